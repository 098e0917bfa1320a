import { describe, expect, it } from 'vitest'
import { pinyinReading, pinyinSyllables } from './pinyin'

describe('pinyinSyllables', () => {
  it.each([
    ['重庆很重要', 'chong qing hen zhong yao'],
    ['银行的行人', 'yin hang de xing ren'],
    ['音乐使人快乐', 'yin yue shi ren kuai le'],
    ['市长看长城', 'shi zhang kan chang cheng'],
    ['会计还会归还', 'kuai ji hai hui gui huan'],
    ['重慶的銀行', 'chong qing de yin hang'],
    ['於臺北聽音樂', 'yu tai bei ting yin yue'],
    ['乾隆与著名', 'qian long yu zhu ming'],
    ['女儿绿色战略', 'nv er lv se zhan lve'],
    ['二〇二三', 'er ling er san'],
    ['𠀀田', 'tian'],
    ['𠀀', ''],
    ['', ''],
  ])('reads %s', (han, expected) => {
    expect(pinyinSyllables(han).join(' ')).toBe(expected)
  })

  it('reads common characters one syllable each', () => {
    for (let code = 0x4e00; code < 0x4f00; code += 1) {
      const character = String.fromCharCode(code)
      expect(pinyinSyllables(character).length, character).toBeLessThanOrEqual(1)
    }
    expect(pinyinSyllables('城市治理能力持续增强')).toHaveLength(10)
  })
})

it.each([
  ['重庆', 'chóng qìng'],
  ['女儿', 'nǚ ér'],
  ['老Z的田', 'lǎo de tián'],
  ['abc', ''],
  ['', ''],
])('reads %s with its tones', (han, expected) => {
  expect(pinyinReading(han)).toBe(expected)
})
