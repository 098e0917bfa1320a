import type { Column } from '../column'
import { columnPath } from '../column'
import type { CheckSettings, Severity } from './finding'
import type { RuleId } from './rule-ids'
import { rules } from './rules'

/** Where severities are kept: the workspace first, and the columns over it. */
export interface CheckPlaces {
  workspace: CheckSettings | undefined
  columns: ReadonlyMap<string, Column>
}

/** A severity with the place that gives it: a column, the workspace, or the rule itself. */
export interface GivenSeverity {
  severity: Severity | 'off'
  by: 'rule' | 'workspace' | Column
}

/** What is said for an article of that column: the nearest of its column, the columns above and the workspace counts. */
export function checkSettingsOf(column: string | null, { workspace, columns }: CheckPlaces): CheckSettings {
  return Object.assign({}, workspace, ...columnPath(columns, column).map((each) => each.checkSettings))
}

export function severityOf(rule: RuleId, column: string | null, places: CheckPlaces): GivenSeverity {
  const nearest = columnPath(places.columns, column).findLast((each) => each.checkSettings?.[rule])
  const ofColumn = nearest?.checkSettings?.[rule]
  if (nearest && ofColumn) return { severity: ofColumn, by: nearest }
  const ofWorkspace = places.workspace?.[rule]
  if (ofWorkspace) return { severity: ofWorkspace, by: 'workspace' }
  return { severity: rules.find(({ id }) => id === rule)?.severity ?? 'off', by: 'rule' }
}

/** Severities by rule; null: what is inherited. */
export type SettingsChange = Readonly<Partial<Record<RuleId, CheckSettings[string] | null>>>

/** The settings of one place after a change; null goes back to what is inherited. `undefined`: it says nothing more. */
export function changeCheckSettings(
  settings: CheckSettings | undefined,
  change: SettingsChange,
): CheckSettings | undefined {
  const kept = Object.entries({ ...settings, ...change }).filter(
    (entry): entry is [string, CheckSettings[string]] => entry[1] != null,
  )
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}
