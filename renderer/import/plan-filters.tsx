import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import type { PlanLine } from '../../shared/imports/plan'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { Count } from '../ui/parts/count'
import { ActionMark } from './action-mark'
import type { LineFilter } from './filter-lines'
import { countOutcomes, outcomes } from './filter-lines'
import plan from './plan.module.css'

type PlanFiltersProps = {
  lines: readonly PlanLine[]
  filter: LineFilter
  onFilter: (filter: LineFilter) => void
}

/** How many of each kind; a kind that is chosen again is dropped. */
export const PlanFilters = ({ lines, filter, onFilter }: PlanFiltersProps) => {
  const t = useWords('importing')
  const { number } = useFormat()
  const counts = useMemo(() => countOutcomes(lines), [lines])
  const tiles = outcomes.filter((outcome) => outcome !== 'left-out' || counts[outcome] > 0)
  return (
    <div className={plan.filters} role="group" aria-label={t('plan.filters')}>
      <div className={plan.tiles}>
        {tiles.map((outcome) => (
          <button
            key={outcome}
            type="button"
            className={plan.tile}
            aria-pressed={filter === outcome}
            onClick={() => onFilter(filter === outcome ? 'all' : outcome)}
          >
            <ActionMark outcome={outcome} />
            <b>{number(counts[outcome])}</b>
          </button>
        ))}
      </div>
      <SegmentedControl
        aria-label={t('plan.filters')}
        value={filter === 'look' || filter === 'all' ? filter : ''}
        onChange={(value) => onFilter(value as LineFilter)}
        data={[
          { value: 'all', label: t('plan.all') },
          {
            value: 'look',
            label: (
              <span className={plan.look}>
                {t('plan.look')}
                {counts.look > 0 ? <Count of={counts.look} tone="warn" /> : null}
              </span>
            ),
          },
        ]}
      />
    </div>
  )
}
