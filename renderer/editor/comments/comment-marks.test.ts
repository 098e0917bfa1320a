// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import { doc, figure, paragraph } from '../../../shared/document/build'
import type { Body } from '../../../shared/document/schema'
import { articleExtensions } from '../extensions/article-extensions'
import type { MarksChange } from './comment-marks'
import { createCommentMarks, markAt, marksIn, marksKey } from './comment-marks'
import { anchorAt, spanOf } from './comment-places'

let editor: Editor
afterEach(() => editor.destroy())

const picked: (string | null)[] = []

function open(body: Body) {
  editor = new Editor({ extensions: articleExtensions(), content: body })
  editor.registerPlugin(createCommentMarks((id) => picked.push(id)))
}
const change = (marks: MarksChange) => editor.view.dispatch(editor.state.tr.setMeta(marksKey, marks))
const put = (id: string, from: number, to: number, isQuiet = false) =>
  change({ put: [{ id, kind: 'range', from, to, isQuiet }] })
const texts = () =>
  marksIn(editor.state).map(({ id, from, to }) => `${id}: ${editor.state.doc.textBetween(from, to, '/')}`)
const drawn = () =>
  [...editor.view.dom.querySelectorAll('[data-comment]')].map(
    (each) => `${each.getAttribute('data-comment')}: ${each.textContent}`,
  )

describe('comments in the text', () => {
  it('follow typing before, inside and behind them, and take in nothing at their edges', () => {
    open(doc(paragraph('河边步道全长三公里。')))
    put('a', 7, 10)
    expect(texts()).toEqual(['a: 三公里'])
    editor.commands.insertContentAt(1, '新的')
    editor.commands.insertContentAt(10, '点五')
    editor.commands.insertContentAt(9, '约')
    editor.commands.insertContentAt(15, '左右')
    expect(editor.getText()).toBe('新的河边步道全长约三点五公里左右。')
    expect(texts()).toEqual(['a: 三点五公里'])
    expect(drawn()).toEqual(['a: 三点五公里'])
  })

  it('follow their words when a paragraph is split and joined', () => {
    open(doc(paragraph('河边步道全长三公里。')))
    put('a', 3, 10)
    editor.chain().setTextSelection(7).splitBlock().run()
    expect(texts()).toEqual(['a: 步道全长/三公里'])
    editor.commands.joinBackward()
    expect(texts()).toEqual(['a: 步道全长三公里'])
  })

  it('are never part of the document', () => {
    open(doc(paragraph('河边步道全长三公里。')))
    const before = editor.getJSON()
    put('a', 7, 10)
    change({ active: 'a' })
    expect(editor.getJSON()).toEqual(before)
    expect(editor.can().undo()).toBe(false)
  })

  it('remember what their words were when these are deleted, and find them when they come back', () => {
    open(doc(paragraph('河边步道全长三公里，沿河而行。')))
    put('a', 3, 10)
    editor.commands.deleteRange({ from: 1, to: 11 })
    expect(texts()).toEqual([])
    const lost = marksKey.getState(editor.state)?.lost.get('a')
    expect(lost).toMatchObject({
      kind: 'range',
      quote: '步道全长三公里',
      before: '河边',
      after: '，沿河而行。',
    })
    editor.commands.undo()
    const span = lost && spanOf(editor.state.doc, lost)
    expect(span && editor.state.doc.textBetween(span.from, span.to)).toBe('步道全长三公里')
  })

  it('stay with a figure whose alternative text changes, and go with one that is deleted', () => {
    open(doc(paragraph('前'), figure('图说'), paragraph('后')))
    const span = spanOf(editor.state.doc, { kind: 'figure', media: null, quote: '图说', block: 1 })
    expect(span).toEqual({ kind: 'figure', from: 3, to: 7 })
    change({ put: [{ id: 'f', isQuiet: false, ...(span ?? expect.fail()) }] })
    editor.view.dispatch(editor.state.tr.setNodeAttribute(3, 'alt', '一条船'))
    const attrs = { ...editor.state.doc.nodeAt(3)?.attrs, credit: '社图' }
    editor.view.dispatch(editor.state.tr.setNodeMarkup(3, undefined, attrs))
    expect(marksIn(editor.state)).toEqual([{ id: 'f', kind: 'figure', from: 3, to: 7, isQuiet: false }])
    editor.commands.deleteRange({ from: 3, to: 7 })
    expect(marksIn(editor.state)).toEqual([])
    expect(marksKey.getState(editor.state)?.lost.get('f')).toMatchObject({ kind: 'figure', quote: '图说' })
  })

  it('draw the chosen one stronger and a resolved one not at all', () => {
    open(doc(paragraph('河边步道全长三公里。')))
    put('a', 7, 10)
    put('b', 3, 5, true)
    change({ active: 'a' })
    expect(drawn()).toEqual(['a: 三公里'])
    expect(editor.view.dom.querySelector('.g-comment-active')?.textContent).toBe('三公里')
    change({ active: null })
    expect(editor.view.dom.querySelector('.g-comment-active')).toBeNull()
    editor.commands.insertContentAt(1, '新')
    expect(texts()).toEqual(['b: 步道', 'a: 三公里'])
  })

  it('are found at a click, the smallest first', () => {
    open(doc(paragraph('河边步道全长三公里。')))
    put('wide', 1, 10)
    put('narrow', 7, 10)
    expect(markAt(editor.state, 8)?.id).toBe('narrow')
    expect(markAt(editor.state, 2)?.id).toBe('wide')
    expect(markAt(editor.state, 11)).toBeNull()
  })

  it('give the anchor of any place in a nested text, and find it there again', () => {
    const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] })
    open(doc(paragraph('前文。'), { type: 'bulletList', content: [item('第一项'), item('第二项说三公里')] }))
    let from = 0
    editor.state.doc.descendants((node, position) => {
      if (node.isText && node.text?.includes('三公里')) from = position + 4
    })
    const anchor = anchorAt(editor.state.doc, { kind: 'range', from, to: from + 3 })
    expect(anchor).toEqual({
      kind: 'range',
      quote: '三公里',
      before: '前文。\n第一项\n第二项说',
      after: '',
      block: 2,
    })
    expect(anchor && spanOf(editor.state.doc, anchor)).toEqual({ kind: 'range', from, to: from + 3 })
  })
})
