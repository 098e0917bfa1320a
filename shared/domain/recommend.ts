import { z } from 'zod'
import type { Similar } from '../related/related-index'
import { likenessOfSketches } from '../related/text-sketch'
import type { ArticleSummary } from './summary'
import { toZonedTime } from './zoned-moment'

/** What a workspace lets into recommended reading by itself; null: no such rule. */
export const recommendationRulesSchema = z.strictObject({
  /** Articles of one column. */
  perColumn: z.int().min(1).max(10).nullable(),
  newerThanDays: z.int().min(1).max(36_500).nullable(),
  /** From this share of common text, in hundredths, two articles are told to be the same. */
  duplicateFrom: z.int().min(10).max(100).nullable(),
  /** How many other articles of the same day may recommend an article. */
  sameDay: z.int().min(1).max(100).nullable(),
  onlyPublished: z.boolean(),
})
export type RecommendationRules = z.infer<typeof recommendationRulesSchema>

export const defaultRecommendationRules: RecommendationRules = {
  perColumn: 6,
  newerThanDays: null,
  duplicateFrom: 60,
  sameDay: 3,
  onlyPublished: false,
}

export const reasonSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('series') }),
  z.strictObject({ kind: z.literal('terms'), terms: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('tags'), tags: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('column'), column: z.string() }),
  z.strictObject({ kind: z.literal('recent'), days: z.int() }),
])
export type Reason = z.infer<typeof reasonSchema>

export const refusalOfCandidateSchema = z.enum([
  'listed',
  'withdrawn',
  'unpublished',
  'embargoed',
  'later',
  'too-old',
  'same-day',
  'duplicate',
  'column-full',
])
export type RefusalOfCandidate = z.infer<typeof refusalOfCandidateSchema>

export interface Candidate {
  summary: ArticleSummary
  similar: Similar
}

export interface Suggestion {
  article: string
  /** 0 to 1. */
  score: number
  reasons: Reason[]
}

export interface Refused {
  article: string
  why: RefusalOfCandidate
  /** The article that it is too like, or null. */
  of: string | null
}

export interface Recommending {
  owner: ArticleSummary
  /** Articles that its list has already. */
  listed: readonly string[]
  rules: RecommendationRules
  now: Date
  /** How many other articles of the owner's day recommend an article. */
  usesOfDay: ReadonlyMap<string, number>
  limit: number
}

const dayMs = 86_400_000
const recentDays = 30
const most = { series: 0.1, column: 0.03, tag: 0.03, tags: 3, recent: 0.02 }

/** The candidates in the order in which they may be recommended, with reasons, and why the others may not. */
export function recommend(
  candidates: readonly Candidate[],
  given: Recommending,
): { suggestions: Suggestion[]; refused: Refused[] } {
  const ranked = candidates
    .map((candidate) => ({ candidate, ...judge(candidate, given) }))
    .sort((one, other) => other.score - one.score || (one.article < other.article ? -1 : 1))
  const listed = new Set(given.listed)
  const taken = candidates.filter(({ summary }) => listed.has(summary.id))
  const suggestions: Suggestion[] = []
  const refused: Refused[] = []
  for (const { candidate, ...suggestion } of ranked) {
    if (suggestions.length === given.limit) break
    const refusal = refusalOf(candidate, given) ?? refusalBeside(candidate, taken, given)
    if (refusal) refused.push({ article: suggestion.article, ...refusal })
    else {
      suggestions.push(suggestion)
      taken.push(candidate)
    }
  }
  return { suggestions, refused }
}

type Refusal = Omit<Refused, 'article'>
const refuse = (why: RefusalOfCandidate, of: string | null = null): Refusal => ({ why, of })

/** Why an article may not be recommended at all. */
function refusalOf({ summary }: Candidate, given: Recommending): Refusal | null {
  const { rules, now, listed, owner, usesOfDay } = given
  const { status } = summary
  if (summary.id === owner.id || listed.includes(summary.id)) return refuse('listed')
  if (status.deleted || status.state === 'withdrawn') return refuse('withdrawn')
  if (rules.onlyPublished && status.publishedAt === null) return refuse('unpublished')
  const appears = goesOutAt(owner) ?? now.getTime()
  if (status.embargoUntil !== null && Date.parse(status.embargoUntil) > Math.max(appears, now.getTime()))
    return refuse('embargoed')
  if (status.publishedAt === null && (goesOutAt(summary) ?? appears) > Math.max(appears, now.getTime()))
    return refuse('later')
  const age = ageInDays(summary, now)
  if (rules.newerThanDays !== null && age !== null && age > rules.newerThanDays) return refuse('too-old')
  if (rules.sameDay !== null && (usesOfDay.get(summary.id) ?? 0) >= rules.sameDay) return refuse('same-day')
  return null
}

/** Why it may not stand beside those that are on the list. */
function refusalBeside(
  { summary, similar }: Candidate,
  taken: readonly Candidate[],
  { rules, owner }: Recommending,
): Refusal | null {
  if (rules.duplicateFrom !== null) {
    const from = rules.duplicateFrom / 100
    if (similar.likeness >= from) return refuse('duplicate', owner.id)
    const same = taken.find((each) => likenessOfSketches(each.similar.sketch, similar.sketch) >= from)
    if (same) return refuse('duplicate', same.summary.id)
  }
  const ofColumn = taken.filter((each) => each.summary.column === summary.column).length
  if (rules.perColumn !== null && summary.column !== null && ofColumn >= rules.perColumn)
    return refuse('column-full')
  return null
}

function judge({ summary, similar }: Candidate, { owner, now }: Recommending): Suggestion {
  const tags = summary.tags.filter((tag) => owner.tags.includes(tag))
  const age = ageInDays(summary, now)
  const isRecent = age !== null && age >= 0 && age <= recentDays
  const hasColumn = summary.column !== null && summary.column === owner.column
  const reasons: Reason[] = []
  if (similar.isSameSeries) reasons.push({ kind: 'series' })
  if (similar.terms.length > 0) reasons.push({ kind: 'terms', terms: similar.terms })
  if (tags.length > 0) reasons.push({ kind: 'tags', tags })
  if (hasColumn && summary.column !== null) reasons.push({ kind: 'column', column: summary.column })
  if (isRecent) reasons.push({ kind: 'recent', days: Math.floor(age) })
  const score =
    similar.score +
    (similar.isSameSeries ? most.series : 0) +
    (hasColumn ? most.column : 0) +
    Math.min(tags.length, most.tags) * most.tag +
    (isRecent ? most.recent : 0)
  return { article: summary.id, score: Math.min(1, Math.round(score * 1000) / 1000), reasons }
}

function goesOutAt({ status }: ArticleSummary): number | null {
  const moment = status.publishedAt ?? status.scheduledFor
  return moment === null ? null : Date.parse(moment)
}

function ageInDays({ status, date }: ArticleSummary, now: Date): number | null {
  const since = status.publishedAt ?? date
  return since === null ? null : (now.getTime() - Date.parse(since.slice(0, 10))) / dayMs
}

/** The day that an article is of: that of its publishing, its own date, else of its last change. */
export function dayOf({ status, date, updatedAt }: ArticleSummary, timeZone: string): string {
  const moment = status.publishedAt ?? status.scheduledFor
  if (moment !== null) return toZonedTime(moment, timeZone).day
  return date?.slice(0, 10) ?? toZonedTime(updatedAt, timeZone).day
}

/** How many other articles of the owner's day recommend each article. */
export function usesOnDay(
  owner: ArticleSummary,
  others: Iterable<{ summary: ArticleSummary; recommends: readonly string[] }>,
  timeZone: string,
): Map<string, number> {
  const day = dayOf(owner, timeZone)
  const uses = new Map<string, number>()
  for (const { summary, recommends } of others) {
    if (recommends.length === 0 || summary.id === owner.id || dayOf(summary, timeZone) !== day) continue
    for (const article of new Set(recommends)) uses.set(article, (uses.get(article) ?? 0) + 1)
  }
  return uses
}
