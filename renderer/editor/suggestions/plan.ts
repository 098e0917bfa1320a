import type { Node, Schema } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import type { SuggestionStamp } from '../../../shared/document/suggestion'
import type { Author } from './suggestion-stamp'

/** A stretch that a change replaced: from and to before it (A) and after it (B). */
export interface Replaced {
  fromA: number
  toA: number
  fromB: number
  toB: number
}

/** Where what was put in went, when it did not go behind what was taken out. */
export interface Piece extends Replaced {
  insertedAt?: number
}

/** What makes the suggestion: acts on the document before the change, those further back in it first. */
export interface Plan {
  acts: ((tr: Transform) => void)[]
  pieces: Piece[]
}

export interface Planning {
  schema: Schema
  author: Author
  /** Of the steps of the change; null where only the two documents are known. */
  replaced: readonly Replaced[] | null
  /** Every replaced stretch lies within one block of text: blocks pair up by their order. */
  isFlat: boolean
  /** One for each place; asked for only where something is suggested. */
  newStamp(): SuggestionStamp
  /** The change would write into what is on its way out. */
  refuse(): void
}

export const noPlan = (): Plan => ({ acts: [], pieces: [] })

/** Puts plans together; give those further back in the document first. */
export function joinPlans(...plans: readonly Plan[]): Plan {
  return { acts: plans.flatMap(({ acts }) => acts), pieces: plans.flatMap(({ pieces }) => pieces) }
}

/** Blocks of running text, which can be split, joined and made into each other. */
const runningText = new Set(['paragraph', 'heading', 'pullQuote'])
export const isRunningText = (node: Node) => runningText.has(node.type.name)

/** Attributes that say nothing about the text, or are the suggestions themselves. */
const unsaid = new Set(['id', 'suggestions', 'colwidth'])

export function saidAttributes(node: Node): Record<string, unknown> {
  return Object.fromEntries(Object.entries(node.attrs).filter(([name]) => !unsaid.has(name)))
}

export function isSameKind(one: Node, other: Node): boolean {
  return (
    one.type === other.type && JSON.stringify(saidAttributes(one)) === JSON.stringify(saidAttributes(other))
  )
}

/** Children of one node that differ before and after, with where the first of them begins. */
export interface Stretch {
  parent: Node
  /** Number of the first child that differs. */
  index: number
  before: readonly Node[]
  after: readonly Node[]
  startA: number
  startB: number
}
