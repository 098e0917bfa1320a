import { Button, SegmentedControl } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconFold } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Article } from '../../../shared/domain/article'
import { useWords } from '../../i18n/use-words'
import { isComposing } from '../../ui/keys/is-composing'
import { isTypingTarget } from '../../ui/keys/is-typing-target'
import { Icon } from '../../ui/parts/icon'
import { CompareHead } from './compare-head'
import type { ShownText } from './compare-head'
import type { Folded, NumberedRow } from './compare-rows'
import { compareRows, foldRows } from './compare-rows'
import { useFieldTexts } from './field-texts'
import type { Side } from './row-view'
import { RowView } from './row-view'
import type { Comparison } from './use-comparison'
import { useComparison } from './use-comparison'
import classes from './compare.module.css'

type CompareViewProps = {
  left: ShownText
  right: ShownText
  /** Which two texts are compared, where that can be chosen. */
  choice?: ReactNode
}

/** Two texts and how they differ: side by side or in one, what is unchanged folded, from change to change by keyboard. */
export const CompareView = ({ left, right, choice }: CompareViewProps) => {
  const [comparison, change] = useComparison()
  const rows = useRows(left.article, right.article, comparison)
  const count = rows.filter((row) => row.change !== null).length
  const root = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<number | null>(null)
  const go = (by: 1 | -1) => {
    if (count === 0) return
    const next = current === null ? (by === 1 ? 0 : count - 1) : (current + by + count) % count
    setCurrent(next)
    const shown = root.current?.querySelectorAll(`[data-change="${next}"]`) ?? []
    shown[shown.length - 1]?.scrollIntoView({ block: 'center' })
  }
  useChangeKeys(go)
  return (
    <div ref={root} className={classes.view}>
      <Tools comparison={comparison} onChange={change} count={count} current={current} onGo={go}>
        {choice}
      </Tools>
      <Texts left={left} right={right} rows={rows} comparison={comparison} current={current} />
    </div>
  )
}

/** N and P go from change to change, wherever in the dialog the focus is. */
function useChangeKeys(go: (by: 1 | -1) => void): void {
  const newest = useRef(go)
  useEffect(() => {
    newest.current = go
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      const isTyping = isTypingTarget(target) && !(target instanceof HTMLInputElement && target.readOnly)
      if (isComposing(event) || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      const by = { n: 1, p: -1 }[event.key.toLowerCase()]
      if (by !== 1 && by !== -1) return
      event.preventDefault()
      newest.current(by)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function useRows(before: Article, after: Article, { unit }: Comparison): NumberedRow[] {
  const fields = useFieldTexts(before, after)
  const told = JSON.stringify(fields)
  return useMemo(
    () => compareRows(before, after, JSON.parse(told) as typeof fields, unit),
    [before, after, told, unit],
  )
}

type ToolsProps = {
  comparison: Comparison
  onChange: (part: Partial<Comparison>) => void
  count: number
  current: number | null
  onGo: (by: 1 | -1) => void
  children: ReactNode
}

const Tools = ({ comparison, onChange, count, current, onGo, children }: ToolsProps) => {
  const t = useWords('merging')
  const told =
    count === 0
      ? t('diff.same')
      : current === null
        ? t('diff.changes', { count })
        : t('diff.at', { place: current + 1, count })
  return (
    <div className={classes.tools}>
      {children}
      <span className={classes.spring} />
      <span className="g-caption" role="status" title={t('diff.keys')}>
        {told}
      </span>
      <Button size="compact-xs" aria-label={t('diff.previous')} onClick={() => onGo(-1)}>
        <Icon of={IconArrowUp} size={14} />
      </Button>
      <Button size="compact-xs" aria-label={t('diff.next')} onClick={() => onGo(1)}>
        <Icon of={IconArrowDown} size={14} />
      </Button>
      <SegmentedControl
        aria-label={t('diff.unit')}
        data={[
          { value: 'word', label: t('diff.words') },
          { value: 'character', label: t('diff.characters') },
        ]}
        value={comparison.unit}
        onChange={(unit) => onChange({ unit: unit as Comparison['unit'] })}
      />
      <SegmentedControl
        aria-label={t('diff.view')}
        data={[
          { value: 'columns', label: t('diff.columns') },
          { value: 'inline', label: t('diff.inline') },
        ]}
        value={comparison.view}
        onChange={(view) => onChange({ view: view as Comparison['view'] })}
      />
    </div>
  )
}

type TextsProps = {
  left: ShownText
  right: ShownText
  rows: readonly NumberedRow[]
  comparison: Comparison
  current: number | null
}

const Texts = ({ left, right, rows, comparison, current }: TextsProps) => {
  const t = useWords('merging')
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const parts = foldRows(rows).map((part): Folded =>
    part.kind === 'fold' && unfolded.has(part.id) ? { kind: 'rows', rows: part.rows } : part,
  )
  const cells = (side: Side) =>
    parts.flatMap((part, index) =>
      part.kind === 'fold'
        ? [
            <FoldButton
              key={`fold ${index}`}
              count={part.rows.length}
              isSilent={side === 'before'}
              onOpen={() => setUnfolded(new Set([...unfolded, part.id]))}
            />,
          ]
        : part.rows.map((row, at) => (
            <RowView
              key={`${index} ${at}`}
              row={row}
              side={side}
              isCurrent={row.change !== null && row.change === current}
            />
          )),
    )
  if (comparison.view === 'inline')
    return (
      <div className={classes.inline} tabIndex={0} role="document" aria-label={t('diff.label')} lang="zh-CN">
        <div className={classes.heads}>
          <CompareHead shown={left} other={null} />
          <CompareHead shown={right} other={left.article} />
        </div>
        <div className={classes.paper}>{cells('both')}</div>
      </div>
    )
  const column = (shown: ShownText, side: 'before' | 'after') => {
    const inside = cells(side)
    return (
      <section
        className={classes.column}
        style={{ gridRow: `1 / span ${inside.length + 1}` }}
        role="document"
        aria-label={shown.title}
        tabIndex={side === 'before' ? 0 : -1}
        lang="zh-CN"
      >
        <CompareHead shown={shown} other={side === 'after' ? left.article : null} />
        {inside}
      </section>
    )
  }
  return (
    <div className={classes.columns}>
      {column(left, 'before')}
      {column(right, 'after')}
    </div>
  )
}

type FoldButtonProps = { count: number; isSilent: boolean; onOpen: () => void }

const FoldButton = ({ count, isSilent, onOpen }: FoldButtonProps) => {
  const t = useWords('merging')
  return (
    <button
      type="button"
      className={classes.fold}
      onClick={onOpen}
      aria-hidden={isSilent || undefined}
      tabIndex={isSilent ? -1 : 0}
    >
      <Icon of={IconFold} size={14} />
      {t('diff.unchanged', { count })}
    </button>
  )
}
