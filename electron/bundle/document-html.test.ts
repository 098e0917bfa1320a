// @vitest-environment jsdom
import { DOMSerializer, Node, Schema } from '@tiptap/pm/model'
import type { DOMOutputSpec, NodeSpec } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { doc, figure, heading, paragraph } from '../../shared/document/build'
import type { DocumentMark, DocumentNode } from '../../shared/document/schema'
import { documentHtml } from './document-html'

interface Page {
  createElement(name: string): { innerHTML: string; appendChild(child: unknown): void }
}
const page = (globalThis as unknown as { document: Page }).document
const picture = 'b'.repeat(64)

const block = (content: string, toDOM: NodeSpec['toDOM']): NodeSpec => ({ group: 'block', content, toDOM })
const mark = (name: string) => ({ toDOM: (): DOMOutputSpec => [name, 0] })
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: block('inline*', () => ['p', 0]),
    heading: { ...block('inline*', (node) => [`h${String(node.attrs.level)}`, 0]), attrs: { level: {} } },
    codeBlock: { ...block('text*', () => ['pre', ['code', 0]]), attrs: { language: {} } },
    horizontalRule: block('', () => ['hr']),
    figure: {
      ...block('inline*', (node) => [
        'figure',
        [
          'img',
          { src: `../media/${String(node.attrs.media)}.png`, alt: String(node.attrs.alt), loading: 'lazy' },
        ],
        ['figcaption', 0],
      ]),
      attrs: { media: { default: null }, alt: { default: '' }, credit: { default: '' } },
    },
    blockquote: block('block+', () => ['blockquote', 0]),
    bulletList: block('listItem+', () => ['ul', 0]),
    orderedList: {
      ...block('listItem+', ({ attrs }) =>
        attrs.start === 1 ? ['ol', 0] : ['ol', { start: String(attrs.start) }, 0],
      ),
      attrs: { start: {} },
    },
    listItem: { content: 'block+', toDOM: () => ['li', 0] },
    taskList: block('taskItem+', () => ['ul', { class: 'tasks' }, 0]),
    taskItem: {
      content: 'block+',
      toDOM: ({ attrs }) => ['li', ['span', { class: 'tick' }, attrs.checked ? '☑' : '☐'], ['div', 0]],
      attrs: { checked: { default: false } },
    },
    callout: {
      ...block('block+', ({ attrs }) => ['aside', { class: `callout callout-${String(attrs.kind)}` }, 0]),
      attrs: { kind: {} },
    },
    gallery: block('figure+', (node) => [
      'div',
      { class: `gallery gallery-${node.childCount === 2 ? 2 : 3}` },
      0,
    ]),
    pullQuote: {
      ...block('inline*', ({ attrs }) => [
        'aside',
        { class: 'pull-quote' },
        ['p', 0],
        ['footer', { class: 'attribution' }, String(attrs.attribution)],
      ]),
      attrs: { attribution: {} },
    },
    table: block('tableRow+', () => ['div', { class: 'table' }, ['table', ['tbody', 0]]]),
    tableRow: { content: '(tableCell | tableHeader)*', toDOM: () => ['tr', 0] },
    tableCell: { content: 'block+', toDOM: () => ['td', 0] },
    tableHeader: {
      content: 'block+',
      toDOM: ({ attrs }) => [
        'th',
        { scope: 'col', ...(attrs.colspan > 1 && { colspan: String(attrs.colspan) }) },
        0,
      ],
      attrs: { colspan: { default: 1 } },
    },
    text: { group: 'inline' },
    hardBreak: { group: 'inline', inline: true, toDOM: () => ['br'] },
  },
  marks: {
    link: {
      attrs: { href: {} },
      toDOM: ({ attrs }) => ['a', { href: String(attrs.href), rel: 'noopener' }, 0],
    },
    bold: mark('strong'),
    italic: mark('em'),
    underline: mark('u'),
    strike: mark('s'),
    code: mark('code'),
    highlight: mark('mark'),
    emphasisDots: { toDOM: (): DOMOutputSpec => ['em', { class: 'dots' }, 0] },
    subscript: mark('sub'),
    superscript: mark('sup'),
  },
})

/** The same node through ProseMirror's own serializer. */
function serialized(node: DocumentNode): string {
  const parsed = Node.fromJSON(schema, { type: 'doc', content: [node] })
  const element = page.createElement('div')
  DOMSerializer.fromSchema(schema).serializeFragment(
    parsed.content,
    { document: page as never },
    element as never,
  )
  return element.innerHTML
}

/** Ours, once through a parser, so that only what a reader's browser makes of it is compared. */
function ours(node: DocumentNode): string {
  const element = page.createElement('div')
  element.innerHTML = documentHtml(doc(node), (hash) => ({ address: `../media/${hash}.png` }))
  return element.innerHTML
}

const text = (words: string, ...marks: (string | DocumentMark)[]): DocumentNode => ({
  type: 'text',
  text: words,
  marks: marks.map((each) => (typeof each === 'string' ? { type: each } : each)),
})
const link = (href: string): DocumentMark => ({ type: 'link', attrs: { href } })
const inline = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content })
const item = (...content: DocumentNode[]): DocumentNode => ({ type: 'listItem', content })

const nodes: [string, DocumentNode][] = [
  ['a paragraph', paragraph('江水不急，人也不急。')],
  ['an empty paragraph', paragraph()],
  ['text that looks like HTML', paragraph('<b>&amp;</b> "引" \'号\'')],
  ['headings', heading('船还在开', 3)],
  ['a line break', inline(text('第一行'), { type: 'hardBreak' }, text('第二行'))],
  [
    'every mark',
    inline(
      text('粗', 'bold'),
      text('斜', 'italic'),
      text('线', 'underline'),
      text('删', 'strike'),
      text('码', 'code'),
      text('亮', 'highlight'),
      text('点', 'emphasisDots'),
      text('下', 'subscript'),
      text('上', 'superscript'),
    ),
  ],
  [
    'one link over marked text',
    inline(
      text('见', link('https://example.org/?a=1&b="2"')),
      text('年报', link('https://example.org/?a=1&b="2"'), 'bold'),
      text('。'),
    ),
  ],
  [
    'two links side by side',
    inline(text('一', link('https://a.example')), text('二', link('https://b.example'))),
  ],
  [
    'marks that open in another order',
    inline(text('甲', 'bold'), text('乙', 'bold', 'strike'), text('丙', 'strike')),
  ],
  [
    'code',
    {
      type: 'codeBlock',
      attrs: { language: null },
      content: [{ type: 'text', text: '\n  if (a < b) {}\n' }],
    },
  ],
  ['a rule', { type: 'horizontalRule' }],
  ['a picture', figure('江边 <步道>', { media: picture, alt: '"江"' })],
  [
    'lists in lists',
    {
      type: 'bulletList',
      content: [
        item(paragraph('甲'), { type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph('乙'))] }),
      ],
    },
  ],
  ['a list from one', { type: 'orderedList', attrs: { start: 1 }, content: [item(paragraph('甲'))] }],
  [
    'a list of tasks',
    {
      type: 'taskList',
      content: [true, false].map((checked) => ({
        type: 'taskItem',
        attrs: { checked },
        content: [paragraph('一')],
      })),
    },
  ],
  ['a call-out', { type: 'callout', attrs: { kind: 'warning' }, content: [paragraph('水深')] }],
  ['a pull quote', { ...paragraph('船还在开'), type: 'pullQuote', attrs: { attribution: '<沈岸>' } }],
  [
    'pictures that stand together',
    { type: 'gallery', content: ['晨', '午', '晚'].map((caption) => figure(caption, { media: picture })) },
  ],
  [
    'a table',
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [paragraph('站 & 时')] }],
        },
        {
          type: 'tableRow',
          content: ['渡口', '8:30'].map((text) => ({ type: 'tableCell', content: [paragraph(text)] })),
        },
      ],
    },
  ],
  ['a quotation', { type: 'blockquote', content: [paragraph('甲'), paragraph('乙')] }],
]

describe('the HTML of a body', () => {
  it.each(nodes)('is what ProseMirror makes of %s', (_name, node) => {
    expect(ours(node)).toBe(serialized(node))
  })

  it('keeps the text of a link whose address is not allowed and drops the address', () => {
    expect(documentHtml(doc(inline(text('点', link('javascript:alert(1)')))), () => null)).toBe(
      '<p><a>点</a></p>',
    )
  })

  it('writes a reading once, over everything that it is the reading of', () => {
    const ruby: DocumentMark = { type: 'ruby', attrs: { reading: 'chóng <qìng>' } }
    const body = doc(inline(text('重', ruby, 'bold'), text('庆', ruby), text('人')))
    expect(documentHtml(body, () => null)).toBe(
      '<p><ruby><strong>重</strong>庆<rp>（</rp><rt>chóng &lt;qìng&gt;</rt><rp>）</rp></ruby>人</p>',
    )
  })

  it('numbers notes in reading order, and each leads back', () => {
    const note = (words: string): DocumentNode => ({ type: 'footnote', attrs: { text: words } })
    const body = doc(inline(text('甲', 'bold'), note('一 <1>')), {
      type: 'blockquote',
      attrs: { attribution: '"沈岸"' },
      content: [inline(note('二'))],
    })
    expect(documentHtml(body, () => null).split('\n')).toEqual([
      '<p><strong>甲</strong><sup class="note-mark" id="note-1-from"><a href="#note-1">1</a></sup></p>',
      '<blockquote><p><sup class="note-mark" id="note-2-from"><a href="#note-2">2</a></sup></p>' +
        '<footer class="attribution">"沈岸"</footer></blockquote>',
      '<ol class="notes"><li id="note-1"><a href="#note-1-from">1</a> 一 &lt;1&gt;</li>' +
        '<li id="note-2"><a href="#note-2-from">2</a> 二</li></ol>',
    ])
  })

  it('describes a page elsewhere, and links to it only where the address is safe', () => {
    const card = (url: string): DocumentNode => ({
      type: 'linkCard',
      attrs: { url, title: '渡口<志>', description: '' },
    })
    expect(documentHtml(doc(card('https://a.cn/?"'), card('javascript:alert(1)')), () => null)).toBe(
      '<p class="link-card"><a href="https://a.cn/?&quot;" rel="noopener">' +
        '<span class="card-title">渡口&lt;志&gt;</span><span class="card-address">https://a.cn/?"</span></a></p>\n' +
        '<p class="link-card"><span class="card-title">渡口&lt;志&gt;</span>' +
        '<span class="card-address">javascript:alert(1)</span></p>',
    )
  })

  it('keeps caption, widths and spans of a table', () => {
    const cell = (type: string, attrs: Record<string, unknown>): DocumentNode => ({
      type,
      attrs,
      content: [paragraph('一')],
    })
    const body = doc({
      type: 'table',
      attrs: { caption: '<各站>' },
      content: [
        {
          type: 'tableRow',
          content: [cell('tableHeader', { colwidth: [120] }), cell('tableCell', { rowspan: 2 })],
        },
        { type: 'tableRow', content: [cell('tableCell', {})] },
      ],
    })
    expect(documentHtml(body, () => null)).toBe(
      '<div class="table"><table><caption>&lt;各站&gt;</caption><colgroup><col width="120"><col></colgroup><tbody>' +
        '<tr><th scope="row"><p>一</p></th><td rowspan="2"><p>一</p></td></tr><tr><td><p>一</p></td></tr>' +
        '</tbody></table></div>',
    )
  })

  it('says how wide a picture stands', () => {
    const wide = figure('江', { media: picture })
    const body = doc({ ...wide, attrs: { ...wide.attrs, width: 'full' } })
    expect(documentHtml(body, () => ({ address: 'a.png', width: 640, height: 400 }))).toBe(
      '<figure class="full"><img src="a.png" alt="" width="640" height="400" loading="lazy"><figcaption>江</figcaption></figure>',
    )
  })

  it('marks a picture that is elsewhere, and links an attachment with its kind and size', () => {
    const remote = figure('江')
    const attachment = (media: string | null) => ({
      type: 'attachment',
      attrs: { media, name: '年 "报".pdf', label: '<年报>' },
    })
    const body = doc(
      { ...remote, attrs: { ...remote.attrs, remote: 'https://example.org/a.png' } },
      attachment(picture),
      attachment(null),
    )
    const file = { address: '../media/a.pdf', bytes: 1_234_567, extension: 'pdf' }
    expect(documentHtml(body, () => file).split('\n')).toEqual([
      '<figure><span class="picture-missing"></span><figcaption>江</figcaption></figure>',
      '<p class="attachment"><a href="../media/a.pdf" download="年 &quot;报&quot;.pdf">&lt;年报&gt;</a> <span>PDF · 1.2 MB</span></p>',
      '<p class="attachment attachment-missing">&lt;年报&gt;</p>',
    ])
  })

  it('prints caption and credit of a picture that is not here yet', () => {
    const body = doc(figure('渡口的清晨', { credit: '沈岸 摄' }))
    expect(documentHtml(body, () => null)).toBe(
      '<figure><figcaption>渡口的清晨 <span class="picture-credit">沈岸 摄</span></figcaption></figure>',
    )
  })

  it('leaves out characters that HTML does not allow', () => {
    expect(documentHtml(doc(paragraph('甲\u0000乙\u0085丙\ufffe')), () => null)).toBe('<p>甲乙丙</p>')
  })
})
