import type { Editor } from '@tiptap/react'
import type { Node } from '@tiptap/pm/model'
import { blockTools } from '../bar/marks-and-blocks'
import { insertions } from '../insert/insertions'
import type { IconSource } from '../../ui/parts/icon'
import type { BlockRange } from './block-range'
import { nodesOf } from './block-range'
import { selectBlocks } from './change-blocks'

export type TurnName =
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'bulletList'
  | 'orderedList'
  | 'taskList'
  | 'blockquote'
  | 'callout'

/** What a block of text can become. */
export const turns: Record<TurnName, { icon: IconSource; run: (editor: Editor) => void }> = {
  ...blockTools,
  bulletList: insertions.bulletList,
  orderedList: insertions.orderedList,
  taskList: insertions.taskList,
  blockquote: insertions.blockquote,
  callout: insertions.callout,
}

const ofText = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'taskList',
  'listItem',
  'taskItem',
  'blockquote',
  'callout',
])

/** Whether nothing is lost when these blocks become others: pictures, tables and attributions have no place in a line. */
export function canTurn(doc: Node, range: BlockRange): boolean {
  const isOfText = (node: Node): boolean => {
    if (node.isInline) return true
    if (!ofText.has(node.type.name) || node.attrs.attribution) return false
    let isAll = true
    node.forEach((child) => {
      isAll &&= isOfText(child)
    })
    return isAll
  }
  return nodesOf(doc, range).every(isOfText)
}

export function turnInto(editor: Editor, range: BlockRange, name: TurnName): void {
  editor
    .chain()
    .command(({ tr }) => Boolean(selectBlocks(tr, range)))
    .clearNodes()
    .run()
  turns[name].run(editor)
}
