import { describe, expect, it } from 'vitest'
import { doc, figure, heading, paragraph } from '../document/build'
import type { DocumentNode } from '../document/schema'
import type { Article } from '../domain/article'
import { createArticle } from '../domain/article'
import type { Slot } from '../domain/recommendation'
import { mergeArticle } from './merge-article'

const id = '01J00000000000000000000000'
const withBody = (...content: DocumentNode[]): Article => createArticle(id, { body: doc(...content) })
const list = (...items: string[]): DocumentNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
})
const bold = (text: string): DocumentNode => ({ type: 'text', text, marks: [{ type: 'bold' }] })
const slot = (number: number, excerpt = ''): Slot => ({
  id: `01J0000000000000000000000${'0123456789ABCDEFGHJK'.charAt(number)}`,
  target: { kind: 'unresolved' },
  title: `篇名${number}`,
  alternativeTitle: '',
  excerpt,
})

const key = expect.any(String) as string
const wind = '河边的风从早吹到晚，芦苇跟着弯腰。'
const ferry = '渡口的船等着过河的人，一等就是一天。'
const lamp = '夜里只有一盏灯亮着。'

describe('a body', () => {
  const merges: [string, DocumentNode[], DocumentNode[], DocumentNode[], DocumentNode[]][] = [
    [
      'takes changes of different paragraphs',
      [paragraph(wind), paragraph(ferry)],
      [paragraph('江边的风从早吹到晚，芦苇跟着弯腰。'), paragraph(ferry)],
      [paragraph(wind), paragraph('渡口的船等着过河的人，一等就是两天。')],
      [paragraph('江边的风从早吹到晚，芦苇跟着弯腰。'), paragraph('渡口的船等着过河的人，一等就是两天。')],
    ],
    [
      'takes changes of different places in one paragraph',
      [paragraph(wind + ferry)],
      [paragraph(`江${wind.slice(1)}${ferry}`)],
      [paragraph(`${wind}${ferry}${lamp}`)],
      [paragraph(`江${wind.slice(1)}${ferry}${lamp}`)],
    ],
    [
      'keeps what was typed in a paragraph that the other side split',
      [paragraph(wind + ferry)],
      [paragraph(wind), paragraph(ferry)],
      [paragraph(`${wind}渡口的老船等着过河的人，一等就是一天。`)],
      [paragraph(wind), paragraph('渡口的老船等着过河的人，一等就是一天。')],
    ],
    [
      'keeps what was typed in a paragraph that the other side joined to another and made a heading',
      [paragraph(wind), paragraph(ferry)],
      [heading(wind + ferry, 3)],
      [paragraph(wind), paragraph('渡口的老船等着过河的人，一等就是一天。')],
      [heading(`${wind}渡口的老船等着过河的人，一等就是一天。`, 3)],
    ],
    [
      'keeps what was typed in a paragraph that the other side moved',
      [paragraph(wind), paragraph(ferry), paragraph(lamp)],
      [paragraph(lamp), paragraph(wind), paragraph(ferry)],
      [paragraph(wind), paragraph(ferry), paragraph('夜里只有一盏老灯亮着。')],
      [paragraph('夜里只有一盏老灯亮着。'), paragraph(wind), paragraph(ferry)],
    ],
    [
      'keeps what was typed in paragraphs that the other side made a list',
      [paragraph(wind), paragraph(ferry)],
      [list(wind, ferry)],
      [paragraph(wind), paragraph(`${ferry}${lamp}`)],
      [list(wind, `${ferry}${lamp}`)],
    ],
    [
      'merges lists item by item',
      [list(wind, ferry, lamp)],
      [list(ferry, wind, lamp)],
      [list(wind, ferry, `${lamp}天亮才灭。`)],
      [list(ferry, wind, `${lamp}天亮才灭。`)],
    ],
    [
      'merges the picture and the caption of a figure',
      [figure('渡口', { alt: '' })],
      [figure('渡口', { alt: '一条船' })],
      [figure('渡口，摄于清晨', { alt: '' })],
      [figure('渡口，摄于清晨', { alt: '一条船' })],
    ],
    [
      'gives words typed inside a stretch that the other side made bold the same format',
      [paragraph('渡口的船')],
      [{ type: 'paragraph', content: [bold('渡口的船')] }],
      [paragraph('渡口的老船')],
      [{ type: 'paragraph', content: [bold('渡口的老船')] }],
    ],
    [
      'lets a paragraph go that one side removed and the other did not touch',
      [paragraph(wind), paragraph(ferry)],
      [paragraph(wind)],
      [paragraph(`${wind}${lamp}`), paragraph(ferry)],
      [paragraph(`${wind}${lamp}`)],
    ],
    [
      'has once what both added',
      [paragraph(wind)],
      [paragraph(wind), heading('夜里')],
      [paragraph(wind), heading('夜里'), paragraph(lamp)],
      [paragraph(wind), heading('夜里'), paragraph(lamp)],
    ],
    [
      'keeps whole numbers and Latin words',
      [paragraph('共 2023 人，用 Word 写成。')],
      [paragraph('共 2024 人，用 Word 写成。')],
      [paragraph('共 2023 人，用 WPS 写成。')],
      [paragraph('共 2024 人，用 WPS 写成。')],
    ],
  ]
  it.each(merges)('%s', (_name, base, ours, theirs, expected) => {
    const merged = mergeArticle(withBody(...base), withBody(...ours), withBody(...theirs))
    expect(merged).toEqual({ article: withBody(...expected), clashes: [] })
  })

  it('keeps both wordings of one place, one after the other, and shows them in their sentence', () => {
    const [base, ours, theirs] = ['今年', '去年', '前年'].map((year) =>
      withBody(paragraph(`渡口${year}修好了。`)),
    )
    const merged = mergeArticle(base as Article, ours as Article, theirs as Article)
    expect(merged.article).toEqual(withBody(paragraph('渡口前去年修好了。')))
    expect(merged.clashes).toEqual([
      {
        key,
        kind: 'text',
        path: ['body', 0],
        base: '今',
        ours: '去',
        theirs: '前',
        stands: 'both',
        before: '渡口',
        after: '年修好了。',
      },
    ])
  })

  it('keeps a paragraph that one side removed and the other edited, and says so', () => {
    const base = withBody(paragraph(wind), paragraph(lamp))
    const theirs = withBody(paragraph(wind), paragraph('夜里只有一盏老灯亮着。'))
    expect(mergeArticle(base, withBody(paragraph(wind)), theirs)).toEqual({
      article: theirs,
      clashes: [
        {
          key,
          kind: 'removed',
          path: ['body', 1],
          base: lamp,
          ours: null,
          theirs: '夜里只有一盏老灯亮着。',
          stands: 'theirs',
          before: '',
          after: '',
        },
      ],
    })
  })
})

describe('fields', () => {
  it('merge by their kinds, and say whose stands where both changed one', () => {
    const base = createArticle(id, { title: '旧', author: '甲', tags: ['A', 'B'] })
    const ours = { ...base, title: '新一', tags: ['B', 'C'] }
    const theirs = { ...base, title: '新二', author: '乙', tags: ['A', 'B', 'D'] }
    const clash = { key, kind: 'field', path: ['title'], base: '旧', before: '', after: '' }
    expect(mergeArticle(base, ours, theirs)).toEqual({
      article: { ...base, title: '新二', author: '乙', tags: ['B', 'C', 'D'] },
      clashes: [{ ...clash, ours: '新一', theirs: '新二', stands: 'theirs' }],
    })
    expect(mergeArticle(base, theirs, ours)).toEqual({
      article: { ...base, title: '新二', author: '乙', tags: ['B', 'C', 'D'] },
      clashes: [{ ...clash, ours: '新二', theirs: '新一', stands: 'ours' }],
    })
  })

  it('keep an edited slot that the other side removed, and what both did to the order', () => {
    const base = createArticle(id, { recommended: [slot(1), slot(2), slot(3)] })
    const ours = { ...base, recommended: [slot(3), slot(1)] }
    const theirs = { ...base, recommended: [slot(1), slot(2, '改过'), slot(3), slot(4)] }
    const merged = mergeArticle(base, ours, theirs)
    expect(merged.article.recommended).toEqual([slot(2, '改过'), slot(3), slot(4), slot(1)])
    expect(merged.clashes.map(({ kind, path }) => [kind, path])).toEqual([
      ['removed', ['recommended', slot(2).id]],
    ])
  })

  it('drop no slot silently where there is no room for all', () => {
    const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => slot(number))
    const base = createArticle(id, { recommended: nine })
    const ours = { ...base, recommended: [slot(10), ...nine] }
    const theirs = { ...base, recommended: [...nine, slot(11)] }
    const merged = mergeArticle(base, ours, theirs)
    expect(merged.article.recommended).toEqual([slot(10), ...nine])
    expect(merged.clashes).toEqual([
      {
        key,
        kind: 'limit',
        path: ['recommended', slot(11).id],
        base: null,
        ours: null,
        theirs: slot(11),
        stands: 'ours',
        before: '',
        after: '',
      },
    ])
  })

  it('refuse to merge texts of two articles', () => {
    const other = createArticle('01J00000000000000000000001')
    expect(() => mergeArticle(createArticle(id), createArticle(id), other)).toThrow('Cannot merge: id is')
  })
})
