import type { DocumentNode } from '../../document/schema'
import { hasBlockSuggestion } from '../../document/suggestion'
import type { Span } from '../../text/typography/line'

/** A block that holds text, with what its marks say of parts of it. */
export interface TextBlock {
  /** Indexes of the nodes from the start of the walk, as `/0/2`; empty for the first node itself. */
  path: string
  node: DocumentNode
  text: string
  code: Span[]
  links: (Span & { href: string })[]
}

const textBlockTypes = new Set([
  'paragraph',
  'heading',
  'figure',
  'codeBlock',
  'pullQuote',
  'linkCard',
  'attachment',
])
/** Marks whose text is not prose, or is on its way out. */
const literalMarks = new Set(['code', 'deletion'])
/** What stands for a node that is no text, so that offsets are those of the editor. */
const placeholder = '\ufffc'

/** The text blocks in and below a node, in reading order. */
export function textBlocksIn(node: DocumentNode, path = ''): TextBlock[] {
  if (hasBlockSuggestion(node, 'deletion')) return []
  if (isTextBlock(node)) return [readTextBlock(node, path)]
  return (node.content ?? []).flatMap((child, index) => textBlocksIn(child, `${path}/${index}`))
}

function isTextBlock(node: DocumentNode): boolean {
  if (textBlockTypes.has(node.type)) return true
  return node.content?.some(({ type }) => type === 'text' || type === 'hardBreak') ?? false
}

function readTextBlock(node: DocumentNode, path: string): TextBlock {
  const block: TextBlock = { path, node, text: '', code: [], links: [] }
  for (const child of node.content ?? []) readInline(child, block)
  if (node.type === 'codeBlock') block.code = [{ from: 0, to: block.text.length }]
  return block
}

function readInline(node: DocumentNode, block: TextBlock): void {
  if (node.type !== 'text') {
    if (node.type === 'hardBreak') block.text += '\n'
    else if (!node.content) block.text += placeholder
    else {
      block.text += placeholder
      for (const child of node.content) readInline(child, block)
      block.text += placeholder
    }
    return
  }
  const from = block.text.length
  block.text += node.text ?? ''
  const span = { from, to: block.text.length }
  if (node.marks?.some(({ type }) => literalMarks.has(type))) block.code.push(span)
  const link = node.marks?.find(({ type }) => type === 'link')
  if (link) pushLink(block, { ...span, href: String(link.attrs?.href ?? '') })
}

/** A link over text of several kinds is one link. */
function pushLink(block: TextBlock, link: Span & { href: string }): void {
  const last = block.links.at(-1)
  if (last?.to === link.from && last.href === link.href) last.to = link.to
  else block.links.push(link)
}
