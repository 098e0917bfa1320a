import { SegmentedControl } from '@mantine/core'
import type { ImportPlan, PlanLine } from '../../shared/imports/plan'
import { plannedActions } from '../../shared/imports/plan'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { Count } from '../ui/parts/count'
import { ActionMark } from './action-mark'
import type { LineFilter } from './filter-lines'
import { countOfFilter } from './filter-lines'
import plan from './plan.module.css'

type PlanFiltersProps = {
  plan: ImportPlan
  lines: readonly PlanLine[]
  filter: LineFilter
  onFilter: (filter: LineFilter) => void
}

/** How many of each kind; a kind that is chosen again is dropped. */
export const PlanFilters = ({ plan: found, lines, filter, onFilter }: PlanFiltersProps) => {
  const t = useWords('importing')
  const { number } = useFormat()
  const toLook = countOfFilter(found, lines, 'look')
  return (
    <div className={plan.filters} role="group" aria-label={t('plan.filters')}>
      <div className={plan.tiles}>
        {plannedActions.map((action) => (
          <button
            key={action}
            type="button"
            className={plan.tile}
            aria-pressed={filter === action}
            onClick={() => onFilter(filter === action ? 'all' : action)}
          >
            <ActionMark action={action} />
            <b>{number(found.counts[action])}</b>
          </button>
        ))}
      </div>
      <SegmentedControl
        aria-label={t('plan.filters')}
        value={filter === 'look' ? 'look' : filter === 'all' ? 'all' : ''}
        onChange={(value) => onFilter(value as LineFilter)}
        data={[
          { value: 'all', label: t('plan.all') },
          {
            value: 'look',
            label: (
              <span className={plan.look}>
                {t('plan.look')}
                {toLook > 0 ? <Count of={toLook} tone="warn" /> : null}
              </span>
            ),
          },
        ]}
      />
    </div>
  )
}
