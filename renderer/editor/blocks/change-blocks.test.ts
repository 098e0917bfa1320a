import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import type { Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { doc, paragraph } from '../../../shared/document/build'
import { toNormalForm } from '../../../shared/document/normal-form'
import type { Body, DocumentNode } from '../../../shared/document/schema'
import { articleExtensions } from '../extensions/article-extensions'
import type { BlockRange } from './block-range'
import { blocksOf } from './block-range'
import { deleteBlocks, duplicateBlocks, moveBlocks, moveBlocksBy } from './change-blocks'

const schema = getSchema(articleExtensions())

const item = (...content: DocumentNode[]): DocumentNode => ({ type: 'listItem', content })
const list = (...words: string[]): DocumentNode => ({
  type: 'bulletList',
  content: words.map((word) => item(paragraph(word))),
})
const callout = (...content: DocumentNode[]): DocumentNode => ({
  type: 'callout',
  attrs: { kind: 'info' },
  content,
})
const named = (word: string): DocumentNode => ({ ...paragraph(word), attrs: { id: 'b1' } })
const table: DocumentNode = {
  type: 'table',
  content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('格')] }] }],
}

/** Where a text of the document ends. */
const end = (within: Node, word: string) => {
  let found = 0
  within.descendants((node, position) => {
    if (node.text === word) found = position + word.length
  })
  return found
}

type Change = (tr: Transaction, range: BlockRange) => Transaction | null

/** The body after a change of the blocks from one word to another, and the selected text then. */
function changed(body: Body, words: readonly [string, string], change: Change) {
  const node = schema.nodeFromJSON(body)
  const selection = TextSelection.create(node, end(node, words[0]) - 1, end(node, words[1]))
  const state = EditorState.create({ doc: node, selection })
  const range = blocksOf(state.selection)
  const tr = range && change(state.tr, range)
  if (!tr) return null
  const after = toNormalForm(tr.doc.toJSON() as DocumentNode)
  return { after, selected: tr.doc.textBetween(tr.selection.from, tr.selection.to, '|') }
}

/** Behind the block of the text that has this word. */
const behind =
  (word: string): Change =>
  (tr, range) =>
    moveBlocks(tr, range, tr.doc.resolve(end(tr.doc, word)).after(1))
const behindItem =
  (word: string): Change =>
  (tr, range) => {
    const $word = tr.doc.resolve(end(tr.doc, word))
    return moveBlocks(tr, range, $word.after($word.depth - 1))
  }

describe('moved blocks', () => {
  it.each<[string, Body, [string, string], Change, Body, string]>([
    [
      'stand where they were put',
      doc(paragraph('甲'), paragraph('乙'), paragraph('丙')),
      ['甲', '甲'],
      behind('丙'),
      doc(paragraph('乙'), paragraph('丙'), paragraph('甲')),
      '甲',
    ],
    [
      'are several',
      doc(paragraph('甲'), paragraph('乙'), table, paragraph('丙')),
      ['甲', '乙'],
      behind('丙'),
      doc(table, paragraph('丙'), paragraph('甲'), paragraph('乙')),
      '甲|乙',
    ],
    [
      'go into a call-out',
      doc(paragraph('甲'), callout(paragraph('乙'))),
      ['甲', '甲'],
      (tr, range) => moveBlocks(tr, range, tr.doc.resolve(end(tr.doc, '乙')).after()),
      doc(callout(paragraph('乙'), paragraph('甲'))),
      '甲',
    ],
    [
      'are items of a list',
      doc(list('一', '二', '三')),
      ['一', '一'],
      behindItem('三'),
      doc(list('二', '三', '一')),
      '一',
    ],
    [
      'take a list along when they leave theirs',
      doc(list('一', '二'), paragraph('乙')),
      ['二', '二'],
      behind('乙'),
      doc(list('一'), paragraph('乙'), list('二')),
      '二',
    ],
    [
      'leave no list without items',
      doc(list('一'), paragraph('乙')),
      ['一', '一'],
      behind('乙'),
      doc(paragraph('乙'), list('一')),
      '一',
    ],
    [
      'go past a neighbour together',
      doc(paragraph('甲'), paragraph('乙'), paragraph('丙')),
      ['乙', '丙'],
      (tr, range) => moveBlocksBy(tr, range, -1),
      doc(paragraph('乙'), paragraph('丙'), paragraph('甲')),
      '乙|丙',
    ],
  ])('%s, with what is selected', (_what, body, words, change, after, selected) => {
    expect(changed(body, words, change)).toEqual({ after, selected })
  })

  it('are not moved to where they are', () => {
    const body = doc(paragraph('甲'), paragraph('乙'))
    expect([changed(body, ['甲', '甲'], behind('甲')), changed(body, ['甲', '乙'], behind('甲'))]).toEqual([
      null,
      null,
    ])
  })
})

it('doubles blocks, whose names stay with the first', () => {
  expect(changed(doc(named('甲'), paragraph('乙')), ['甲', '甲'], duplicateBlocks)).toEqual({
    after: doc(named('甲'), paragraph('甲'), paragraph('乙')),
    selected: '甲',
  })
})

it('deletes blocks with the list that was only theirs, and never all paragraphs', () => {
  const ofList = changed(doc(list('一', '二'), paragraph('乙')), ['一', '二'], deleteBlocks)
  const all = changed(doc(paragraph('甲')), ['甲', '甲'], deleteBlocks)
  expect([ofList?.after, all?.after]).toEqual([doc(paragraph('乙')), doc({ type: 'paragraph' })])
})
