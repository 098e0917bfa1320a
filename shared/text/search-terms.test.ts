import { describe, expect, it } from 'vitest'
import { foldForSearch, foldWithPlaces } from './fold-for-search'
import { indexTerms, phraseTerms, runsOf } from './search-terms'

describe('foldForSearch', () => {
  it.each([
    ['臺灣繁體', '台湾繁体'],
    ['ＡＢＣ１２', 'abc12'],
    ['Cafe\u0301', 'café'],
    ['ｶﾞﾗｽ', 'ガラス'],
    ['零\u200b宽', '零宽'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['𠮷野家 👨‍👩‍👧', '𠮷野家 👨‍👩‍👧'],
    ['', ''],
  ])('folds %j to %j', (text, expected) => {
    expect(foldForSearch(text)).toBe(expected.normalize('NFKC'))
  })

  it.each(['八點半收攤，Ａ股\n大漲', '葛\u{e0100}城 cafe\u0301', '𠮷野家㈱', 'ｶﾞﾗｽ', 'İstanbul', ''])(
    'folds %j with places to the same text, and each place leads back to its source',
    (source) => {
      const { text, starts } = foldWithPlaces(source)
      expect(text).toBe(foldForSearch(source))
      expect(starts).toHaveLength(text.length + 1)
      expect(starts.at(-1)).toBe(source.length)
      expect([...starts].sort((one, other) => one - other)).toEqual(starts)
    },
  )
})

describe('indexTerms', () => {
  it.each([
    ['城市治理', '城市 市治 治理 理'],
    ['路', '路'],
    ['治理，灯', '治理 理 灯'],
    ['AI数据 Café', 'ai 数据 据 café'],
    ['𠮷野', '𠮷野 野'],
    ['，。--', ''],
    ['', ''],
  ])('cuts %j', (text, terms) => {
    expect(indexTerms(foldForSearch(text))).toBe(terms)
  })
})

describe('phraseTerms', () => {
  it.each([
    ['治理', false, ['治理'], false],
    ['城市治', false, ['城市', '市治'], false],
    ['治', false, ['治'], true],
    ['治，理', false, ['治', '理'], true],
    ['治理，城市', true, ['治理', '理', '城市'], false],
    ['2023年', false, ['2023', '年'], true],
    ['gov', false, ['gov'], true],
    ['gov', true, ['gov'], false],
    ['，', false, [], true],
  ])('of %j (exact: %j)', (text, isExact, terms, isOpen) => {
    const cut = phraseTerms(runsOf(foldForSearch(text)), isExact)
    expect(cut).toEqual({ terms, isOpen })
  })
})
