import { describe, expect, it } from 'vitest'
import { joinAlternativeTitle, splitAlternativeTitle } from './title'

const rows: [line: string, title: string, alternativeTitle: string][] = [
  ['老城步道全线贯通(一条路串起七座公园)', '老城步道全线贯通', '一条路串起七座公园'],
  ['老城步道全线贯通（一条路串起七座公园）', '老城步道全线贯通', '一条路串起七座公园'],
  ['  老城步道　( 七座公园 )　', '老城步道', '七座公园'],
  ['老城步道(七座公园）', '老城步道', '七座公园'],
  ['夜校怎么报名?(报名要带什么)', '夜校怎么报名?', '报名要带什么'],
  ['步道(一)沿河段(今天开放)', '步道(一)沿河段', '今天开放'],
  ['步道(一)（今天开放）', '步道(一)', '今天开放'],
  ['步道（沿河段(北)今天开放）', '步道', '沿河段(北)今天开放'],
  ['步道（沿河段（北））', '步道', '沿河段（北）'],
  ['步道(一)沿河段', '步道(一)沿河段', ''],
  ['（今天开放）', '（今天开放）', ''],
  ['(a)(b)', '(a)', 'b'],
  ['步道()', '步道()', ''],
  ['步道（　）', '步道（　）', ''],
  ['步道)', '步道)', ''],
  ['步道(一', '步道(一', ''],
  ['步道((北)', '步道((北)', ''],
  ['步道)沿河(北)', '步道)沿河(北)', ''],
  ['步道【北段】', '步道【北段】', ''],
  ['A walk (along the river)', 'A walk', 'along the river'],
  ['𠮷祥里🎉(👨‍👩‍👧🇨🇳)', '𠮷祥里🎉', '👨‍👩‍👧🇨🇳'],
  ['步道', '步道', ''],
  ['()', '()', ''],
  ['', '', ''],
]

describe('splitAlternativeTitle', () => {
  it.each(rows)('splits %j', (line, title, alternativeTitle) => {
    expect(splitAlternativeTitle(line)).toEqual({ title, alternativeTitle })
  })

  it('gives back what was joined', () => {
    for (const [, title, alternativeTitle] of rows.filter((row) => row[2] !== ''))
      expect(splitAlternativeTitle(joinAlternativeTitle(title, alternativeTitle))).toEqual({
        title,
        alternativeTitle,
      })
  })
})

describe('joinAlternativeTitle', () => {
  it.each([
    ['步道', '北段', '步道（北段）'],
    ['步道', '', '步道'],
    ['步道', '　', '步道'],
    ['', '北段', '（北段）'],
  ])('joins %j and %j', (title, alternativeTitle, expected) => {
    expect(joinAlternativeTitle(title, alternativeTitle)).toBe(expected)
  })
})
