import { markerRules } from './marker-rules'
import type { RuleId } from './rule-ids'
import { ruleIds } from './rule-ids'
import type { Rule } from './rule'
import { structureRules } from './structure-rules'
import { typographyRules } from './typography-rules'
import { wordRules } from './word-rules'

const all = [...structureRules, ...markerRules, ...wordRules, ...typographyRules]

/** Every rule, in the order of `ruleIds`. */
export const rules: readonly Rule[] = ruleIds.map((id) => ruleOf(id))

function ruleOf(id: RuleId): Rule {
  const rule = all.find((each) => each.id === id)
  if (!rule) throw new Error(`No rule ${id}`)
  return rule
}
