import { getSchema } from '@tiptap/core'
import { DOMParser } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import type { Body, DocumentMark, DocumentNode } from '../../../shared/document/schema'
import { bodySchema } from '../../../shared/document/schema'
import { doc, figure, heading, paragraph } from '../../../shared/document/build'
import { toNormalForm } from '../../../shared/document/normal-form'
import { articleExtensions } from './article-extensions'

const schema = getSchema(articleExtensions())
const hash = 'a'.repeat(64)

const text = (value: string, ...marks: string[]): DocumentNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
})
const item = (...content: DocumentNode[]): DocumentNode => ({ type: 'listItem', content })

const bodies: Record<string, Body> = {
  'an empty paragraph': doc(),
  'paragraphs and subheads of three levels': doc(
    paragraph('城市更新'),
    heading('一', 2),
    heading('二', 3),
    heading('三', 4),
  ),
  'a break in a line': doc({ type: 'paragraph', content: [text('上'), { type: 'hardBreak' }, text('下')] }),
  'every mark on one text': doc({
    type: 'paragraph',
    content: [
      {
        type: 'text',
        text: '字',
        marks: [
          { type: 'link', attrs: { href: 'https://example.org/一' } },
          { type: 'ruby', attrs: { reading: 'zì' } },
          { type: 'highlight' },
          { type: 'bold' },
          { type: 'italic' },
          { type: 'emphasisDots' },
          { type: 'underline' },
          { type: 'strike' },
          { type: 'subscript' },
          { type: 'superscript' },
          { type: 'code' },
        ],
      },
    ],
  }),
  'links of each kind': doc(
    ...['http://a.cn', 'mailto:a@b.cn', '#three', '/about'].map((href): DocumentNode => ({
      type: 'paragraph',
      content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
    })),
  ),
  'lists in lists, and items that begin with any block': doc(
    {
      type: 'bulletList',
      content: [
        item(paragraph('一'), { type: 'orderedList', attrs: { start: 3 }, content: [item(heading('二'))] }),
      ],
    },
    { type: 'orderedList', attrs: { start: 0 }, content: [item(figure('图'))] },
  ),
  'a quote, code and a rule': doc(
    { type: 'blockquote', content: [paragraph('引'), heading('中')] },
    { type: 'codeBlock', attrs: { language: 'json' }, content: [text('{}')] },
    { type: 'codeBlock', attrs: { language: null } },
    { type: 'horizontalRule' },
  ),
  'figures with and without a picture': doc(
    figure('圆桌论坛。', { media: hash, alt: '四人对谈', credit: '社图' }),
    figure(''),
    {
      type: 'figure',
      attrs: { media: null, alt: '', credit: '' },
      content: [text('粗', 'bold'), { type: 'hardBreak' }],
    },
  ),
  'blocks that have names': doc(
    { type: 'paragraph', attrs: { id: 'p1' }, content: [text('一')] },
    { type: 'heading', attrs: { id: 'h1', level: 3 } },
    { type: 'figure', attrs: { id: 'f1', media: null, alt: '', credit: '' } },
    { type: 'blockquote', attrs: { id: 'q1' }, content: [paragraph()] },
    { type: 'bulletList', attrs: { id: 'b1' }, content: [item(paragraph())] },
    { type: 'orderedList', attrs: { id: 'o1', start: 1 }, content: [item(paragraph())] },
    { type: 'horizontalRule', attrs: { id: 'r1' } },
    { type: 'codeBlock', attrs: { id: 'c1', language: null } },
    { type: 'pullQuote', attrs: { id: 'u1' } },
    { type: 'callout', attrs: { id: 'a1', kind: 'tip' }, content: [paragraph()] },
    {
      type: 'taskList',
      attrs: { id: 't1' },
      content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph()] }],
    },
    { type: 'gallery', attrs: { id: 'g1' }, content: [figure(''), figure('')] },
    { type: 'linkCard', attrs: { id: 'l1', url: '', title: '', description: '' } },
    { type: 'attachment', attrs: { id: 'a1', media: null, name: '', label: '' } },
    {
      type: 'table',
      attrs: { id: 'm1' },
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph()] }] }],
    },
  ),
}

const throughEditor = (body: Body): Body => {
  const node = schema.nodeFromJSON(body)
  node.check()
  return toNormalForm(node.toJSON() as DocumentNode)
}

describe('the schema of the editor', () => {
  it.each(Object.entries(bodies))('takes and gives back %s unchanged', (_name, body) => {
    expect(bodySchema.parse(body)).toEqual(body)
    expect(throughEditor(body)).toEqual(body)
  })

  it('has the nodes and marks of a body and no others', () => {
    expect({ nodes: Object.keys(schema.nodes).sort(), marks: Object.keys(schema.marks).sort() }).toEqual({
      nodes: [
        'attachment',
        'blockquote',
        'bulletList',
        'callout',
        'codeBlock',
        'doc',
        'figure',
        'footnote',
        'gallery',
        'hardBreak',
        'heading',
        'horizontalRule',
        'linkCard',
        'listItem',
        'orderedList',
        'paragraph',
        'pullQuote',
        'table',
        'tableCell',
        'tableHeader',
        'tableRow',
        'taskItem',
        'taskList',
        'text',
      ],
      marks: [
        'bold',
        'code',
        'deletion',
        'emphasisDots',
        'highlight',
        'insertion',
        'italic',
        'link',
        'modification',
        'ruby',
        'strike',
        'subscript',
        'superscript',
        'underline',
      ],
    })
  })

  it.each(
    Object.values(schema.nodes)
      .filter((type) => type.name !== 'text')
      .map((type) => [type.name, type] as const),
  )('makes a %s that a body accepts, filled with what it needs', (name, type) => {
    const made = type.createAndFill()?.toJSON() as DocumentNode
    const inBody: Record<string, () => DocumentNode> = {
      doc: () => made,
      listItem: () => doc({ type: 'bulletList', content: [made] }),
      hardBreak: () => doc({ type: 'paragraph', content: [made] }),
      footnote: () => doc({ type: 'paragraph', content: [made] }),
      taskItem: () => doc({ type: 'taskList', content: [made] }),
      tableRow: () => doc({ type: 'table', content: [made] }),
      tableCell: () => doc({ type: 'table', content: [{ type: 'tableRow', content: [made] }] }),
      tableHeader: () => doc({ type: 'table', content: [{ type: 'tableRow', content: [made] }] }),
    }
    const body = toNormalForm(inBody[name]?.() ?? doc(made))
    expect(bodySchema.parse(body)).toEqual(body)
  })
})

describe('pasted HTML', () => {
  const pasted = (html: string): Body => {
    const page = document.createElement('div')
    page.innerHTML = html
    const body = toNormalForm(DOMParser.fromSchema(schema).parse(page).toJSON() as DocumentNode)
    expect(bodySchema.parse(body)).toEqual(body)
    return body
  }

  it('brings headings to our levels', () => {
    expect(pasted('<h1>一</h1><h6>六</h6>')).toEqual(doc(heading('一', 2), heading('六', 4)))
  })

  it('drops links with a scheme that is not safe, and keeps their text', () => {
    expect(pasted('<p><a href="javascript:alert(1)">点</a></p>')).toEqual(doc(paragraph('点')))
  })

  it('keeps readings, dots and raised text of other programs', () => {
    const marked = (value: string, mark: DocumentMark): DocumentNode => ({
      type: 'text',
      text: value,
      marks: [mark],
    })
    expect(
      pasted(
        '<p><ruby>重<rp>(</rp><rt>chóng</rt><rp>)</rp></ruby><span style="text-emphasis: dot">点</span>' +
          '<em>River</em>H<sub>2</sub>m<span style="vertical-align: super">2</span></p>',
      ),
    ).toEqual(
      doc({
        type: 'paragraph',
        content: [
          marked('重', { type: 'ruby', attrs: { reading: 'chóng' } }),
          marked('点', { type: 'emphasisDots' }),
          marked('River', { type: 'italic' }),
          text('H'),
          marked('2', { type: 'subscript' }),
          text('m'),
          marked('2', { type: 'superscript' }),
        ],
      }),
    )
  })

  it('numbers a list from zero at the least', () => {
    expect(pasted('<ol start="-3"><li><p>一</p></li></ol>')).toEqual(
      doc({ type: 'orderedList', attrs: { start: 0 }, content: [item(paragraph('一'))] }),
    )
  })

  it('makes a place for a picture out of a foreign figure, with its caption', () => {
    expect(
      pasted('<figure data-media="x"><img src="http://a/b.png"><figcaption>图说</figcaption></figure>'),
    ).toEqual(doc(figure('图说')))
  })
})
