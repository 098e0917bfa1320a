import { describe, expect, it } from 'vitest'
import { collapseSpace, hasHan, isCjkPunctuation, isHan } from './width'

describe('isHan and hasHan', () => {
  it.each([
    ['汉', true],
    ['漢', true],
    ['𠮷', true],
    ['〇', true],
    ['々', true],
    ['A', false],
    ['Ａ', false],
    ['か', false],
    ['한', false],
    ['。', false],
    ['👨‍👩‍👧', false],
    ['🇨🇳', false],
    ['', false],
  ])('says of %j whether it is Han', (character, expected) => {
    expect([isHan(character), hasHan(character)]).toEqual([expected, expected])
  })

  it('finds a Han character anywhere in a text', () => {
    expect(['AI 数据', 'data 𠀀', 'plain', '，。！', '1️⃣'].map(hasHan)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

describe('isCjkPunctuation', () => {
  it('knows the marks of Chinese typesetting and no others', () => {
    const marks = [...'，。！？；：、“”‘’…—·（）《》〈〉【】「」『』〔〕～｡﹏︰']
    const others = [...',.!?;:()[]"\'-~ 　汉Aあ〇々１＄￥', '']
    expect(marks.filter((mark) => !isCjkPunctuation(mark))).toEqual([])
    expect(others.filter((other) => isCjkPunctuation(other))).toEqual([])
  })
})

describe('collapseSpace', () => {
  it.each([
    ['　　标题　\r\n 正文 ', '标题 正文'],
    ['a\u00a0\u00a0b\tc', 'a b c'],
    ['零\u200b宽\ufeff', '零宽'],
    ['👩‍🚀  🇨🇳', '👩‍🚀 🇨🇳'],
    ['　', ''],
    ['', ''],
  ])('makes %j %j', (text, expected) => {
    expect(collapseSpace(text)).toBe(expected)
  })

  it('changes nothing the second time', () => {
    for (const text of ['　a　 b\n', '汉\u200b 字', ' 👨‍👩‍👧 ', '\ufeff \u2060 '])
      expect(collapseSpace(collapseSpace(text))).toBe(collapseSpace(text))
  })
})
