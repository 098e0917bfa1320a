import type { Versions } from './clash'
import { mergeValue } from './merge-value'
import { isSame } from './stable-text'
import type { Shell } from './tokens'

export interface ShellClash extends Versions<unknown> {
  /** `type`, or the name of the attribute. */
  field: string
  stands: 'ours' | 'theirs'
}

/** Merges what a block is: each attribute by itself, and none of a type that the block no longer has. */
export function mergeShell({ base, ours, theirs }: Versions<Shell>): { shell: Shell; clashes: ShellClash[] } {
  const whole = mergeValue({ base, ours, theirs })
  if (!whole.isClash) return { shell: whole.value, clashes: [] }
  if (ours.type !== theirs.type) return mergeTypes({ base, ours, theirs })
  const before = base.type === ours.type ? base.attrs : undefined
  const attrs: Record<string, unknown> = {}
  const clashes: ShellClash[] = []
  for (const field of new Set([...Object.keys(ours.attrs ?? {}), ...Object.keys(theirs.attrs ?? {})])) {
    const values = { base: before?.[field], ours: ours.attrs?.[field], theirs: theirs.attrs?.[field] }
    const { value, isClash } = mergeValue(values)
    if (value !== undefined) attrs[field] = value
    if (isClash) clashes.push({ field, stands: 'ours', ...values })
  }
  return { shell: { type: ours.type, attrs }, clashes }
}

/** A side that made it another kind of block decides what it is. */
function mergeTypes({ base, ours, theirs }: Versions<Shell>): { shell: Shell; clashes: ShellClash[] } {
  const stands = ours.type === base.type ? 'theirs' : 'ours'
  const shell = stands === 'ours' ? ours : theirs
  const isLost = !isSame({ ...base }, { ...(stands === 'ours' ? theirs : ours) })
  return { shell, clashes: isLost ? [{ field: 'type', stands, base, ours, theirs }] : [] }
}
