import { describe, expect, it } from 'vitest'
import { matchesQuery, normalizeForMatch, searchTokens } from './tokenize'

const rows: [text: string, tokens: string[]][] = [
  ['城市治理', ['城市', '市治', '治理']],
  ['臺灣', ['臺灣']],
  ['路', ['路']],
  ['路，灯', ['路', '灯']],
  ['AI数据 Café', ['ai', '数据', 'café']],
  ['ＡＩ２０２３年', ['ai2023', '年']],
  ['𠮷野家', ['𠮷野', '野家']],
  ['葛\u{e0100}城市', ['葛城', '城市']],
  ['零\u200b宽', ['零宽']],
  ['スーパー', ['スー', 'ーパ', 'パー']],
  ['서울 시청', ['서울', '시청']],
  ['3.14 Node.js', ['3', '14', 'node', 'js']],
  ['城市城市', ['城市', '市城', '城市']],
  ['👨‍👩‍👧🇨🇳 1️⃣', ['1']],
  ['，。！？ --', []],
  [' 　', []],
  ['', []],
]

describe('searchTokens', () => {
  it.each(rows)('cuts %j', (text, tokens) => {
    expect(searchTokens(text)).toEqual(tokens)
  })

  it('gives terms that the folded text has', () => {
    for (const [text] of rows)
      for (const token of searchTokens(text)) expect(normalizeForMatch(text)).toContain(token)
  })

  it('gives the terms of every Han part of a text', () => {
    const all = new Set(searchTokens('老城步道全线贯通'))
    for (const part of ['老城', '步道全线', '全线贯通'])
      for (const term of searchTokens(part)) expect(all.has(term)).toBe(true)
  })
})

describe('normalizeForMatch', () => {
  it.each([
    ['　老 城\n步道 ', '老城步道'],
    ['ＡＩ（Ｘ）', 'ai(x)'],
    ['Cafe\u0301', 'café'],
    ['⽼城', '老城'],
    ['㈱ ㎡ ①', '(株)m21'],
    ['👨‍👩‍👧 🇨🇳', '👨‍👩‍👧🇨🇳'],
    ['', ''],
  ])('folds %j to %j', (text, expected) => {
    expect(normalizeForMatch(text)).toBe(expected)
  })

  it('changes nothing the second time', () => {
    for (const text of [...rows.map(([each]) => each), 'e ´', '¨ a', 'İ', 'ﬁ', '가', 'Å'])
      expect(normalizeForMatch(normalizeForMatch(text))).toBe(normalizeForMatch(text))
  })
})

describe('matchesQuery', () => {
  it.each([
    ['步道', '老城步道全线贯通', true],
    ['贯通 老城', '老城步道全线贯通', true],
    ['贯通　步道', '老城步道全线贯通', true],
    ['老城 公园', '老城步道全线贯通', false],
    ['lcbd', '老城步道全线贯通', true],
    ['LCBD', '老城步道全线贯通', true],
    ['ｌｃ　贯通', '老城步道全线贯通', true],
    ['lcgt', '老城步道全线贯通', false],
    ['b', '老城步道全线贯通', false],
    ['ai', 'ＡＩ 数据', true],
    ['aisj', 'AI 数据', true],
    ['老 城', '老城', true],
    ['𠮷', '𠮷野家', true],
    ['🇨🇳', '加油🇨🇳', true],
    ['，', '老城', false],
    ['', '老城', true],
    ['　', '老城', true],
    ['老城', '', false],
  ])('%j in %j: %j', (query, text, expected) => {
    expect(matchesQuery(query, text)).toBe(expected)
  })

  it('finds every part of a text in it', () => {
    for (const [text] of rows) {
      const characters = [...text]
      for (let from = 0; from < characters.length; from += 1)
        expect(matchesQuery(characters.slice(from, from + 3).join(''), text), text).toBe(true)
    }
  })
})
