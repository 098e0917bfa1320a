/**
 * What both sides changed in ways that cannot both stand.
 *
 * `field` two values of a field or an attribute · `text` two wordings of the same place · `removed` one side removed
 * what the other changed · `order` both moved the same thing to different places · `marks` two formats of the same
 * words · `limit` no room for another item · `structure` a shape that cannot hold both · `doubled` the same text is
 * there more often than either side has it.
 */
export type ClashKind = 'field' | 'text' | 'removed' | 'order' | 'marks' | 'limit' | 'structure' | 'doubled'

export type ClashPath = readonly (string | number)[]

/**
 * One clash. `base`, `ours` and `theirs` are what each version has there: the stored value of a field or an item, and a
 * string for everything inside the body; `null` where it has nothing.
 */
export interface Clash {
  /** Names it among the clashes of this merge, also when it is made again with choices. */
  key: string
  kind: ClashKind
  /** Where it is in the merged article: `['title']`, `['recommended', id, 'excerpt']`, `['body', 3, 0]`. */
  path: ClashPath
  base: unknown
  ours: unknown
  theirs: unknown
  /** Whose is in the merged article; `both`: one after the other, `none`, `edited`: only where a person chose so. */
  stands: 'ours' | 'theirs' | 'both' | 'none' | 'edited'
  /** The words around it in the merged text; empty outside of text. */
  before: string
  after: string
}

/** The three versions of something that are merged into one. */
export interface Versions<T> {
  base: T
  ours: T
  theirs: T
}

/** The same clash seen from the other side. */
export function fromOtherSide(clash: Clash): Clash {
  const stands = { ours: 'theirs', theirs: 'ours', both: 'both', none: 'none', edited: 'edited' } as const
  return { ...clash, ours: clash.theirs, theirs: clash.ours, stands: stands[clash.stands] }
}
