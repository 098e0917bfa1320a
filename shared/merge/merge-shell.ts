import type { Decider } from './choice'
import type { Clash, Versions } from './clash'
import { mergeValue } from './merge-value'
import { settleValue } from './settle-value'
import { isSame } from './stable-text'
import type { Shell } from './tokens'

export interface ShellClash extends Versions<unknown> {
  key: string
  /** `type`, or the name of the attribute. */
  field: string
  stands: Clash['stands']
}

/** Merges what a block is: each attribute by itself, and none of a type that the block no longer has. */
export function mergeShell(
  { base, ours, theirs }: Versions<Shell>,
  decider: Decider,
): { shell: Shell; clashes: ShellClash[] } {
  const whole = mergeValue({ base, ours, theirs })
  if (!whole.isClash) return { shell: whole.value, clashes: [] }
  if (ours.type !== theirs.type) return mergeTypes({ base, ours, theirs }, decider)
  const before = base.type === ours.type ? base.attrs : undefined
  const attrs: Record<string, unknown> = {}
  const clashes: ShellClash[] = []
  for (const field of new Set([...Object.keys(ours.attrs ?? {}), ...Object.keys(theirs.attrs ?? {})])) {
    const values = { base: before?.[field], ours: ours.attrs?.[field], theirs: theirs.attrs?.[field] }
    const merged = mergeValue(values)
    const { value, clash } = merged.isClash ? settleField(field, values, decider) : { value: merged.value }
    if (value !== undefined) attrs[field] = value
    if (clash) clashes.push(clash)
  }
  return { shell: { type: ours.type, attrs }, clashes }
}

/** Asks what was chosen at a field that clashed; ours stands where nothing was. */
export function settleField<T>(
  field: string,
  values: Versions<T>,
  decider: Decider,
): { value: T; clash: ShellClash } {
  const { key, choice } = decider.decide({ kind: 'field', name: field, ...values })
  const { value, stands } = settleValue(field, values, choice)
  return { value, clash: { key, field, stands, ...values } }
}

/** A side that made it another kind of block decides what it is. */
function mergeTypes(versions: Versions<Shell>, decider: Decider): { shell: Shell; clashes: ShellClash[] } {
  const { base, ours, theirs } = versions
  const maker = ours.type === base.type ? 'theirs' : 'ours'
  const isLost = !isSame({ ...base }, { ...(maker === 'ours' ? theirs : ours) })
  if (!isLost) return { shell: versions[maker], clashes: [] }
  const { key, choice } = decider.decide({ kind: 'field', name: 'type', ...versions })
  const stands = choice === 'ours' || choice === 'theirs' ? choice : maker
  return { shell: versions[stands], clashes: [{ key, field: 'type', stands, ...versions }] }
}
