import { foldForSearch } from '../text/fold-for-search'
import { runsOf } from '../text/search-terms'
import type { State } from './workflow'
import { states } from './workflow'

export interface SearchWord {
  text: string
  /** In quotation marks: a word in Latin letters is then a whole word. */
  isExact: boolean
  isExcluded: boolean
}
export type NamedField = 'tag' | 'column' | 'author' | 'source'
export interface SearchName {
  field: NamedField
  value: string
  isExcluded: boolean
}

/** What somebody typed, understood; names of tags and columns are not looked up yet. */
export interface SearchQuery {
  words: SearchWord[]
  names: SearchName[]
  states: { state: State; isExcluded: boolean }[]
  /** Days: the article's own, or that of its last change where it has none. `after` counts itself, `before` does not. */
  before: string | null
  after: string | null
  /** Han words before a colon that are no field and were taken as text. */
  notFields: string[]
}

/** Why a query cannot be run, in the words of the query. */
export type QueryProblem =
  | { problem: 'unknown-field'; field: string }
  | { problem: 'empty-field'; field: string }
  | { problem: 'bad-date'; field: string; value: string }
  | { problem: 'unknown-state'; value: string }
  | { problem: 'unknown-tag'; value: string }
  | { problem: 'unknown-column'; value: string }
  | { problem: 'nothing-to-find' }

export type Understood<T> = { ok: true; value: T } | { ok: false; problem: QueryProblem }

type Field = NamedField | 'state' | 'before' | 'after'
const fields: Record<string, Field> = {
  tag: 'tag',
  标签: 'tag',
  column: 'column',
  栏目: 'column',
  state: 'state',
  状态: 'state',
  author: 'author',
  作者: 'author',
  source: 'source',
  来源: 'source',
  before: 'before',
  之前: 'before',
  after: 'after',
  之后: 'after',
}
const stateWords: Record<string, State> = {
  ...Object.fromEntries(states.map((state) => [state.replace('-', ''), state])),
  草稿: 'draft',
  待审: 'in-review',
  退回: 'returned',
  已签发: 'signed-off',
  签发: 'signed-off',
  定时: 'scheduled',
  已发布: 'published',
  发布: 'published',
  已撤稿: 'withdrawn',
  撤稿: 'withdrawn',
}

const quoted = String.raw`"[^"]*(?:"|$)|＂[^＂]*(?:＂|$)|“[^”]*(?:”|$)|「[^」]*(?:」|$)|『[^』]*(?:』|$)`
const PART = new RegExp(
  String.raw`(?<minus>[-－](?=\S))?(?:(?<field>[\p{L}]+)[:：](?!\/\/))?(?<value>${quoted}|[^\s"＂“「『]+)?`,
  'gu',
)
const DAY = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/u

/** Reads a query: words, "phrases", -not, and fields in English or Chinese with a colon of either width. */
export function parseSearchQuery(typed: string): Understood<SearchQuery> {
  const query: SearchQuery = { words: [], names: [], states: [], before: null, after: null, notFields: [] }
  for (const { groups = {} } of typed.matchAll(PART)) {
    const { minus, field = '', value = '' } = groups
    const known = fields[foldForSearch(field)]
    const part = { isExcluded: minus !== undefined, field, value: unquoted(value) }
    if (known) {
      const problem = addCondition(query, known, part)
      if (problem) return { ok: false, problem }
    } else if (/^\p{Script=Latin}/u.test(field)) return refused({ problem: 'unknown-field', field })
    else addWord(query, part, value)
  }
  const isEmpty = query.words.length + query.names.length + query.states.length === 0
  if (isEmpty && !query.before && !query.after && typed.trim() !== '')
    return refused({ problem: 'nothing-to-find' })
  return { ok: true, value: query }
}

interface Part {
  isExcluded: boolean
  field: string
  value: string
}

function addWord({ words, notFields }: SearchQuery, { isExcluded, field, value }: Part, raw: string): void {
  if (field !== '') notFields.push(field)
  const text = field === '' ? value : `${field}：${value}`
  if (runsOf(foldForSearch(text)).length > 0) words.push({ text, isExact: raw !== value, isExcluded })
}

function addCondition(query: SearchQuery, field: Field, part: Part): QueryProblem | null {
  const { isExcluded, value } = part
  if (value.trim() === '') return { problem: 'empty-field', field: part.field }
  if (field === 'before' || field === 'after') {
    const day = toDay(value)
    if (day === null || isExcluded) return { problem: 'bad-date', field: part.field, value }
    query[field] = day
    return null
  }
  if (field !== 'state') {
    query.names.push({ field, value, isExcluded })
    return null
  }
  const state = stateWords[foldForSearch(value).replace(/[\s-]/gu, '')]
  if (!state) return { problem: 'unknown-state', value }
  query.states.push({ state, isExcluded })
  return null
}

/** The first day of what is named, a year, a month or a day; null where there is no such day. */
function toDay(value: string): string | null {
  const [, year, month = '1', day = '1'] = DAY.exec(value.normalize('NFKC')) ?? []
  if (year === undefined) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== written ? null : written
}

function unquoted(value: string): string {
  return /^["＂“「『]/u.test(value) ? value.slice(1).replace(/["＂”」』]$/u, '') : value
}

function refused<T>(problem: QueryProblem): Understood<T> {
  return { ok: false, problem }
}
