import type { Finding } from '../../../shared/domain/checks/finding'
import type { RuleGroup } from '../../../shared/domain/checks/rule'
import { rules } from '../../../shared/domain/checks/rules'
import { useWords } from '../../i18n/use-words'
import { Count } from '../../ui/parts/count'
import classes from './checks.module.css'

const groups: readonly RuleGroup[] = ['structure', 'markers', 'words', 'typography']
const groupOf = new Map(rules.map(({ id, group }) => [id, group]))

/** The findings of a group of rules; null: all of them. */
export const findingsOf = (findings: readonly Finding[], group: RuleGroup | null): readonly Finding[] =>
  group === null ? findings : findings.filter(({ rule }) => groupOf.get(rule) === group)

type GroupFilterProps = {
  findings: readonly Finding[]
  current: RuleGroup | null
  onChange: (group: RuleGroup | null) => void
}

/** How many places each group has; choosing one again shows all. Nothing where there is one group alone. */
export const GroupFilter = ({ findings, current, onChange }: GroupFilterProps) => {
  const t = useWords('checkSettings')
  const counted = groups
    .map((group) => ({ group, count: findingsOf(findings, group).length }))
    .filter(({ group, count }) => count > 0 || group === current)
  if (counted.length < 2 && current === null) return null
  return (
    <div className={classes.filter} role="group">
      {counted.map(({ group, count }) => (
        <button
          key={group}
          type="button"
          aria-pressed={group === current}
          onClick={() => onChange(group === current ? null : group)}
        >
          {t(`group.${group}`)} <Count of={count} />
        </button>
      ))}
    </div>
  )
}
