import { fork } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type MiniSearch from 'minisearch'
import { createEngineHere } from '../../electron/search/engine-here'
import type { IndexKeeper } from '../../electron/search/index-keeper'
import { createIndexKeeper } from '../../electron/search/index-keeper'
import type { WorkspaceStore } from '../../electron/store/store'
import { createRandom } from '../../shared/document/random-body'
import { phraseTerms, runsOf } from '../../shared/text/search-terms'
import { openScaleWorkspace } from './scale-workspace'
import type { FoldedText } from './search-peer'
import { foldedTexts, idsWith, miniSearchOf, pieceOf } from './search-peer'

const queriesOfEach = 100
const checkedOfEach = 40
const lengths = [1, 2, 3, 4, 6]
const compared = 10_000
const targets = { timesFaster: 5, twoCharactersMs: 30, save: 1.2 }

export interface SearchBench {
  /** The workspace that is searched, and one of a hundred articles. */
  folder: string
  small: string
  count: number
  /** Where the compiled modules are. */
  modules: string
}

/** Searches at one size: saves while the index is built, what is found beside reading every text, and how fast. */
export async function benchSearch({ folder, small, count, modules }: SearchBench): Promise<boolean> {
  const store = await openScaleWorkspace(folder)
  const beside = await openScaleWorkspace(small)
  const path = join(folder, '.cache', 'search.sqlite')
  const built = await saveWhileBuilding(store, beside, join(modules, 'search-worker.mjs'))
  print('build', count, { ...built, indexMb: Math.round(statSync(path).size / 1e6) })
  let passed = built.saveRatio <= targets.save
  const keeper = createIndexKeeper({ store, engine: createEngineHere(), path, onState: () => undefined })
  await keeper.ready
  const texts = await foldedTexts(store)
  const mini = count <= compared ? miniSearchOf(texts) : null
  const random = createRandom(11)
  for (const length of lengths) {
    const queries = Array.from({ length: queriesOfEach }, () => pieceOf(texts, length, random))
    const found = await check(keeper, texts, queries.slice(0, checkedOfEach))
    const times = await race(keeper, mini, queries)
    print('search', count, { characters: length, ...found, ...times })
    if (length >= 2) passed &&= found.recall === 1 && found.precision === 1 && found.scoresDiffer
    if (length === 4 && mini) passed &&= times.timesFaster >= targets.timesFaster
    if (length === 2 && count > compared) passed &&= times.p95Ms <= targets.twoCharactersMs
  }
  await keeper.close()
  await store.close()
  await beside.close()
  console.log(JSON.stringify({ bench: 'scale', what: 'search', articles: count, targets, passed }))
  return passed
}

/** Saves in turn in the large workspace and in the small one, for as long as another process builds the index. */
async function saveWhileBuilding(store: WorkspaceStore, beside: WorkspaceStore, worker: string) {
  const child = fork(worker, [store.folder])
  const exited = once(child, 'exit')
  let done: { seconds: number; megabytes: number } | null = null
  child.on('message', (message: { seconds?: number; megabytes?: number }) => {
    if (message.seconds !== undefined) done = { seconds: message.seconds, megabytes: message.megabytes ?? 0 }
  })
  await once(child, 'message')
  const times = { large: [] as number[], small: [] as number[] }
  while (!done && child.exitCode === null) {
    times.large.push(await saveOnce(store))
    times.small.push(await saveOnce(beside))
  }
  await exited
  const { seconds, megabytes } = (done ?? { seconds: NaN, megabytes: NaN }) as {
    seconds: number
    megabytes: number
  }
  const [large, smallest] = [median(times.large), median(times.small)]
  const saves = { saves: times.large.length, saveMs: round(large), saveAmongHundredMs: round(smallest) }
  return {
    seconds: round(seconds),
    memoryMb: Math.round(megabytes),
    ...saves,
    saveRatio: round(large / smallest),
  }
}

async function saveOnce(store: WorkspaceStore): Promise<number> {
  const ids = store.articles.ids()
  const loaded = await store.articles.load(ids[Math.floor(Math.random() * ids.length)] ?? '')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error))
  const { article, base } = loaded.value
  const started = performance.now()
  const saved = await store.articles.save({ ...article, readCount: (article.readCount ?? 0) + 1 }, base)
  if (!saved.ok) throw new Error(JSON.stringify(saved.error))
  return performance.now() - started
}

const sides = { wanted: [], unwanted: [] }
const anything = {
  tags: sides,
  columns: sides,
  states: sides,
  authors: sides,
  sources: sides,
  before: null,
  after: null,
}
const find = (keeper: IndexKeeper, text: string, limit: number) =>
  keeper.search({ words: [{ text, isExact: true, isExcluded: false }], ...anything }, limit)

/**
 * Compares with reading every text. Beyond what is ranked the newest are given, so recall is that of an answer: all
 * of them, or as many as are asked for and every one of them right.
 */
async function check(keeper: IndexKeeper, texts: readonly FoldedText[], queries: readonly string[]) {
  const all = { wanted: 0, given: 0, right: 0, hits: [] as number[] }
  let scoresDiffer = true
  for (const query of queries) {
    const really = idsWith(texts, query)
    const { hits, isMore } = await find(keeper, query, 1000)
    const right = hits.filter(({ id }) => really.has(id)).length
    all.wanted += isMore ? Math.min(really.size, 1000) : really.size
    all.given += hits.length
    all.right += right
    all.hits.push(really.size)
    if (hits.length > 1) scoresDiffer &&= new Set(hits.map(({ score }) => score)).size > 1
  }
  const medianHits = median(all.hits)
  return {
    recall: round(all.right / all.wanted),
    precision: round(all.right / all.given),
    scoresDiffer,
    medianHits,
  }
}

/** The time of twenty hits, in turn with MiniSearch on the same terms where there is one. */
async function race(keeper: IndexKeeper, mini: MiniSearch | null, queries: readonly string[]) {
  const ours: number[] = []
  const theirs: number[] = []
  for (const query of [...queries.slice(0, 10), ...queries]) {
    let started = performance.now()
    await find(keeper, query, 20)
    ours.push(performance.now() - started)
    if (!mini) continue
    const { terms, isOpen } = phraseTerms(runsOf(query), true)
    started = performance.now()
    mini.search(terms.join(' '), { combineWith: 'AND', prefix: isOpen }).slice(0, 20)
    theirs.push(performance.now() - started)
  }
  const [p95Ms, peerP95Ms] = [p95(ours.slice(10)), p95(theirs.slice(10))]
  return {
    p50Ms: round(median(ours.slice(10))),
    p95Ms: round(p95Ms),
    miniSearchP95Ms: round(peerP95Ms),
    timesFaster: round(peerP95Ms / p95Ms),
  }
}

function print(what: string, articles: number, figures: Record<string, unknown>): void {
  console.log(JSON.stringify({ bench: 'scale', what, articles, ...figures }))
}

const sorted = (values: readonly number[]) => [...values].sort((one, other) => one - other)
const median = (values: readonly number[]) => sorted(values)[Math.floor(values.length / 2)] ?? NaN
const p95 = (values: readonly number[]) => sorted(values)[Math.floor(values.length * 0.95)] ?? NaN
const round = (value: number) => Math.round(value * 100) / 100
