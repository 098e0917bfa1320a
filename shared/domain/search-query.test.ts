import { describe, expect, it } from 'vitest'
import { toSearchCondition } from './search-condition'
import type { SearchQuery } from './search-query'
import { parseSearchQuery } from './search-query'

const nothing: SearchQuery = {
  words: [],
  names: [],
  states: [],
  before: null,
  after: null,
  notFields: [],
}
const word = (text: string, more: object = {}) => ({ text, isExact: false, isExcluded: false, ...more })

describe('parseSearchQuery', () => {
  it.each<[string, Partial<SearchQuery>]>([
    ['', {}],
    ['城市治理', { words: [word('城市治理')] }],
    ['城市　治理 AI', { words: [word('城市'), word('治理'), word('AI')] }],
    ['"城市 治理"', { words: [word('城市 治理', { isExact: true })] }],
    ['“早市” 「桥洞」', { words: [word('早市', { isExact: true }), word('桥洞', { isExact: true })] }],
    ['"还没打完', { words: [word('还没打完', { isExact: true })] }],
    [
      '早市 -桥洞 －“菜摊”',
      {
        words: [
          word('早市'),
          word('桥洞', { isExcluded: true }),
          word('菜摊', { isExact: true, isExcluded: true }),
        ],
      },
    ],
    ['tag:早市', { names: [{ field: 'tag', value: '早市', isExcluded: false }] }],
    ['-标签：早市', { names: [{ field: 'tag', value: '早市', isExcluded: true }] }],
    ['栏目：城市/街区', { names: [{ field: 'column', value: '城市/街区', isExcluded: false }] }],
    ['ＡＵＴＨＯＲ：“何 川”', { names: [{ field: 'author', value: '何 川', isExcluded: false }] }],
    ['來源：江岸晚报', { names: [{ field: 'source', value: '江岸晚报', isExcluded: false }] }],
    ['状态：待审', { states: [{ state: 'in-review', isExcluded: false }] }],
    ['-state:Signed-Off', { states: [{ state: 'signed-off', isExcluded: true }] }],
    ['after:2026-01 before:2026-02', { after: '2026-01-01', before: '2026-02-01' }],
    ['之后：2026年3月1日', { after: '2026-03-01' }],
    ['之前:2025', { before: '2025-01-01' }],
    ['专访：王春蕊', { words: [word('专访：王春蕊')], notFields: ['专访'] }],
    ['https://example.com', { words: [word('https://example.com')] }],
    ['12:30 早市', { words: [word('12:30'), word('早市')] }],
    ['早市 ，。', { words: [word('早市')] }],
  ])('understands %j', (typed, expected) => {
    expect(parseSearchQuery(typed)).toEqual({ ok: true, value: { ...nothing, ...expected } })
  })

  it.each([
    ['colour:red', { problem: 'unknown-field', field: 'colour' }],
    ['tag:', { problem: 'empty-field', field: 'tag' }],
    ['标签： 早市', { problem: 'empty-field', field: '标签' }],
    ['before:yesterday', { problem: 'bad-date', field: 'before', value: 'yesterday' }],
    ['之后：2026-02-30', { problem: 'bad-date', field: '之后', value: '2026-02-30' }],
    ['state:done', { problem: 'unknown-state', value: 'done' }],
    ['，。！', { problem: 'nothing-to-find' }],
  ])('says what is wrong with %j', (typed, problem) => {
    expect(parseSearchQuery(typed)).toEqual({ ok: false, problem })
  })
})

describe('toSearchCondition', () => {
  const column = (id: string, name: string, parent: string | null) =>
    [
      id,
      { format: 'galley/column' as const, version: 1 as const, id, name, slug: '', parent, rank: 'a0' },
    ] as const
  const columns = new Map([column('city', '城市', null), column('street', '街区', 'city')])
  const tags = new Map([['t', { format: 'galley/tag' as const, version: 1 as const, id: 't', name: '早市' }]])
  const conditionOf = (typed: string) => {
    const query = parseSearchQuery(typed)
    return query.ok ? toSearchCondition(query.value, { columns, tags }) : query
  }

  it.each([
    ['栏目：城市', { columns: { wanted: ['city', 'street'], unwanted: [] } }],
    ['column:城市/街区', { columns: { wanted: ['street'], unwanted: [] } }],
    ['-column:街區', { columns: { wanted: [], unwanted: ['street'] } }],
    ['tag:早市', { tags: { wanted: ['t'], unwanted: [] } }],
  ])('looks %j up', (typed, expected) => {
    expect(conditionOf(typed)).toMatchObject({ ok: true, value: expected })
  })

  it.each([
    ['tag:夜市', { problem: 'unknown-tag', value: '夜市' }],
    ['栏目：乡村', { problem: 'unknown-column', value: '乡村' }],
  ])('says what %j does not find', (typed, problem) => {
    expect(conditionOf(typed)).toEqual({ ok: false, problem })
  })
})
