import { Button, Switch } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Output } from '../../shared/ipc/contract'
import type { PageLine, PageLoss } from '../../shared/page-text/page-line'
import { placePage } from '../../shared/page-text/place-page'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import { Note } from '../ui/parts/note'
import type { NumberedField } from './doubt'
import { byDoubt, isDoubtful, marksOfLines, toNumbered } from './doubt'
import classes from './import.module.css'
import { SourceLines } from './source-lines'
import { WrittenFields } from './written-fields'

export type ReadPage = Output<'import:read'>

type PageTrialProps = {
  page: ReadPage
  lines: readonly PageLine[]
  onLines: (lines: PageLine[]) => void
  onOpenArticle: (id: string) => void
}

/** Source and result side by side: what is changed at the left is seen at the right at once. */
export const PageTrial = ({ page, lines, onLines, onOpenArticle }: PageTrialProps) => {
  const t = useWords('import')
  const { bytes } = useFormat()
  const placed = useMemo(() => placePage(lines), [lines])
  const numbered = useMemo(() => toNumbered(placed.fields), [placed])
  const marks = useMemo(() => marksOfLines(numbered, lines), [numbered, lines])
  const [isByDoubt, setIsByDoubt] = useState(false)
  const [current, setCurrent] = useState<number | null>(null)
  const left = useScrollToField(current, numbered)
  const doubts = numbered.filter(({ field }) => isDoubtful(field))
  const next = () => {
    const after = doubts.find(({ number }) => number > (current ?? 0)) ?? doubts[0]
    setCurrent(after?.number ?? null)
  }
  return (
    <div className={classes.trial}>
      <div className={classes.trialHead}>
        {page.name ? <span className="g-mono g-text">{page.name}</span> : null}
        <span className="g-caption">{t('file', { size: bytes(page.bytes), encoding: page.encoding })}</span>
        <span className={classes.space} />
        <span className="g-caption">
          {doubts.length > 0
            ? t('summary', { fields: numbered.length, doubts: doubts.length })
            : t('summaryNone', { fields: numbered.length })}
        </span>
        {doubts.length > 0 ? (
          <Button size="compact-xs" rightSection={<Icon of={IconChevronDown} size={14} />} onClick={next}>
            {t('key.next')}
          </Button>
        ) : null}
        <Switch
          label={t('lowestFirst')}
          checked={isByDoubt}
          onChange={(event) => setIsByDoubt(event.currentTarget.checked)}
        />
      </div>
      {page.existing ? (
        <div className={classes.notes}>
          <Note
            tone="info"
            actions={
              <Button size="compact-xs" onClick={() => page.existing && onOpenArticle(page.existing)}>
                {t('openExisting')}
              </Button>
            }
          >
            {t('existing')}
          </Note>
        </div>
      ) : null}
      <div className={classes.sides}>
        <section ref={left} className={classes.left} aria-label={t('left')}>
          <h2 className={classes.label}>{t('left')}</h2>
          <SourceLines
            lines={lines}
            read={page.lines}
            marks={marks}
            current={current}
            onRole={(number, role) =>
              onLines(lines.map((line) => (line.number === number ? { ...line, role } : line)))
            }
          />
        </section>
        <section className={classes.right} aria-label={t('right')}>
          <div className={classes.label}>
            <h2 className={classes.label}>{t('right')}</h2>
            <span className={classes.space} />
            <span>{t('confidence')}</span>
          </div>
          <WrittenFields
            fields={isByDoubt ? byDoubt(numbered) : numbered}
            current={current}
            onCurrent={setCurrent}
          />
          <Losses losses={placed.losses} />
        </section>
      </div>
    </div>
  )
}

/** Brings the first line of the chosen field into view. */
function useScrollToField(current: number | null, fields: readonly NumberedField[]) {
  const left = useRef<HTMLElement>(null)
  useEffect(() => {
    const line = fields.find(({ number }) => number === current)?.field.lines[0]
    const place = line === undefined ? null : left.current?.querySelector(`[data-line="${line}"]`)
    place?.scrollIntoView({ block: 'nearest' })
  }, [current, fields])
  return left
}

const Losses = ({ losses }: { losses: readonly PageLoss[] }) => {
  const t = useWords('import')
  if (losses.length === 0) return null
  return (
    <div className={classes.losses}>
      <Note tone="warn">
        {t('losses', { count: losses.length })}
        <ul className={`g-text g-raw ${classes.lossList}`}>
          {losses.map(({ line, text, note }) => (
            <li key={`${line} ${note}`}>
              <span className="g-caption">{t('lossLine', { number: line })}</span> {text}
              <div className="g-ink-2">{t(`note.${note}`)}</div>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  )
}
