import { describe, expect, it } from 'vitest'
import { doc, figure, paragraph } from '../../document/build'
import type { Body, DocumentNode } from '../../document/schema'
import { fixArticle } from './apply-fixes'
import { checkDocument } from './check-document'

const article = (body: Body) => ({ title: '题', alternativeTitle: '', summary: null, body })
const found = (node: DocumentNode) =>
  checkDocument(article(doc(paragraph('早市。'), node)), {
    wordList: {
      format: 'galley/word-list',
      version: 1,
      entries: [{ wrong: '登陆网站', right: ['登录网站'], note: '', kind: 'misspelt' }],
    },
  }).map(({ rule, path, range }) => [rule, path, range?.from ?? null])

const note = (text: string): DocumentNode => ({ type: 'footnote', attrs: { text } })
const table = (caption: string, cell: DocumentNode): DocumentNode => ({
  type: 'table',
  attrs: { caption },
  content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [cell] }] }],
})
const card = (attrs: { url?: string; title?: string; description?: string }): DocumentNode => ({
  type: 'linkCard',
  attrs: { url: 'https://example.com/', title: '', description: '', ...attrs },
})
const picture = { media: 'a'.repeat(64) }

describe('texts beside the content', () => {
  it.each<[string, DocumentNode, unknown[]]>([
    [
      'a footnote',
      { type: 'paragraph', content: [{ type: 'text', text: '桥' }, note('见县志,卷三。')] },
      [['half-width-mark', 'body/1/1@text', 3]],
    ],
    [
      'a footnote in a cell, and the caption of its table',
      table('摊位...', { type: 'paragraph', content: [note('数字待核')] }),
      [
        ['ellipsis', 'body/1@caption', 2],
        ['marker', 'body/1/0/0/0/0@text', 2],
      ],
    ],
    [
      'whose words a quote is',
      { type: 'blockquote', attrs: { attribution: '何川,摊主' }, content: [paragraph('够吃就好。')] },
      [['half-width-mark', 'body/1@attribution', 2]],
    ],
    [
      'whose words a pull quote is',
      { type: 'pullQuote', attrs: { attribution: '何川,摊主' } },
      [['half-width-mark', 'body/1@attribution', 2]],
    ],
    [
      'a link card',
      card({ title: '早市...', description: '六点开,八点半收。' }),
      [
        ['ellipsis', 'body/1@title', 2],
        ['half-width-mark', 'body/1@description', 3],
      ],
    ],
    ['a link card that goes nowhere', card({ url: '', title: '早市' }), [['empty-link', 'body/1', null]]],
    [
      'a footnote and a quote that somebody suggests to delete',
      {
        type: 'blockquote',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: '桥' },
              {
                ...note('见县志,卷三。'),
                marks: [{ type: 'deletion', attrs: { id: 'a', by: 'b', at: 'c' } }],
              },
            ],
          },
          {
            type: 'pullQuote',
            attrs: {
              attribution: '何川,摊主',
              suggestions: [{ kind: 'deletion', id: 'a', by: 'b', at: 'c' }],
            },
          },
        ],
      },
      [['open-suggestions', 'body/1', null]],
    ],
    ['a whole link card', card({ title: '早市' }), []],
    [
      'the credit of a picture',
      figure('桥', { ...picture, alt: '一座桥', credit: '何川,摄' }),
      [['half-width-mark', 'body/1@credit', 2]],
    ],
    [
      'alternative text, whose marks nobody sees',
      figure('桥', { ...picture, alt: '一座桥,登陆网站后能看大图,待补' }),
      [
        ['misspelt-word', 'body/1@alt', 4],
        ['marker', 'body/1@alt', 14],
      ],
    ],
  ])('%s', (_name, node, expected) => {
    expect(found(node).sort()).toEqual([...expected].sort())
  })

  it('are fixed where they stand, and what is around them stays', () => {
    const before = article(
      doc(
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '早市,六点' },
            note('见县志,卷三...'),
            { type: 'text', text: '开' },
          ],
        },
        table('摊位...', paragraph('四十,上下')),
      ),
    )
    const fixed = fixArticle(before)
    expect(fixed).toEqual({
      article: {
        ...before,
        body: doc(
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: '早市，六点' },
              note('见县志，卷三……'),
              { type: 'text', text: '开' },
            ],
          },
          table('摊位……', paragraph('四十，上下')),
        ),
      },
      fixed: 5,
    })
    expect(fixArticle(fixed.article)).toEqual({ article: fixed.article, fixed: 0 })
  })
})
