import type { Article } from '../../../shared/domain/article'
import type { DocumentNode } from '../../../shared/document/schema'

const known = new WeakMap<DocumentNode, string>()

/**
 * An article as JSON text, which the bridge out of the page passes on whole; an object it would copy node by node. The
 * text of a block is kept for as long as the block is the same object.
 */
export function articleText({ body, ...rest }: Article): string {
  const { content, ...shell } = body
  const blocks = content.map(blockText).join(',')
  return `${opened(rest)}"body":${opened(shell)}"content":[${blocks}]}}`
}

/** The JSON of an object that is not empty, up to where its next field would be. */
const opened = (fields: object) => `${JSON.stringify(fields).slice(0, -1)},`

function blockText(block: DocumentNode): string {
  const before = known.get(block)
  if (before !== undefined) return before
  const text = JSON.stringify(block)
  known.set(block, text)
  return text
}
