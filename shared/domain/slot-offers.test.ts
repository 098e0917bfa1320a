import { expect, test } from 'vitest'
import type { Slot } from './recommendation'
import { offersFor } from './slot-offers'
import { statusOf } from './status'
import type { ArticleSummary } from './summary'
import { newRecord } from './fold'

const id = (name: string) => name.toUpperCase().padStart(26, '0')

const slot = (name: string, changes: Partial<Slot> = {}): Slot => ({
  id: id(name),
  target: { kind: 'unresolved' },
  title: '旧书怎么除霉味',
  alternativeTitle: '',
  excerpt: '',
  ...changes,
})

function summary(name: string, changes: Partial<ArticleSummary> = {}, status = {}): ArticleSummary {
  return {
    id: id(name),
    title: '旧书怎么除霉味',
    alternativeTitle: '',
    column: null,
    tags: [],
    author: '',
    date: null,
    words: 1,
    excerpt: '',
    unresolvedSlots: 0,
    status: { ...statusOf(newRecord(), false), ...status },
    updatedAt: '2026-01-01T00:00:00Z',
    ...changes,
  }
}

const published = { state: 'published', publishedAt: '2026-01-01T00:00:00Z' }

const cases: [string, Slot[], ArticleSummary[], [string, string][]][] = [
  ['offers the article with the title', [slot('s')], [summary('a')], [['s', 'a']]],
  [
    'reads over width, case and space',
    [slot('s', { title: 'ＡＩ 怎么用' })],
    [summary('a', { title: 'ai怎么用' })],
    [['s', 'a']],
  ],
  ['offers nothing for another title', [slot('s')], [summary('a', { title: '旧书' })], []],
  ['offers nothing for an empty title', [slot('s', { title: ' ' })], [summary('a', { title: '' })], []],
  [
    'takes an article without an alternative title',
    [slot('s', { alternativeTitle: '保养' })],
    [summary('a')],
    [['s', 'a']],
  ],
  [
    'refuses another alternative title',
    [slot('s', { alternativeTitle: '保养' })],
    [summary('a', { alternativeTitle: '收藏' })],
    [],
  ],
  [
    'takes the same alternative title',
    [slot('s', { alternativeTitle: '保养' })],
    [summary('a', { alternativeTitle: '保养' })],
    [['s', 'a']],
  ],
  ['never offers the article itself', [slot('s')], [summary('self')], []],
  ['never offers a deleted article', [slot('s')], [summary('a', {}, { deleted: true })], []],
  ['never offers a withdrawn article', [slot('s')], [summary('a', {}, { state: 'withdrawn' })], []],
  [
    'leaves slots alone that point somewhere',
    [slot('s', { target: { kind: 'page', url: 'https://a.example/' } })],
    [summary('a')],
    [],
  ],
  [
    'does not offer what the list has',
    [slot('s'), slot('t', { target: { kind: 'article', article: id('a') } })],
    [summary('a')],
    [],
  ],
  ['offers an article once', [slot('s'), slot('t')], [summary('a')], [['s', 'a']]],
  [
    'puts a published article first, then the oldest',
    [slot('s'), slot('t')],
    [summary('b'), summary('a'), summary('c', {}, published)],
    [
      ['s', 'c'],
      ['t', 'a'],
    ],
  ],
]

test.each(cases)('%s', (_, slots, summaries, expected) => {
  expect(
    offersFor(slots, summaries, id('self')).map(({ slot: waiting, article }) => [waiting, article]),
  ).toEqual(expected.map(([waiting, article]) => [id(waiting), id(article)]))
})
