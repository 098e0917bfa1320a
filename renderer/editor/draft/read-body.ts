import type { Node } from '@tiptap/pm/model'
import { toNormalForm } from '../../../shared/document/normal-form'
import type { Body, DocumentNode } from '../../../shared/document/schema'

const known = new WeakMap<Node, DocumentNode[]>()

/** The body of the editor's document. A block that was read before and has not changed is the same object again. */
export function readBody(doc: Node): Body {
  const content = Array.from({ length: doc.childCount }, (_none, index) => readBlock(doc.child(index)))
  return { type: 'doc', content: content.flat() }
}

function readBlock(node: Node): DocumentNode[] {
  const before = known.get(node)
  if (before) return before
  const { content } = toNormalForm({ type: 'doc', content: [node.toJSON() as DocumentNode] })
  known.set(node, content)
  return content
}
