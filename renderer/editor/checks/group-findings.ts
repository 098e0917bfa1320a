import type { Finding, Severity } from '../../../shared/domain/checks/finding'
import type { RuleId } from '../../../shared/domain/checks/rule-ids'
import { ruleIds } from '../../../shared/domain/checks/rule-ids'
import type { CheckSettings } from '../../../shared/domain/checks/finding'
import { rules } from '../../../shared/domain/checks/rules'

/** Findings of one rule, or of one word of the list. */
export interface FindingGroup {
  key: string
  rule: RuleId
  severity: Severity
  /** The word, for rules of the word list. */
  word: string | null
  findings: Finding[]
}

export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>()
  for (const finding of findings) {
    const { rule, severity } = finding
    const word = rule.endsWith('-word') && rule !== 'repeated-word' ? (finding.quote?.text ?? null) : null
    const key = word === null ? rule : `${rule} ${word}`
    const group = groups.get(key)
    if (group) group.findings.push(finding)
    else groups.set(key, { key, rule, severity, word, findings: [finding] })
  }
  return [...groups.values()].sort((one, other) => ruleIds.indexOf(one.rule) - ruleIds.indexOf(other.rule))
}

/** Rules that are on and found nothing. */
export function passedRules(findings: readonly Finding[], settings: CheckSettings): RuleId[] {
  const found = new Set(findings.map(({ rule }) => rule))
  return rules
    .filter(({ id, severity }) => (settings[id] ?? severity) !== 'off' && !found.has(id))
    .map(({ id }) => id)
}
