import { describe, expect, it } from 'vitest'
import { sortArticles } from './sort-articles'
import { summaryOf } from './summary-under-test'

const articles = [
  summaryOf({ id: 'a', title: '周末', date: null, words: 20, updatedAt: '2026-06-01T00:00:00Z' }),
  summaryOf({ id: 'b', title: '', date: '2026-01-02', words: 500, updatedAt: '2026-06-03T00:00:00Z' }),
  summaryOf({
    id: 'c',
    title: '安静',
    date: '2026-01-02 09:00',
    words: 20,
    updatedAt: '2026-06-02T00:00:00Z',
  }),
  summaryOf({ id: 'd', title: 'Zoo', date: '2025-12-31', words: 7, updatedAt: '2026-06-04T00:00:00Z' }),
]

describe('sortArticles', () => {
  it.each([
    ['recent', 'dbca'],
    ['date', 'cbda'],
    ['title', 'cadb'],
    ['words', 'bcad'],
  ] as const)('by %s', (sort, expected) => {
    expect(
      sortArticles(articles, sort, 'zh-CN')
        .map(({ id }) => id)
        .join(''),
    ).toBe(expected)
  })

  it('puts Latin titles first in English', () => {
    expect(
      sortArticles(articles, 'title', 'en')
        .map(({ id }) => id)
        .join(''),
    ).toBe('dcab')
  })
})
