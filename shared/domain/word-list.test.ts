import { describe, expect, it } from 'vitest'
import type { WordEntry } from './word-list'
import { changeWords, undoOfChanges } from './word-list-changes'
import { wordListProblems } from './word-list-problems'
import { changesOfImport, parseWordListText, toWordListCsv } from './word-list-text'

const entry = (wrong: string, right: string[] = [], fields: Partial<WordEntry> = {}): WordEntry => ({
  wrong,
  right,
  note: '',
  kind: right.length > 0 ? 'misspelt' : 'forbidden',
  ...fields,
})
const site = entry('登陆网站', ['登录网站'])
const until = entry('截止', ['截至', '截止到'])
const wifi = entry('wifi', ['Wi-Fi'])

describe('changing the word list', () => {
  it('adds, replaces and removes, and each can be taken back', () => {
    const changes = [
      { from: null, to: wifi },
      { from: site, to: { ...site, note: '账号' } },
      { from: until, to: null },
    ]
    const changed = changeWords([site, until], changes)
    expect(changed).toEqual({ entries: [{ ...site, note: '账号' }, wifi] })
    if (!('entries' in changed)) throw new Error('it does not fit')
    expect(changeWords(changed.entries, undoOfChanges(changes))).toEqual({ entries: [site, until] })
  })

  it('names the word that somebody else changed meanwhile, and keeps what others added', () => {
    expect(changeWords([{ ...site, note: '改过' }, wifi], [{ from: site, to: null }])).toEqual({
      clash: '登陆网站',
    })
    expect(changeWords([site, wifi], [{ from: site, to: null }])).toEqual({ entries: [wifi] })
    expect(changeWords([wifi], [{ from: null, to: wifi }])).toEqual({ entries: [wifi] })
  })
})

it.each<[string, WordEntry[], string[][]]>([
  ['entries that get along', [site, until, wifi], [[], [], []]],
  ['a word in another case', [wifi, entry('ＷＩＦＩ')], [['duplicate'], ['duplicate']]],
  ['a word that is its own right form', [entry('早市', ['早市'])], [['own-right']]],
  [
    'a right form that another entry does not print',
    [entry('早集', ['早市场']), entry('早市', ['晨市'])],
    [['right-is-wrong'], []],
  ],
  [
    'two words that are right for each other',
    [entry('甲', ['乙']), entry('乙', ['甲'])],
    [['right-is-wrong'], ['right-is-wrong']],
  ],
  ['a misspelt word without a right form', [entry('桥', [], { kind: 'misspelt' })], [['no-right']]],
  ['a right form that has the word itself in it', [entry('的士', ['的士高'])], [[]]],
])('finds what is wrong with %s', (_name, entries, expected) => {
  expect(wordListProblems(entries).map((each) => each.map(({ kind }) => kind))).toEqual(expected)
})

describe('the word list as text', () => {
  it('is read as it was written', () => {
    const entries = [
      site,
      until,
      entry('残障人士', ['残疾人'], { kind: 'forbidden', note: '引语里,可以"保留"\n按条例' }),
      entry('24/7', ['全天'], { note: '#不缩写' }),
    ]
    expect(parseWordListText(`\ufeff${toWordListCsv(entries)}`)).toEqual({ entries, problems: [] })
  })

  it.each<[string, WordEntry]>([
    ['登陆网站 → 登录网站', site],
    ['截止 -> 截至、截止到', until],
    ['截止=>截至/截止到', until],
    ['登陆网站,登录网站', site],
    ['登陆网站，登录网站，易错，账号用“登录”', entry('登陆网站', ['登录网站'], { note: '账号用“登录”' })],
    [
      '残障人士\t残疾人\t禁用词\t引语里可以保留',
      entry('残障人士', ['残疾人'], { kind: 'forbidden', note: '引语里可以保留' }),
    ],
    ['山寨', entry('山寨')],
    ['wifi\tWi-Fi', wifi],
  ])('%s', (line, expected) => {
    expect(parseWordListText(line)).toEqual({ entries: [expected], problems: [] })
  })

  it('tells lines that it cannot use, and passes over empty ones and remarks', () => {
    expect(parseWordListText('# 词表\n\n→ 登录网站\n登陆网站,登录网站,别的\nwifi → Wi-Fi\n')).toEqual({
      entries: [wifi],
      problems: [
        { line: 3, text: ' 登录网站', why: 'no-word' },
        { line: 4, text: '登陆网站 登录网站 别的', why: 'kind' },
      ],
    })
  })

  it('adds what is new, replaces what differs and leaves the rest', () => {
    const other = { ...until, right: ['截至'] }
    expect(changesOfImport([site, until], [site, other, wifi, entry('ＷＩＦＩ', ['Wi-Fi'])])).toEqual({
      changes: [
        { from: until, to: other },
        { from: null, to: entry('ＷＩＦＩ', ['Wi-Fi']) },
      ],
      added: 1,
      replaced: 1,
      same: 2,
    })
  })
})
