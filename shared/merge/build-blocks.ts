import type { DocumentNode } from '../document/schema'
import type { DocumentKinds } from './document-kinds'
import type { BlockToken, Shell, Token } from './tokens'

export interface BuiltBlocks {
  /** The outermost blocks. */
  blocks: DocumentNode[]
  /** For each token: the innermost block that it is in, and the outermost one, by number. */
  homes: { leaf: DocumentNode; top: number }[]
}

interface Building {
  blocks: DocumentNode[]
  /** The blocks that are open, outermost first; the last one is the leaf. */
  open: DocumentNode[]
  kinds: DocumentKinds
}

/** Makes blocks of a sequence of tokens, whatever it was merged from; no token is left out. */
export function buildBlocks(tokens: readonly Token[], kinds: DocumentKinds): BuiltBlocks {
  const building: Building = { blocks: [], open: [], kinds }
  const homes = tokens.map((token) => {
    if (token.kind === 'block') openBlock(building, token)
    else pushInto(building, token)
    return { leaf: building.open.at(-1) as DocumentNode, top: building.blocks.length - 1 }
  })
  return { blocks: building.blocks, homes }
}

/** Stays in as many of the open blocks as the token wants to and may be in, and opens the rest of its path. */
function openBlock(building: Building, { depth, path }: Pick<BlockToken, 'depth' | 'path'>): void {
  const parents = building.open.slice(0, -1)
  let shared = 0
  while (shared < Math.min(depth, parents.length) && parents[shared]?.type === path[shared]?.type) shared += 1
  building.open = parents.slice(0, shared)
  for (const shell of path.slice(shared)) {
    const node: DocumentNode = { ...shell }
    const parent = building.open.at(-1)
    if (parent) (parent.content ??= []).push(node)
    else building.blocks.push(node)
    building.open.push(node)
  }
}

function pushInto(building: Building, token: Exclude<Token, { kind: 'block' }>): void {
  const leaf = building.open.at(-1)
  const isCode = leaf?.type === 'codeBlock'
  const isBreak = token.kind === 'atom' && token.node.type === 'hardBreak'
  if (!leaf || !building.kinds.holdsText(leaf) || (isCode && token.kind === 'atom' && !isBreak)) {
    // What was text of a block that is none any more gets a paragraph beside it.
    const parents: Shell[] = building.open.slice(0, -1).map(({ type, attrs }) => ({ type, attrs }))
    openBlock(building, { depth: parents.length, path: [...parents, { type: 'paragraph' }] })
    return pushInto(building, token)
  }
  leaf.content ??= []
  if (isCode) leaf.content.push({ type: 'text', text: token.kind === 'text' ? token.text : '\n' })
  else leaf.content.push(token.kind === 'text' ? toText(token) : token.node)
}

function toText({ text, marks }: Extract<Token, { kind: 'text' }>): DocumentNode {
  return marks.length > 0 ? { type: 'text', marks: [...marks], text } : { type: 'text', text }
}
