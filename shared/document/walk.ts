import type { DocumentNode } from './schema'

const textBlocks = new Set(['paragraph', 'heading', 'codeBlock', 'figure', 'pullQuote'])

/** Attributes that are read as text, behind what the node contains. */
const textAttributes: Record<string, readonly string[]> = {
  blockquote: ['attribution'],
  pullQuote: ['attribution'],
  table: ['caption'],
  linkCard: ['title', 'description'],
  attachment: ['label'],
  footnote: ['text'],
}

/** The text of one node; a hard break is a line feed. A footnote is not part of the sentence that it stands in. */
export function nodeText(node: DocumentNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  return (node.content ?? []).map(nodeText).join('')
}

/**
 * Every block that holds text, outermost containers unwrapped, in reading order.
 *
 * Text that a node has in an attribute (an attribution, the caption of a table, a footnote) follows as a block of the
 * type `attributeText`.
 */
export function textBlocksOf(node: DocumentNode): DocumentNode[] {
  const inside = (node.content ?? []).flatMap(textBlocksOf)
  const said = attributeTexts(node)
  return textBlocks.has(node.type) ? [node, ...inside, ...said] : [...inside, ...said]
}

function attributeTexts({ type, attrs }: DocumentNode): DocumentNode[] {
  return (textAttributes[type] ?? [])
    .map((name) => attrs?.[name])
    .filter((text) => typeof text === 'string' && text !== '')
    .map((text) => ({ type: 'attributeText', content: [{ type: 'text', text: text as string }] }))
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
