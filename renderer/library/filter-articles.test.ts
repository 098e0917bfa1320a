import { describe, expect, it } from 'vitest'
import type { Column } from '../../shared/domain/column'
import { countFacets, filterArticles } from './filter-articles'
import { emptyFilter } from './library-view'
import { summaryOf } from './summary-under-test'

const column = (id: string, name: string, parent: string | null): [string, Column] => [
  id,
  { format: 'galley/column', version: 1, id, name, slug: '', parent, rank: 'a0' },
]
const columns = new Map([
  column('home', '首页', null),
  column('life', '生活', 'home'),
  column('city', '城市', 'home'),
])

const lamp = summaryOf({
  id: 'lamp',
  title: '河边的灯',
  alternativeTitle: '一条街的夜',
  column: 'city',
  tags: ['night'],
})
const soup = summaryOf({
  id: 'soup',
  title: '三种汤',
  column: 'life',
  tags: ['night', 'food'],
  status: { state: 'published' },
})
const loose = summaryOf({ id: 'loose', title: 'Paper boats' })
const gone = summaryOf({ id: 'gone', title: '旧稿', column: 'life', status: { deleted: true } })
const articles = [lamp, soup, loose, gone]

const idsOf = (filter: Partial<typeof emptyFilter>) =>
  filterArticles(articles, { ...emptyFilter, ...filter }, columns).map(({ id }) => id)

describe('filterArticles', () => {
  it.each([
    ['everything but what was deleted', {}, ['lamp', 'soup', 'loose']],
    ['by a word of the title', { query: '汤' }, ['soup']],
    ['by the alternative title', { query: '夜' }, ['lamp']],
    ['by pinyin initials', { query: 'hbd' }, ['lamp']],
    ['by Latin letters of any case', { query: 'PAPER' }, ['loose']],
    ['by state', { state: 'published' as const }, ['soup']],
    ['a column with those under it', { column: 'home' }, ['lamp', 'soup']],
    ['articles without a column', { column: 'none' }, ['loose']],
    ['articles that have every tag', { tags: ['night', 'food'] }, ['soup']],
    ['deleted articles only when asked', { state: 'deleted' as const }, ['gone']],
    ['nothing where conditions exclude each other', { query: '汤', column: 'city' }, []],
  ])('shows %s', (_, filter, expected) => {
    expect(idsOf(filter)).toEqual(expected)
  })
})

describe('countFacets', () => {
  it('counts each kind with the conditions of the other kinds', () => {
    expect(countFacets(articles, { ...emptyFilter, column: 'life' }, columns)).toEqual({
      all: 3,
      deleted: 1,
      states: new Map([['published', 1]]),
      columns: new Map([
        ['home', 2],
        ['city', 1],
        ['life', 1],
        ['none', 1],
      ]),
      tags: new Map([
        ['night', 1],
        ['food', 1],
      ]),
    })
  })

  it('follows the text that is searched', () => {
    const counts = countFacets(articles, { ...emptyFilter, query: '灯' }, columns)
    expect([...counts.states]).toEqual([['draft', 1]])
    expect([...counts.columns]).toEqual([
      ['home', 1],
      ['city', 1],
    ])
  })
})
