import type { DocumentNode } from '../document/schema'
import type { Versions } from './clash'
import { nodeKey } from './node-key'

/**
 * What the three documents show of their node types, so that types which arrive later merge without a word here: which
 * stand within text, which blocks hold text, and which parent has which children.
 */
export interface DocumentKinds {
  isInline: (node: DocumentNode) => boolean
  holdsText: (node: DocumentNode) => boolean
  /** The types of the children that a parent of this type has somewhere. */
  childTypes: (parent: string) => ReadonlySet<string>
}

/** Text blocks whose boundaries come and go as people write, and which turn into each other. */
export const flowingTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'codeBlock'])

export function kindsOf({ base, ours, theirs }: Versions<DocumentNode>): DocumentKinds {
  const inline = new Set(['text', 'hardBreak'])
  const children = new Map<string, Set<string>>()
  // Most blocks are in all three documents, and teach the same.
  const blocks = [base, ours, theirs].flatMap(({ content }) => content ?? [])
  const different = new Map(blocks.map((block) => [nodeKey(block), block]))
  learn({ type: base.type, content: [...different.values()] }, inline, children)
  const isInline = (node: DocumentNode) => inline.has(node.type)
  const textTypes = new Set(flowingTypes)
  for (const [parent, types] of children)
    if ([...types].some((type) => inline.has(type))) textTypes.add(parent)
  return {
    isInline,
    holdsText: (node) => !inline.has(node.type) && textTypes.has(node.type),
    childTypes: (parent) => children.get(parent) ?? new Set(),
  }
}

function learn(node: DocumentNode, inline: Set<string>, children: Map<string, Set<string>>): void {
  const content = node.content ?? []
  if (content.length === 0) return
  const types = children.get(node.type) ?? new Set<string>()
  children.set(node.type, types)
  const hasText = content.some((child) => child.type === 'text')
  for (const child of content) {
    types.add(child.type)
    if (hasText) inline.add(child.type)
    learn(child, inline, children)
  }
}
