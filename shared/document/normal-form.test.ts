import { describe, expect, it } from 'vitest'
import { doc, figure, heading, paragraph } from './build'
import { toNormalForm } from './normal-form'
import type { DocumentNode } from './schema'
import { bodySchema, isSafeLink } from './schema'

const text = (value: string, ...marks: string[]): DocumentNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
})
const block = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content })

describe('the normal form', () => {
  it.each<[string, DocumentNode, DocumentNode]>([
    ['an empty document has one empty paragraph', { type: 'doc' }, doc(paragraph())],
    ['adjacent text is joined', doc(block(text('城市'), text('治理'))), doc(paragraph('城市治理'))],
    [
      'text with other marks stays apart',
      doc(block(text('城市', 'bold'), text('治理'))),
      doc(block(text('城市', 'bold'), text('治理'))),
    ],
    [
      'marks have one order',
      doc(block(text('城', 'italic', 'bold'))),
      doc(block(text('城', 'bold', 'italic'))),
    ],
    ['a mark stands once', doc(block(text('城', 'bold', 'bold'))), doc(block(text('城', 'bold')))],
    ['empty text is gone', doc(block(text(''), text('市'))), doc(paragraph('市'))],
    ['empty content is absent', doc({ type: 'paragraph', content: [] }), doc(paragraph())],
    [
      'attributes that are not ours are gone',
      doc({ type: 'paragraph', attrs: { textAlign: 'left', id: null } }),
      doc(paragraph()),
    ],
    [
      'an id of a block stays',
      doc({ type: 'paragraph', attrs: { id: 'b1' } }),
      doc({ type: 'paragraph', attrs: { id: 'b1' } }),
    ],
    [
      'a heading without a level has the first',
      doc({ type: 'heading', content: [text('小标题')] }),
      doc(heading('小标题')),
    ],
    [
      'a figure has all its attributes',
      doc({ type: 'figure', attrs: { alt: null }, content: [text('图注。')] }),
      doc(figure('图注。')),
    ],
    [
      'a link keeps its address alone',
      doc(
        block({
          type: 'text',
          text: '网站',
          marks: [{ type: 'link', attrs: { href: 'https://example.com', target: '_blank', class: null } }],
        }),
      ),
      doc(
        block({
          type: 'text',
          text: '网站',
          marks: [{ type: 'link', attrs: { href: 'https://example.com' } }],
        }),
      ),
    ],
    [
      'a reading stands outside the other marks, trimmed',
      doc(
        block({
          type: 'text',
          text: '重',
          marks: [
            { type: 'emphasisDots' },
            { type: 'highlight' },
            { type: 'ruby', attrs: { reading: ' chóng ' } },
          ],
        }),
      ),
      doc(
        block({
          type: 'text',
          text: '重',
          marks: [
            { type: 'ruby', attrs: { reading: 'chóng' } },
            { type: 'highlight' },
            { type: 'emphasisDots' },
          ],
        }),
      ),
    ],
    [
      'a reading without text is no reading',
      doc(block({ type: 'text', text: '重', marks: [{ type: 'ruby', attrs: { reading: ' ' } }] })),
      doc(paragraph('重')),
    ],
    [
      'a link that could run something loses its mark and keeps its text',
      doc(
        block({
          type: 'text',
          text: '点我',
          marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
        }),
      ),
      doc(paragraph('点我')),
    ],
  ])('%s', (_sentence, given, expected) => {
    const normal = toNormalForm(given)
    expect(normal).toEqual(expected)
    expect(toNormalForm(normal)).toEqual(normal)
    expect(bodySchema.parse(normal)).toEqual(normal)
  })

  it('writes the keys of a node in one order', () => {
    const scrambled: DocumentNode = { content: [text('小标题')], attrs: { level: 3 }, type: 'heading' }
    expect(JSON.stringify(toNormalForm(doc(scrambled)).content[0])).toBe(
      '{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"小标题"}]}',
    )
  })
})

describe('the accepted document', () => {
  it.each<[string, DocumentNode]>([
    ['a node that is not ours', { type: 'iframe', attrs: { src: 'https://example.com' } }],
    ['a script', { type: 'script', content: [text('alert(1)')] }],
    ['a heading of the first level, which is the title', { type: 'heading', attrs: { level: 1 } }],
    ['an attribute that is not ours', { type: 'paragraph', attrs: { onclick: 'alert(1)' } }],
    ['a mark that is not ours', block(text('城', 'fontSize'))],
    ['a list without items', { type: 'bulletList', content: [] }],
    ['text outside of a block', text('城市')],
  ])('refuses %s', (_name, node) => {
    expect(bodySchema.safeParse({ type: 'doc', content: [node] }).success).toBe(false)
  })

  it.each([
    ['https://example.com/路径', true],
    ['mailto:desk@example.com', true],
    ['#注1', true],
    ['/articles/a.html', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    [' javascript:alert(1)', false],
    ['java\nscript:alert(1)', false],
    ['data:text/html,<script>', false],
    ['vbscript:x', false],
    ['file:///etc/passwd', false],
    ['', false],
  ])('decides about the link %j', (href, expected) => {
    expect(isSafeLink(href)).toBe(expected)
  })
})
