import { describe, expect, it } from 'vitest'
import { createSearch, replacementOf } from './search-text'

const plain = { isRegularExpression: false, isExact: false }
const exact = { ...plain, isExact: true }
const expression = { ...plain, isRegularExpression: true }

describe('the search', () => {
  it.each([
    ['江水', '江水不急，江水', plain, ['江水', '江水']],
    ['GDP12', '全年ＧＤＰ１２与gdp12', plain, ['ＧＤＰ１２', 'gdp12']],
    ['GDP12', '全年ＧＤＰ１２与gdp12与GDP12', exact, ['GDP12']],
    [',', '一，二、三,', plain, ['，', '、', ',']],
    ['"渡口"', '“渡口”', plain, ['“渡口”']],
    ['aa', 'aaa', plain, ['aa']],
    ['\\d+年', '2023年到2026年', expression, ['2023年', '2026年']],
    ['x*', '江', expression, []],
    ['👨', '👨‍👩', plain, ['👨']],
  ])('finds %s in %s', (query, text, options, expected) => {
    const found = createSearch(query, options)?.(text) ?? []
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(expected)
  })

  it('finds nothing for an empty query or an expression that is not one', () => {
    expect([createSearch('', plain), createSearch('(', expression)]).toEqual([null, null])
  })

  it('puts groups of an expression into what takes its place', () => {
    expect(replacementOf('2023年', '(\\d+)年', '$1 年', expression)).toBe('2023 年')
    expect(replacementOf('2023年', '2023年', '$1', plain)).toBe('$1')
  })
})
