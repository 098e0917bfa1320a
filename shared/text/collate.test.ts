import { describe, expect, it } from 'vitest'
import { createCollator, pinyinInitials } from './collate'

const shuffled = [
  '长城',
  'zoo',
  '第10期',
  '北京',
  'AI',
  '臺灣',
  '第2期',
  '台湾',
  '阿里',
  '10',
  '2',
  '𠮷',
  '',
  '🎉',
  'apple',
  '北京10',
  '北京9',
]

describe('createCollator', () => {
  it('puts Han by pinyin before Latin in Chinese, numbers by value', () => {
    const sorted = '|🎉|2|10|阿里|北京|北京9|北京10|第2期|第10期|台湾|臺灣|长城|𠮷|AI|apple|zoo'
    expect(shuffled.toSorted(createCollator('zh-CN')).join('|')).toBe(sorted)
  })

  it('puts Latin before Han in English, Han still by pinyin', () => {
    const sorted = '|🎉|2|10|AI|apple|zoo|阿里|北京|北京9|北京10|第2期|第10期|台湾|臺灣|长城|𠮷'
    expect(shuffled.toSorted(createCollator('en')).join('|')).toBe(sorted)
  })

  it('is a total order', () => {
    const texts = [...shuffled, 'AI数据', 'ai数据', 'ＡＩ数据', '，', '　', 'a\u0301', 'á', '👨‍👩‍👧', '🇨🇳']
    for (const compare of [createCollator('zh-CN'), createCollator('en')]) {
      const pairs = texts.flatMap((a) => texts.map((b) => [a, b] as const))
      expect(pairs.filter(([a, b]) => Math.sign(compare(a, b)) + Math.sign(compare(b, a)) !== 0)).toEqual([])
      expect(pairs.filter(([a, b]) => (compare(a, b) === 0) !== (a === b))).toEqual([])
      const rising = pairs.filter(([a, b]) => compare(a, b) < 0)
      expect(rising.filter(([a, b]) => texts.some((c) => compare(b, c) < 0 && compare(a, c) >= 0))).toEqual(
        [],
      )
    }
  })
})

describe('pinyinInitials', () => {
  it.each([
    ['城市治理', 'cszl'],
    ['重庆银行', 'cqyh'],
    ['重慶銀行', 'cqyh'],
    ['女儿', 'ne'],
    ['AI数据，第3期', 'aisjd3q'],
    ['ＡＩ', 'ai'],
    ['𠀀🎉👨‍👩‍👧', ''],
    ['，。', ''],
    ['', ''],
  ])('of %j are %j', (text, initials) => {
    expect(pinyinInitials(text)).toBe(initials)
  })

  it('are the same when asked again, and for parts that stand apart', () => {
    for (const text of shuffled) {
      expect(pinyinInitials(text)).toBe(pinyinInitials(text))
      expect(pinyinInitials(`${text}，${text}`)).toBe(pinyinInitials(text).repeat(2))
    }
  })
})
