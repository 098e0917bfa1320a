import type { DocumentNode } from '../../../shared/document/schema'

/** The words of blocks as the content of one, a break between them. */
export function contentOfBlocks(blocks: readonly DocumentNode[]): DocumentNode[] {
  return blocks.flatMap((block, index) => [
    ...(index > 0 ? [{ type: 'hardBreak' }] : []),
    ...(block.content ?? []),
  ])
}
