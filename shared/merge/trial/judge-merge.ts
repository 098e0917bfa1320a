import { toNormalForm } from '../../document/normal-form'
import { documentText } from '../../document/walk'
import type { Article } from '../../domain/article'
import { articleSchema } from '../../domain/article'
import type { Clash, Versions } from '../clash'
import { fromOtherSide } from '../clash'
import { mergeArticle } from '../merge-article'
import { hasEvenRows, tablesIn } from '../pad-table'

/** What went wrong in one merge, and how often it asked. */
export interface Verdict {
  faults: string[]
  clashes: number
}

/** Merges both ways and holds the result to the laws of merging. */
export function judgeMerge({ base, ours, theirs }: Versions<Article>): Verdict {
  const { article, clashes } = mergeArticle(base, ours, theirs)
  const other = mergeArticle(base, theirs, ours)
  const faults: string[] = []
  const expect = (isRight: boolean, fault: string) => void (isRight || faults.push(fault))
  const equal = (one: unknown, two: unknown) => JSON.stringify(one) === JSON.stringify(two)
  expect(equal(article, other.article), 'the article depends on who merges')
  expect(equal(clashes, other.clashes.map(fromOtherSide)), 'the clashes depend on who merges')
  expect(articleSchema.safeParse(article).success, 'the article is not valid')
  expect(equal(article.body, toNormalForm(article.body)), 'the body is not in normal form')
  expect(!areEven(base, ours, theirs) || areEven(article), 'the rows of a table are not equally wide')
  expect(
    clashes.every((clash) => isPlace(article, clash)),
    'a clash is nowhere',
  )
  faults.push(
    ...textFaults({ base, ours, theirs }, article, clashes),
    ...fieldFaults({ base, ours, theirs }, article, clashes),
  )
  for (const side of [ours, theirs]) {
    for (const [one, two] of [
      [base, side],
      [side, base],
      [side, side],
    ] as const) {
      const alone = mergeArticle(base, one, two)
      expect(
        equal(alone.article, ordered(side)) && alone.clashes.length === 0,
        'one change alone is not taken as it is',
      )
    }
  }
  return { faults, clashes: clashes.length }
}

/** The fields in the order in which a merge gives them. */
function ordered(article: Article): Article {
  return mergeArticle(article, article, article).article
}

function areEven(...articles: Article[]): boolean {
  return tablesIn(articles.map(({ body }) => body)).every(hasEvenRows)
}

function isPlace(article: Article, { path }: Clash): boolean {
  if (path[0] !== 'body') return typeof path[0] === 'string' && path[0] in article
  let node: { content?: unknown[] } | undefined = article.body
  for (const step of path.slice(1)) {
    if (typeof step === 'string') return node !== undefined
    node = node?.content?.[step] as typeof node
  }
  return node !== undefined
}

const tellTale = /[a-z]+\d+/g

function tellTales(article: Article): Map<string, number> {
  const found = new Map<string, number>()
  for (const [text] of documentText(article.body).matchAll(tellTale))
    found.set(text, (found.get(text) ?? 0) + 1)
  return found
}

/** Holds every tell-tale to what the two sides did with it. */
export function textFaults(
  { base, ours, theirs }: Versions<Article>,
  article: Article,
  clashes: readonly Clash[],
): string[] {
  const has = { base: tellTales(base), ours: tellTales(ours), theirs: tellTales(theirs) }
  const merged = tellTales(article)
  const reportedTales = new Set(JSON.stringify(clashes).match(tellTale))
  const faults: string[] = []
  for (const text of new Set([...has.base.keys(), ...has.ours.keys(), ...has.theirs.keys()])) {
    const isRemoved = has.base.has(text) && !(has.ours.has(text) && has.theirs.has(text))
    const count = merged.get(text) ?? 0
    const isReported = reportedTales.has(text)
    if (!isRemoved && count === 0) faults.push(`${text} is lost`)
    if (isRemoved && count > 0 && !isReported) faults.push(`${text} is revived without a clash`)
    if (count > 1 && !isReported) faults.push(`${text} is doubled without a clash`)
  }
  return faults
}

/** Holds the fields to their merge kinds. */
function fieldFaults(
  { base, ours, theirs }: Versions<Article>,
  article: Article,
  clashes: readonly Clash[],
): string[] {
  const faults: string[] = []
  const text = (value: unknown) => JSON.stringify(value)
  const isReported = (...path: string[]) =>
    clashes.some((clash) => path.every((step, index) => clash.path[index] === step))
  for (const field of ['title', 'author', 'source', 'summary'] as const) {
    const [before, own, other, now] = [base, ours, theirs, article].map((each) => text(each[field]))
    const right = own === before ? [other] : other === before || own === other ? [own] : [own, other]
    if (!right.includes(now)) faults.push(`${field} is wrong`)
    if (right.length === 2 && !isReported(field)) faults.push(`${field} clashes silently`)
  }
  for (const id of new Set([base, ours, theirs].flatMap(({ tags }) => tags))) {
    const isIn = base.tags.includes(id) ? ours.tags.includes(id) && theirs.tags.includes(id) : true
    if (article.tags.includes(id) !== isIn) faults.push('the tags are wrong')
  }
  for (const field of ['recommended', 'credits'] as const) {
    const itemOf = (each: Article, id: string) => text(each[field].find((item) => item.id === id))
    for (const { id } of [base, ours, theirs].flatMap((each) => each[field] as { id: string }[])) {
      const [before, own, other, now] = [base, ours, theirs, article].map((each) => itemOf(each, id))
      const isGone = before !== undefined && (own === undefined || other === undefined)
      const isEdited =
        before !== undefined && [own, other].some((each) => each !== undefined && each !== before)
      if (!isGone && now === undefined && !isReported(field, id)) faults.push(`an item of ${field} is lost`)
      if (isGone && !isEdited && now !== undefined) faults.push(`an item of ${field} is revived`)
      if (isGone && isEdited && !isReported(field, id)) faults.push(`an item of ${field} clashes silently`)
    }
    if (new Set((article[field] as { id: string }[]).map(({ id }) => id)).size !== article[field].length)
      faults.push(`an item of ${field} is doubled`)
  }
  return faults
}
