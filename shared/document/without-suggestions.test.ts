import { describe, expect, it } from 'vitest'
import { doc, heading, paragraph } from './build'
import { toNormalForm } from './normal-form'
import { createRandom, randomBody } from './random-body'
import type { DocumentNode } from './schema'
import { bodySchema } from './schema'
import type { BlockSuggestion } from './suggestion'
import { suggestionIds } from './suggestion'
import { decideSuggestions, withoutSuggestions } from './without-suggestions'

const stamp = (id: string) => ({ id, by: 'p1', at: '2026-03-01T09:00:00.000Z' })
const text = (words: string, ...marks: DocumentNode['marks'] & object): DocumentNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
})
const put = (words: string, id = 's1') => text(words, { type: 'insertion', attrs: stamp(id) })
const cut = (words: string, id = 's1') => text(words, { type: 'deletion', attrs: stamp(id) })
const block = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content })
const about = (
  node: DocumentNode,
  kind: BlockSuggestion['kind'],
  more: Partial<BlockSuggestion> = {},
): DocumentNode => ({
  ...node,
  attrs: { ...node.attrs, suggestions: [{ kind, ...stamp('s1'), ...more }] },
})
const list = (...items: DocumentNode[]): DocumentNode => ({ type: 'bulletList', content: items })
const item = (...content: DocumentNode[]): DocumentNode => ({ type: 'listItem', content })

describe('a body without its suggestions', () => {
  it.each<[string, DocumentNode[], DocumentNode[], DocumentNode[]]>([
    [
      'words put in the place of others',
      [block(text('江水'), cut('不急'), put('很急'), text('。'))],
      [paragraph('江水很急。')],
      [paragraph('江水不急。')],
    ],
    [
      'other formats',
      [
        block(
          text('江水', { type: 'bold' }, { type: 'modification', attrs: { ...stamp('s1'), before: [] } }),
        ),
      ],
      [block(text('江水', { type: 'bold' }))],
      [paragraph('江水')],
    ],
    [
      'a block put in',
      [paragraph('一'), about(paragraph('二'), 'insertion')],
      [paragraph('一'), paragraph('二')],
      [paragraph('一')],
    ],
    [
      'a block taken out',
      [paragraph('一'), about(paragraph('二'), 'deletion')],
      [paragraph('一')],
      [paragraph('一'), paragraph('二')],
    ],
    [
      'a block of another kind',
      [about(heading('一'), 'modification', { before: { type: 'paragraph' } })],
      [heading('一')],
      [paragraph('一')],
    ],
    [
      'a paragraph split in two, the second being a heading',
      [paragraph('一'), about(heading('二'), 'split', { depth: 1 })],
      [paragraph('一'), heading('二')],
      [paragraph('一二')],
    ],
    [
      'a deletion over the end of a block',
      [block(text('一'), cut('二')), about(block(cut('三'), text('四')), 'join', { depth: 1 })],
      [paragraph('一四')],
      [paragraph('一二'), paragraph('三四')],
    ],
    [
      'a list item split in two',
      [
        list(
          item(paragraph('一')),
          about(item(paragraph('二'), list(item(paragraph('里')))), 'split', { depth: 2 }),
        ),
      ],
      [list(item(paragraph('一')), item(paragraph('二'), list(item(paragraph('里')))))],
      [list(item(paragraph('一二'), list(item(paragraph('里')))))],
    ],
    [
      'a boundary across a block that goes',
      [paragraph('一'), about(paragraph('二'), 'deletion'), about(paragraph('三'), 'join', { depth: 1 })],
      [paragraph('一三')],
      [paragraph('一'), paragraph('二'), paragraph('三')],
    ],
    [
      'a list of which nothing stays',
      [paragraph('一'), list(about(item(paragraph('二')), 'deletion'))],
      [paragraph('一')],
      [paragraph('一'), list(item(paragraph('二')))],
    ],
    [
      'a cell of which nothing stays',
      [
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [{ type: 'tableCell', content: [about(paragraph('二'), 'deletion')] }],
            },
          ],
        },
      ],
      [
        {
          type: 'table',
          content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph()] }] }],
        },
      ],
      [
        {
          type: 'table',
          content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('二')] }] }],
        },
      ],
    ],
    [
      'a note',
      [
        block(text('江'), {
          type: 'footnote',
          attrs: { text: '注' },
          marks: [{ type: 'insertion', attrs: stamp('s1') }],
        }),
      ],
      [block(text('江'), { type: 'footnote', attrs: { text: '注' } })],
      [paragraph('江')],
    ],
  ])('%s', (_sentence, given, accepted, rejected) => {
    const body = bodySchema.parse(doc(...given))
    expect([withoutSuggestions(body, 'accepted'), withoutSuggestions(body, 'rejected')]).toEqual([
      doc(...accepted),
      doc(...rejected),
    ])
  })

  it('is the same object where nothing is suggested', () => {
    const body = doc(paragraph('一'))
    expect(withoutSuggestions(body, 'rejected')).toBe(body)
  })
})

describe('deciding on some suggestions', () => {
  const bodies = Array.from({ length: 300 }, (_, seed) => [seed, randomBody(createRandom(seed))] as const)

  it.each(['accepted', 'rejected'] as const)('%s one by one is the same as all at once', (verdict) => {
    for (const [seed, body] of bodies) {
      let left: DocumentNode = body
      for (const id of suggestionIds(body))
        left = { type: 'doc', content: decideSuggestions(left.content ?? [], verdict, new Set([id])) }
      expect([seed, toNormalForm(left)]).toEqual([seed, withoutSuggestions(body, verdict)])
      expect([seed, suggestionIds(left)]).toEqual([seed, []])
    }
  })
})
