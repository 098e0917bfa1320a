import { resolve } from 'node:path'
import { meaningfulWords } from '../../shared/related/meaningful-words'
import type { NumberedArticle, RelatedIndex } from '../../shared/related/related-index'
import { createRelatedIndex } from '../../shared/related/related-index'
import type { Weighing } from '../../shared/related/term-vector'
import { weighing } from '../../shared/related/term-vector'
import { sketchText } from '../../shared/related/text-sketch'
import { loadSegmenter } from '../../electron/search/segmenter'
import type { KnownArticle } from './told-apart'
import { cutArticles, readArticles, wholeArticles } from './told-apart'

const inputs = ['lctt-old', 'lctt-header', 'yihui-yaml'].map((name) =>
  resolve('../shared/input/markdown', name),
)
const targets = { series: 0.93, author: 0.5, p95Ms: 1, megabytes: 200 }
const listed = 10
const mostAsked = 2500
const megabyte = 1024 * 1024

type Rank = (article: KnownArticle) => readonly string[]

/**
 * `npm run bench -- related [articles] [folder]`: of the articles that have others of their series, or of their author,
 * the share that has one among the first ten; how long the question takes, and how large the index is.
 */
export async function run({ options }: { options: string[] }): Promise<boolean> {
  const count = Number(options[0] ?? 10_000)
  const read = await readArticles(options[1] ? [resolve(options[1])] : inputs)
  if (read.length === 0) {
    console.error('There are no articles at ../shared/input/markdown to measure with.')
    return false
  }
  const isCut = read.length < count
  const articles = isCut ? cutArticles(read, count) : wholeArticles(read).slice(0, count)
  const segmented = segment(articles)
  if (options[2] === 'blend') return tryBlends(articles, segmented)
  const index = build(segmented, weighing)
  const times: number[] = []
  const rates = hitRates(articles, (article) =>
    timed(times, () => index.similar(article.id, listed)).map(({ id }) => id),
  )
  const p95Ms = quantile(times, 0.95)
  const passed = rates.series >= targets.series && rates.author >= targets.author && p95Ms <= targets.p95Ms
  const figures = {
    bench: 'related',
    articles: articles.length,
    isCut,
    rates,
    p50Ms: quantile(times, 0.5),
    p95Ms,
  }
  console.log(JSON.stringify({ ...figures, megabytes: round(index.bytes / megabyte), passed }))
  console.log(JSON.stringify({ peer: 'random', rates: hitRates(articles, randomly(articles)) }))
  console.log(
    JSON.stringify({ peer: 'title word', rates: hitRates(articles, byTitleWord(articles, segmented)) }),
  )
  return passed && measureSize(segmented)
}

interface Words {
  id: string
  title: string[]
  body: string[]
  sketch: Uint16Array
}

function segment(articles: readonly KnownArticle[]): Words[] {
  const { segment: cut } = loadSegmenter()
  const start = performance.now()
  const words = articles.map(({ id, title, body }) => ({
    id,
    title: meaningfulWords(cut(title)),
    body: meaningfulWords(cut(body)),
    sketch: sketchText(body),
  }))
  console.log(
    JSON.stringify({ step: 'words', msAnArticle: round((performance.now() - start) / articles.length) }),
  )
  return words
}

function build(articles: readonly Words[], weights: Weighing): RelatedIndex {
  const index = createRelatedIndex(undefined, weights)
  const numbered = articles.map((words): NumberedArticle => index.number({ ...words, stamp: 1, series: '' }))
  for (const article of numbered) index.learn(article)
  for (const article of numbered) index.put(article)
  index.settle()
  return index
}

/** A hundred thousand articles of words that are drawn from those of the given ones: their size, not their sense. */
function measureSize(articles: readonly Words[]): boolean {
  const index = createRelatedIndex()
  const wanted = 100_000
  for (let at = 0; at < wanted; at += 1) {
    const [one, other] = [articles[at % articles.length], articles[(at * 7919 + 13) % articles.length]]
    if (!one || !other) continue
    // A word of its own in every article, as names and misspellings are.
    const body = [...one.body, ...other.body, `独${at}`, `有${at}`, `词${at}`]
    const article = index.number({ ...one, id: String(at).padStart(26, '0'), body, stamp: 1, series: '' })
    index.learn(article)
    index.put(article)
  }
  index.settle()
  const times: number[] = []
  for (let at = 0; at < wanted; at += 97) timed(times, () => index.similar(String(at).padStart(26, '0'), 200))
  const megabytes = round(index.bytes / megabyte)
  const passed = megabytes < targets.megabytes
  const figures = {
    bench: 'related',
    articles: index.size,
    megabytes,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
  }
  console.log(JSON.stringify({ ...figures, passed }))
  return passed
}

function tryBlends(articles: readonly KnownArticle[], words: readonly Words[]): boolean {
  for (const title of [0, 0.2, 0.3, 0.4, 1]) {
    const index = build(words, { ...weighing, title })
    const rates = hitRates(articles, ({ id }) => index.similar(id, listed).map((each) => each.id))
    console.log(JSON.stringify({ title, rates }))
  }
  return true
}

function hitRates(articles: readonly KnownArticle[], rank: Rank) {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const others = (key: (article: KnownArticle) => string) => {
    const groups = new Map<string, number>()
    for (const article of articles) groups.set(key(article), (groups.get(key(article)) ?? 0) + 1)
    return (article: KnownArticle) => key(article) !== '' && (groups.get(key(article)) ?? 0) > 1
  }
  const [hasSeries, hasAuthor] = [others((each) => each.series), others((each) => each.author)]
  const counts = { series: 0, seriesOf: 0, author: 0, authorOf: 0 }
  const step = Math.ceil(articles.length / mostAsked)
  for (const article of articles.filter((_, at) => at % step === 0)) {
    if (!hasSeries(article) && !hasAuthor(article)) continue
    const found = rank(article)
      .slice(0, listed)
      .flatMap((id) => byId.get(id) ?? [])
    if (hasSeries(article)) counts.seriesOf += 1
    if (hasSeries(article) && found.some((each) => each.series === article.series)) counts.series += 1
    if (hasAuthor(article)) counts.authorOf += 1
    if (hasAuthor(article) && found.some((each) => each.author === article.author)) counts.author += 1
  }
  return {
    series: round(counts.series / counts.seriesOf),
    author: round(counts.author / counts.authorOf),
    asked: [counts.seriesOf, counts.authorOf],
  }
}

function randomly(articles: readonly KnownArticle[]): Rank {
  let state = 7
  const next = () => (state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39) >>> 0
  return () => Array.from({ length: listed }, () => articles[next() % articles.length]?.id ?? '')
}

/** Publii's rule: how many words of the title are the same. Its tags are not known here. */
function byTitleWord(articles: readonly KnownArticle[], words: readonly Words[]): Rank {
  const owners = new Map<string, string[]>()
  const titles = new Map<string, string[]>()
  for (const { id, title } of words) {
    titles.set(id, title)
    for (const word of new Set(title)) owners.set(word, [...(owners.get(word) ?? []), id])
  }
  const order = new Map(articles.map(({ id }, at) => [id, at]))
  return ({ id }) => {
    const shared = new Map<string, number>()
    for (const word of new Set(titles.get(id))) {
      for (const other of owners.get(word) ?? [])
        if (other !== id) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    return [...shared]
      .sort((one, other) => other[1] - one[1] || (order.get(one[0]) ?? 0) - (order.get(other[0]) ?? 0))
      .slice(0, listed)
      .map(([other]) => other)
  }
}

function timed<T>(times: number[], ask: () => T): T {
  const start = performance.now()
  const answer = ask()
  times.push(performance.now() - start)
  return answer
}

const quantile = (times: readonly number[], share: number) =>
  round([...times].sort((one, other) => one - other)[Math.floor(times.length * share)] ?? 0)

const round = (value: number) => Math.round(value * 1000) / 1000
