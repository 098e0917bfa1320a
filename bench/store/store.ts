import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { monotonicFactory } from 'ulid'
import { canonicalText } from '../../electron/store/canonical'
import { createWorkspace } from '../../electron/store/create-workspace'
import type { WorkspaceStore } from '../../electron/store/store'
import { openWorkspace } from '../../electron/store/workspace-store'
import type { Article } from '../../shared/domain/article'
import { createArticle } from '../../shared/domain/article'
import { shardOf } from '../../shared/domain/identifier'
import { doc, paragraph } from '../../shared/document/build'
import type { Result } from '../../shared/result'

const who = { device: '01JBENCH', program: 'galley bench', version: '0.1.0' }
const sizes = { small: 100, large: 10_000 }
const turns = { small: 300, large: 5 }
const target = 1.2

/**
 * `npm run bench -- store`: the time until a save is durable, among 100 and among 10,000 articles, beside one library
 * file through lowdb's own JSONFile (which does not even sync). What is compared takes turns, so that what else the
 * machine does falls on all of it; the large library comes last, because it fills the memory.
 */
export async function run(): Promise<boolean> {
  const disk = await mkdtemp(join(process.env.GALLEY_BENCH_DISK ?? tmpdir(), 'galley-bench-'))
  try {
    const small = await storeOf(join(disk, 'workspace-small'), sizes.small)
    const large = await storeOf(join(disk, 'workspace-large'), sizes.large)
    const library = await libraryOf(join(disk, 'library-small.json'), sizes.small)
    const ours = [() => saveOnce(small), () => saveOnce(large)]
    const [inSmall = [], inLarge = [], inLibrary = []] = await interleave(
      [...ours, library.save],
      turns.small,
    )
    print('one file per article, durable', sizes.small, inSmall)
    print('one file per article, durable', sizes.large, inLarge)
    printLibrary(sizes.small, inLibrary, median(inLibrary) / median(inSmall), library.megabytes)
    await small.close()
    await benchLargeLibrary(join(disk, 'library-large.json'), large)
    await large.close()
    const ratio = median(inLarge) / median(inSmall)
    const passed = ratio <= target
    console.log(JSON.stringify({ bench: 'store', ratio: round(ratio), target, passed }))
    return passed
  } finally {
    await rm(disk, { recursive: true, force: true })
  }
}

async function benchLargeLibrary(path: string, store: WorkspaceStore): Promise<void> {
  const library = await libraryOf(path, sizes.large)
  const [inLibrary = [], ours = []] = await interleave([library.save, () => saveOnce(store)], turns.large)
  printLibrary(sizes.large, inLibrary, median(inLibrary) / median(ours), library.megabytes)
}

function printLibrary(articles: number, times: readonly number[], ratio: number, megabytes: number): void {
  print('one library file, lowdb JSONFile, not synced', articles, times, {
    timesOurs: round(ratio),
    megabytes,
  })
}

function print(
  what: string,
  articles: number,
  times: readonly number[],
  more: Record<string, number> = {},
): void {
  const p95 = [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? NaN
  const figures = { medianMs: round(median(times)), p95Ms: round(p95), saves: times.length, ...more }
  console.log(JSON.stringify({ bench: 'store', what, articles, ...figures }))
}

/** About the mean of a newsroom's article: 3,800 characters in paragraphs of 180. */
function articleOf(id: string, number: number): Article {
  const sentence = `第${number}篇：河边的风从早吹到晚，渡口的船等着过河的人。`
  const text = sentence.repeat(Math.ceil(180 / sentence.length)).slice(0, 180)
  const body = doc(...Array.from({ length: 21 }, () => paragraph(text)))
  return createArticle(id, { title: `第${number}篇`, author: '周青', date: '2026-03-01', body })
}

async function storeOf(folder: string, size: number): Promise<WorkspaceStore> {
  const wish = { folder, name: '量一量', personName: '周青', timeZone: 'UTC', stages: 1 }
  await value(await createWorkspace(wish, who)).close()
  const newId = monotonicFactory()
  for (let number = 0; number < size; number += 1) {
    const article = articleOf(newId(), number)
    const path = join(folder, 'articles', shardOf(article.id), `${article.id}.json`)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, canonicalText(article))
  }
  const started = performance.now()
  await value(await openWorkspace(folder, { ...who, access: 'write', requireWrite: true })).close()
  const cold = performance.now() - started
  const store = value(await openWorkspace(folder, { ...who, access: 'write', requireWrite: true }))
  const warm = performance.now() - started - cold
  const opening = { withoutCacheMs: round(cold), withCacheMs: round(warm) }
  console.log(JSON.stringify({ bench: 'store', what: 'open', articles: size, ...opening }))
  return store
}

async function saveOnce(store: WorkspaceStore): Promise<number> {
  const ids = store.articles.ids()
  const id = ids[Math.floor(Math.random() * ids.length)] ?? ''
  const { article, base } = value(await store.articles.load(id))
  const next = { ...article, readCount: (article.readCount ?? 0) + 1 }
  const started = performance.now()
  value(await store.articles.save(next, base))
  return performance.now() - started
}

async function libraryOf(path: string, size: number) {
  const newId = monotonicFactory()
  const articles = Array.from({ length: size }, (_, number) => articleOf(newId(), number))
  const library = new Low(new JSONFile<{ articles: Article[] }>(path), { articles })
  await library.write()
  const save = async () => {
    const index = Math.floor(Math.random() * size)
    const started = performance.now()
    await library.update((data) => {
      const article = data.articles[index]
      if (article) data.articles[index] = { ...article, readCount: (article.readCount ?? 0) + 1 }
    })
    return performance.now() - started
  }
  return { save, megabytes: round((await stat(path)).size / 1e6) }
}

/** Runs each task `count` times, in a new order each turn: what one leaves to be written, another has to wait for. */
async function interleave(tasks: readonly (() => Promise<number>)[], count: number): Promise<number[][]> {
  const times: number[][] = tasks.map(() => [])
  const warmUp = Math.min(20, Math.floor(count / 4))
  for (let turn = -warmUp; turn < count; turn += 1) {
    for (const [index, task] of shuffled([...tasks.entries()])) {
      const time = await task()
      if (turn >= 0) times[index]?.push(time)
    }
  }
  return times
}

function shuffled<T>(list: readonly T[]): T[] {
  const keyed = list.map((item) => ({ item, key: Math.random() }))
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
