import { IconFileOff, IconFilterOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { PlanLine } from '../../shared/imports/plan'
import { placeText, refusalText } from '../../shared/imports/words'
import { useLocale, useWords } from '../i18n/use-words'
import { EmptyState } from '../ui/parts/empty-state'
import { SkeletonRows } from '../ui/parts/skeleton-rows'
import { VirtualRows } from '../ui/rows/virtual-rows'
import type { RowColumn } from '../ui/rows/virtual-rows-props'
import { ActionMark } from './action-mark'
import { outcomeOf } from './filter-lines'
import plan from './plan.module.css'
import { fileName } from './source-names'
import { useEncodingText } from './use-encoding-text'

type PlanLinesProps = {
  lines: readonly PlanLine[]
  isWhole: boolean
  isFiltered: boolean
  current: number | null
  onCurrent: (number: number) => void
  onOpen: (number: number) => void
}

const keyOf = ({ number }: PlanLine) => String(number)

/** One line for each item that was found, in the order of the source. */
export const PlanLines = ({ lines, isWhole, isFiltered, current, onCurrent, onOpen }: PlanLinesProps) => {
  const t = useWords('importing')
  const columns = useLineColumns()
  if (lines.length === 0 && !isWhole) return <SkeletonRows count={8} />
  const empty = isFiltered ? (
    <EmptyState icon={IconFilterOff} title={t('plan.hidden.title')}>
      {t('plan.hidden.next')}
    </EmptyState>
  ) : (
    <EmptyState icon={IconFileOff} title={t('plan.empty.title')}>
      {t('plan.empty.next')}
    </EmptyState>
  )
  return (
    <VirtualRows
      label={t('plan.list')}
      rows={lines}
      keyOf={keyOf}
      columns={columns}
      rowHeight={50}
      withHeader={false}
      current={current === null ? null : String(current)}
      onCurrentChange={(key) => onCurrent(Number(key))}
      onOpen={(key) => onOpen(Number(key))}
      keys="screen"
      empty={empty}
    />
  )
}

function useLineColumns(): RowColumn<PlanLine>[] {
  const t = useWords('importing')
  const locale = useLocale()
  return useMemo(
    () => [
      { id: 'item', header: '', width: 'minmax(0, 1fr)', render: (line) => <Item line={line} /> },
      {
        id: 'notes',
        header: '',
        width: locale === 'en' ? '76px' : '56px',
        align: 'end',
        render: ({ losses, guesses }) => (
          <span className={plan.notes}>
            {losses > 0 ? <span className="g-warn">{t('plan.losses', { count: losses })}</span> : null}
            {guesses > 0 ? <span className="g-ink-3">{t('plan.guesses', { count: guesses })}</span> : null}
          </span>
        ),
      },
      {
        id: 'action',
        header: '',
        width: locale === 'en' ? '78px' : '66px',
        render: (line) => <ActionMark outcome={outcomeOf(line)} />,
      },
    ],
    [t, locale],
  )
}

/** The title, and under it where it stands, how it was read and where it goes; or why it does not go in. */
const Item = ({ line }: { line: PlanLine }) => {
  const t = useWords('importing')
  const locale = useLocale()
  const encodingText = useEncodingText()
  const { title, source, place, format, column, refusal, encoding } = line
  const name = fileName(source)
  const facts = [
    name,
    placeText(place, locale),
    format ? t(`format.${format}`) : '',
    encodingText(encoding),
    column.join(' / '),
  ]
  return (
    <span className={plan.item}>
      <span className={plan.cut} data-quiet={line.action === 'skip' || undefined} title={title || name}>
        {title || (refusal ? name : t('plan.noTitle'))}
      </span>
      {refusal ? (
        <span className={`g-bad ${plan.cut} ${plan.small}`} title={refusalText(refusal, locale)}>
          {refusalText(refusal, locale)}
        </span>
      ) : (
        <span className={`g-ink-3 ${plan.cut} ${plan.small}`} title={source}>
          {facts.filter((fact) => fact !== '').join(' · ')}
        </span>
      )}
    </span>
  )
}
