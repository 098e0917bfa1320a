import type { FoundState } from '../../shared/imports/format'
import type { ImportMapping, TargetState } from '../../shared/imports/mapping'
import { identityMapping } from '../../shared/imports/mapping'

/** What a name of the source is called here: the same, nothing at all, or otherwise. */
export type ChosenName = { kind: 'same' } | { kind: 'none' } | { kind: 'other'; name: string }

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((name, index) => name === other[index])

/** The names of a path as people write it, `城市 / 江河`. */
export function pathOfText(text: string): string[] {
  return text
    .split(/[/／]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

export const textOfPath = (path: readonly string[]) => path.join(' / ')

export function chosenColumn({ columns }: ImportMapping, from: readonly string[]): ChosenName {
  const rule = columns.find((each) => isSame(each.from, from))
  if (!rule) return { kind: 'same' }
  return rule.to.length === 0 ? { kind: 'none' } : { kind: 'other', name: textOfPath(rule.to) }
}

export function withColumn(mapping: ImportMapping, from: readonly string[], to: ChosenName): ImportMapping {
  const others = mapping.columns.filter((each) => !isSame(each.from, from))
  const path = to.kind === 'other' ? pathOfText(to.name) : []
  const isPlain = to.kind === 'same' || (to.kind === 'other' && isSame(path, from))
  return { ...mapping, columns: isPlain ? others : [...others, { from: [...from], to: path }] }
}

export function chosenTag({ tags }: ImportMapping, from: string): ChosenName {
  const rule = tags.find((each) => each.from === from)
  if (!rule) return { kind: 'same' }
  return rule.to === null ? { kind: 'none' } : { kind: 'other', name: rule.to }
}

export function withTag(mapping: ImportMapping, from: string, to: ChosenName): ImportMapping {
  const others = mapping.tags.filter((each) => each.from !== from)
  if (to.kind === 'same' || (to.kind === 'other' && to.name === from)) return { ...mapping, tags: others }
  return { ...mapping, tags: [...others, { from, to: to.kind === 'none' ? null : to.name }] }
}

export function chosenAuthor({ authors }: ImportMapping, from: string): ChosenName {
  const rule = authors.find((each) => each.from === from)
  if (!rule) return { kind: 'same' }
  return rule.to === '' ? { kind: 'none' } : { kind: 'other', name: rule.to }
}

export function withAuthor(mapping: ImportMapping, from: string, to: ChosenName): ImportMapping {
  const others = mapping.authors.filter((each) => each.from !== from)
  if (to.kind === 'same' || (to.kind === 'other' && to.name === from)) return { ...mapping, authors: others }
  return { ...mapping, authors: [...others, { from, to: to.kind === 'none' ? '' : to.name }] }
}

export function withState(mapping: ImportMapping, from: FoundState, to: TargetState): ImportMapping {
  return { ...mapping, states: { ...mapping.states, [from]: to } }
}

export const isStateChanged = (mapping: ImportMapping, state: FoundState) =>
  mapping.states[state] !== identityMapping.states[state]

/** How many names are called otherwise than they would be without rules. */
export function countChanges(mapping: ImportMapping): number {
  const states = (Object.keys(mapping.states) as FoundState[]).filter((state) =>
    isStateChanged(mapping, state),
  )
  return mapping.columns.length + mapping.tags.length + mapping.authors.length + states.length
}
