import { describe, expect, it } from 'vitest'
import { sketchText } from '../related/text-sketch'
import type { Candidate, RecommendationRules } from './recommend'
import { defaultRecommendationRules, recommend, usesOnDay } from './recommend'
import type { ArticleStatus } from './status'
import type { ArticleSummary } from './summary'

const draft: ArticleStatus = {
  state: 'draft',
  stage: null,
  stages: 1,
  amended: false,
  signOffLapsed: false,
  scheduledFor: null,
  embargoUntil: null,
  publishedAt: null,
  deleted: false,
}
const published = (at: string): Partial<ArticleStatus> => ({ state: 'published', publishedAt: at })

function summary(id: string, status: Partial<ArticleStatus> = {}, fields: Partial<ArticleSummary> = {}) {
  const text = { title: id, alternativeTitle: '', author: '', excerpt: '' }
  const plain = { column: null, tags: [], date: null, words: 10, unresolvedSlots: 0 }
  const updatedAt = '2026-11-01T00:00:00.000Z'
  return { id, ...text, ...plain, updatedAt, ...fields, status: { ...draft, ...status } } as ArticleSummary
}

const textOf = (id: string) => Array.from({ length: 40 }, (_, at) => `${id}${at * 7}号码头`).join('，')
function candidate(
  given: ArticleSummary,
  score: number,
  changes: Partial<Candidate['similar']> = {},
): Candidate {
  const similar = { id: given.id, score, terms: ['早市'], isSameSeries: false, likeness: 0 }
  return { summary: given, similar: { ...similar, sketch: sketchText(textOf(given.id)), ...changes } }
}

const now = new Date('2026-11-20T04:00:00.000Z')
const owner = summary('owner', {}, { column: 'life', tags: ['t1', 't2'] })
const run = (candidates: Candidate[], rules: Partial<RecommendationRules> = {}, rest = {}) =>
  recommend(candidates, {
    owner,
    listed: [],
    rules: { ...defaultRecommendationRules, ...rules },
    now,
    usesOfDay: new Map(),
    limit: 10,
    ...rest,
  })

describe('what may be recommended', () => {
  it.each<[string, ArticleSummary, Partial<RecommendationRules>, string | null]>([
    ['a draft', summary('a'), {}, null],
    ['a draft where only what is published may', summary('a'), { onlyPublished: true }, 'unpublished'],
    ['a published one', summary('a', published('2026-11-01T00:00:00Z')), { onlyPublished: true }, null],
    ['a withdrawn one', summary('a', { state: 'withdrawn' }), {}, 'withdrawn'],
    ['a deleted one', summary('a', { deleted: true }), {}, 'withdrawn'],
    ['one under embargo', summary('a', { embargoUntil: '2026-11-21T00:00:00Z' }), {}, 'embargoed'],
    ['one whose embargo is over', summary('a', { embargoUntil: '2026-11-19T00:00:00Z' }), {}, null],
    ['one that goes out later', summary('a', { scheduledFor: '2026-11-22T00:00:00Z' }), {}, 'later'],
    ['an old one', summary('a', published('2026-10-01T00:00:00Z')), { newerThanDays: 30 }, 'too-old'],
    [
      'an old one by its own date',
      summary('a', {}, { date: '2020-01-01' }),
      { newerThanDays: 30 },
      'too-old',
    ],
    [
      'one that is young enough',
      summary('a', published('2026-11-01T00:00:00Z')),
      { newerThanDays: 30 },
      null,
    ],
    ['itself', owner, {}, 'listed'],
  ])('takes or refuses %s', (_name, given, rules, why) => {
    const { suggestions, refused } = run([candidate(given, 0.5)], rules)
    expect([suggestions.length, refused[0]?.why ?? null]).toEqual([why === null ? 1 : 0, why])
  })

  it('lets an embargo end before a scheduled article goes out', () => {
    const later = { ...owner, status: { ...draft, scheduledFor: '2026-11-25T00:00:00Z' } }
    const waiting = summary('a', { embargoUntil: '2026-11-21T00:00:00Z' })
    expect(run([candidate(waiting, 0.5)], {}, { owner: later }).refused).toEqual([])
  })

  it('takes so many of one column, those on the list counted, and any number without a column', () => {
    const of = (id: string, column: string | null, score: number) =>
      candidate(summary(id, {}, { column }), score)
    const all = [of('a', 'life', 0.9), of('b', 'life', 0.8), of('c', 'life', 0.7), of('d', null, 0.2), of('e', null, 0.1)] // prettier-ignore
    const { suggestions, refused } = run(all, { perColumn: 2 }, { listed: ['c'] })
    expect(suggestions.map((each) => each.article)).toEqual(['a', 'd', 'e'])
    expect(refused).toEqual([
      { article: 'b', why: 'column-full', of: null },
      { article: 'c', why: 'listed', of: null },
    ])
  })

  it('takes one of two near-duplicates, the better one, and none of the article itself', () => {
    const sketch = sketchText(textOf('same'))
    const all = [
      candidate(summary('a'), 0.9, { sketch }),
      candidate(summary('b'), 0.8, { sketch }),
      candidate(summary('c'), 0.7, { likeness: 0.9 }),
    ]
    expect(run(all).refused).toEqual([
      { article: 'b', why: 'duplicate', of: 'a' },
      { article: 'c', why: 'duplicate', of: 'owner' },
    ])
    expect(run(all, { duplicateFrom: null }).refused).toEqual([])
  })

  it('does not give every article of the day the same list', () => {
    const uses = usesOnDay(
      summary('owner', {}, { date: '2026-11-20' }),
      [
        { summary: summary('x', {}, { date: '2026-11-20 18:30' }), recommends: ['a', 'b'] },
        { summary: summary('y', published('2026-11-19T17:00:00.000Z')), recommends: ['a'] },
        { summary: summary('z', {}, { date: '2026-11-19' }), recommends: ['b'] },
      ],
      'Asia/Shanghai',
    )
    expect(uses).toEqual(new Map([['a', 2], ['b', 1]])) // prettier-ignore
    const all = [candidate(summary('a'), 0.9), candidate(summary('b'), 0.8)]
    expect(run(all, { sameDay: 2 }, { usesOfDay: uses }).refused).toEqual([
      { article: 'a', why: 'same-day', of: null },
    ])
  })
})

it('says why, and puts a part of the series and the same column before what is only like it', () => {
  const near = summary('near', published('2026-11-18T00:00:00Z'), { column: 'life', tags: ['t1', 't9'] })
  const { suggestions } = run([
    candidate(summary('plain'), 0.42),
    candidate(near, 0.4),
    candidate(summary('part'), 0.38, { isSameSeries: true }),
    candidate(summary('none'), 0, { terms: [], isSameSeries: true }),
  ])
  expect(suggestions).toEqual([
    {
      article: 'near',
      score: 0.48,
      reasons: [
        { kind: 'terms', terms: ['早市'] },
        { kind: 'tags', tags: ['t1'] },
        { kind: 'column', column: 'life' },
        { kind: 'recent', days: 2 },
      ],
    },
    { article: 'part', score: 0.48, reasons: [{ kind: 'series' }, { kind: 'terms', terms: ['早市'] }] },
    { article: 'plain', score: 0.42, reasons: [{ kind: 'terms', terms: ['早市'] }] },
    { article: 'none', score: 0.1, reasons: [{ kind: 'series' }] },
  ])
})

it('gives no more than wanted', () => {
  const all = Array.from({ length: 20 }, (_, at) => candidate(summary(`a${at}`), 0.5))
  expect(run(all, {}, { limit: 3 }).suggestions).toHaveLength(3)
})
