import type { DocumentNode } from './schema'

const textBlocks = new Set(['paragraph', 'heading', 'codeBlock', 'figure'])

/** The text of one node; a hard break is a line feed. */
export function nodeText(node: DocumentNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  return (node.content ?? []).map(nodeText).join('')
}

/** Every block that holds text, outermost containers unwrapped, in reading order. */
export function textBlocksOf(node: DocumentNode): DocumentNode[] {
  if (textBlocks.has(node.type)) return [node]
  return (node.content ?? []).flatMap(textBlocksOf)
}

/** The whole text, a line feed between blocks. */
export function documentText(node: DocumentNode): string {
  return textBlocksOf(node).map(nodeText).join('\n')
}

/** The text of the paragraphs alone, which a summary may quote: no headings, captions or code. */
export function paragraphTexts(node: DocumentNode): string[] {
  return textBlocksOf(node)
    .filter((block) => block.type === 'paragraph')
    .map(nodeText)
    .filter((text) => text.trim() !== '')
}

/** Every node, parents before children. */
export function* descendants(node: DocumentNode): Generator<DocumentNode> {
  for (const child of node.content ?? []) {
    yield child
    yield* descendants(child)
  }
}
