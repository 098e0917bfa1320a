import { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { expect, it } from 'vitest'
import { articleExtensions } from './article-extensions'
import { moveFigure } from './gallery-moves'

const figure = (caption: string) => ({ type: 'figure', content: [{ type: 'text', text: caption }] })
const gallery = (...captions: string[]) => ({ type: 'gallery', content: captions.map(figure) })
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** The blocks as they are, galleries in brackets. */
const said = (doc: Node): string[] =>
  doc.content.content.map((node) =>
    node.type.name === 'gallery'
      ? `[${node.content.content.map((each) => each.textContent).join(' ')}]`
      : node.textContent,
  )

function open(...content: object[]) {
  const editor = new Editor({ extensions: articleExtensions(), content: { type: 'doc', content } })
  const put = (caption: string) => {
    let place = 0
    editor.state.doc.descendants((node, position) => {
      if (node.isTextblock && node.textContent === caption) place = position + 1
    })
    editor.commands.setTextSelection(place)
  }
  const selected = () => {
    const { from, to } = editor.state.selection
    return editor.state.doc.textBetween(from, to)
  }
  return { editor, put, selected, blocks: () => said(editor.state.doc) }
}

it('takes a picture out behind its gallery, and undoes it in one step', () => {
  const { editor, put, blocks, selected } = open(gallery('江', '灯', '桥'), paragraph('后文'))
  put('江')
  expect(editor.commands.joinOrTakeOut()).toBe(true)
  expect([blocks(), selected()]).toEqual([['[灯 桥]', '江', '后文'], '江'])
  editor.commands.undo()
  expect(blocks()).toEqual(['[江 灯 桥]', '后文'])
})

it('leaves no gallery of one picture', () => {
  const { editor, put, blocks } = open(paragraph('前文'), gallery('江', '灯'), paragraph('后文'))
  put('江')
  editor.commands.joinOrTakeOut()
  expect(blocks()).toEqual(['前文', '灯', '江', '后文'])
})

it('joins a picture with those right above and below it, and no others', () => {
  const { editor, put, blocks } = open(figure('船'), paragraph('文'), figure('江'), figure('灯'))
  put('灯')
  editor.commands.joinOrTakeOut()
  expect(blocks()).toEqual(['船', '文', '[江 灯]'])
  put('船')
  expect(editor.commands.joinOrTakeOut()).toBe(false)
  put('文')
  expect(editor.commands.joinOrTakeOut()).toBe(false)
})

it('joins no more than a gallery may have', () => {
  const { editor, put, blocks } = open(...Array.from('一二三四五六七八九十', figure))
  put('一')
  expect(editor.commands.joinOrTakeOut()).toBe(false)
  expect(blocks()).toHaveLength(10)
})

it('puts a picture where it was dropped: above its gallery, below, at another place in it', () => {
  const places: [(doc: Node) => number, string[]][] = [
    [() => 0, ['灯', '前文', '[江 桥]', '后文']],
    [(doc) => doc.content.size, ['前文', '[江 桥]', '后文', '灯']],
    [() => 5, ['前文', '[灯 江 桥]', '后文']],
    [() => 14, ['前文', '[江 桥 灯]', '后文']],
  ]
  for (const [to, after] of places) {
    const { editor, put } = open(paragraph('前文'), gallery('江', '灯', '桥'), paragraph('后文'))
    put('灯')
    const position = editor.state.selection.$from.before()
    const moved = moveFigure(editor.state.tr, position, to(editor.state.doc))
    expect(moved && [said(moved.doc), moved.selection.content().content.textBetween(0, 3)]).toEqual([
      after,
      '灯',
    ])
    expect(moveFigure(editor.state.tr, position, position)).toBe(null)
  }
})
