import { describe, expect, it } from 'vitest'
import type { PageField } from '../../shared/page-text/page-line'
import { byDoubt, marksOfLines, toNumbered } from './doubt'

const field = (
  name: PageField['field'],
  confidence: number,
  lines: number[],
  note: PageField['note'] = null,
): PageField => ({
  field: name,
  value: name,
  confidence,
  lines,
  note,
})

const fields = toNumbered([
  field('title', 0.99, [3]),
  field('author', 0.72, [5], 'placeholder-author'),
  field('captions', 0.95, [9], 'picture-missing'),
  field('source', 0.4, [7]),
  field('body', 0.97, [3, 9, 10]),
])

describe('byDoubt', () => {
  it('puts what deserves a look first, the least sure of it first', () => {
    expect(byDoubt(fields).map(({ number }) => number)).toEqual([4, 2, 3, 5, 1])
  })
})

describe('marksOfLines', () => {
  it('marks each line with the fields that took from it, the body aside', () => {
    const lines = [3, 9, 10].map((number) => ({
      number,
      text: '',
      role: 'paragraph' as const,
      confidence: 1,
    }))
    const marks = marksOfLines(fields, lines)
    expect([...marks].map(([line, of]) => [line, of.map(({ number }) => number)])).toEqual([
      [3, [1]],
      [9, [3]],
      [10, []],
    ])
  })
})
