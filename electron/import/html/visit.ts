import type { ChildNode, Element } from 'domhandler'
import type { DocumentMark, DocumentNode } from '../../../shared/document/schema'
import type { Addresses } from './addresses'
import type { Footnotes } from './footnotes'
import type { HtmlNotes } from './html-notes'
import type { Sink } from './sink'

/** What one conversion knows; elements are read with it. */
export interface Conversion {
  addresses: Addresses
  footnotes: Footnotes
  notes: HtmlNotes
  newlines: 'space' | 'break'
  /** Marks of spans, by their class. */
  spans: ReadonlyMap<string, readonly DocumentMark[]>
  /** The level that a heading of the source gets here. */
  headingLevel(level: number): number
  walk(nodes: readonly ChildNode[], visit: Visit): void
  /** The nodes as blocks of their own, such as those of a cell. */
  blocks(nodes: readonly ChildNode[], marks?: readonly DocumentMark[]): DocumentNode[]
}

/** Where an element stands. */
export interface Visit {
  sink: Sink
  marks: readonly DocumentMark[]
  conversion: Conversion
}

/** Reads one element into the sink. */
export type ReadElement = (element: Element, visit: Visit) => void
