import { setImmediate as nextTurn } from 'node:timers/promises'
import { join } from 'node:path'
import { shardOf } from '../../shared/domain/identifier'
import type { NumberedArticle, RelatedIndex, Similar } from '../../shared/related/related-index'
import { createRelatedIndex } from '../../shared/related/related-index'
import { stampArticle, sweepArticles } from '../store/article-sweep'
import { articleFormat } from '../store/formats'
import { createJsonFile } from '../store/json-file'
import { articleWords } from './article-words'
import { loadRelatedFile, saveRelatedFile } from './related-file'
import type { Segmenter } from './segmenter'

/** How much of the reading is done. */
export interface Reading {
  done: number
  total: number
}

/** Which articles of a workspace are like which: an index of what lies in its folder, kept in `.cache/`. */
export interface RelatedService {
  /** Loads what an earlier run kept, looks at every article and reads those that are new or have changed. */
  open(): Promise<void>
  /** Reads these again, or looks at all of them where none is named. */
  refresh(ids?: readonly string[]): Promise<void>
  /** The articles most like this one as far as they have been read, and how far that is; null: all of them. */
  similar(id: string, limit: number): { similar: Similar[]; reading: Reading | null }
  /** Reads on until everything has been read. */
  finish(): Promise<void>
  close(): Promise<void>
}

export interface RelatedOptions {
  folder: string
  segmenter: Segmenter
  mayWrite: boolean
  onRead?: (reading: Reading) => void
}

/** Raise it when the same articles should give another index. */
const indexVersion = 1
/** So many are read before the first is weighed: until then nobody knows which words are rare. */
const firstSample = 1000
/** What else is asked of the process waits no longer than this. */
const longestTurnMs = 12
const saveEvery = 2000

export function createRelatedService(options: RelatedOptions): RelatedService {
  const { folder, segmenter } = options
  const madeBy = `${indexVersion} ${segmenter.name}`
  let index = createRelatedIndex()
  const waiting = new Set<string>()
  let total = 0
  let unsaved = 0
  let working: Promise<void> | null = null
  const save = async () => {
    if (!options.mayWrite || unsaved === 0) return
    unsaved = 0
    await saveRelatedFile(folder, madeBy, index.parts())
  }
  const read = createArticleReader(folder, segmenter.segment)
  const work = async () => {
    const sample: NumberedArticle[] = []
    let begun = performance.now()
    for (const id of waiting) {
      waiting.delete(id)
      takeIn(index, await read(id, index), id, sample)
      unsaved += 1
      if (performance.now() - begun < longestTurnMs) continue
      options.onRead?.({ done: total - waiting.size, total })
      await nextTurn()
      begun = performance.now()
    }
    putSample(index, sample)
    index.settle()
    total = 0
    if (unsaved >= saveEvery) await save()
  }
  const start = () => {
    working ??= work().finally(() => {
      working = null
      if (waiting.size > 0) void start()
    })
    return working
  }
  const ask = (ids: Iterable<string>) => {
    const before = waiting.size
    for (const id of ids) waiting.add(id)
    total += waiting.size - before
  }
  const look = async () => {
    const { stamps } = await sweepArticles(folder)
    for (const id of index.ids()) if (!stamps.has(id)) index.remove(id)
    ask([...stamps].filter(([id, stamp]) => index.stampOf(id) !== toNumber(stamp)).map(([id]) => id))
  }
  return {
    open: async () => {
      const kept = await loadRelatedFile(folder, madeBy)
      if (kept) index = createRelatedIndex(kept)
      await look()
      void start()
    },
    refresh: async (ids) => {
      if (ids) ask(ids)
      else await look()
      void start()
    },
    similar: (id, limit) => ({
      similar: index.similar(id, limit),
      reading: waiting.size > 0 ? { done: total - waiting.size, total } : null,
    }),
    finish: async () => {
      while (waiting.size > 0 || working) await start()
    },
    close: async () => {
      await save()
    },
  }
}

/** Reads one article from its file; null where it is gone or cannot be read, which is the store's to tell. */
function createArticleReader(folder: string, segment: (text: string) => string[]) {
  return async (id: string, index: RelatedIndex): Promise<NumberedArticle | null> => {
    const stamp = stampArticle(folder, id)
    if (stamp === null) return null
    const path = join(folder, 'articles', shardOf(id), `${id}.json`)
    const loaded = await createJsonFile(path, articleFormat, folder).load()
    if (!loaded.ok || !loaded.value) return null
    return index.number(articleWords(loaded.value.value, toNumber(stamp), segment))
  }
}

/** Puts an article in; the first ones of an index wait in `sample` until enough is known of which words are rare. */
function takeIn(
  index: RelatedIndex,
  article: NumberedArticle | null,
  id: string,
  sample: NumberedArticle[],
): void {
  if (!article) return index.remove(id)
  if (index.stampOf(id) === null) index.learn(article)
  if (index.size > 0 || sample.length >= firstSample) {
    putSample(index, sample)
    index.put(article)
  } else sample.push(article)
}

function putSample(index: RelatedIndex, sample: NumberedArticle[]): void {
  for (const article of sample.splice(0)) index.put(article)
}

/** The part of a stamp that is about the article's file, as a number. */
function toNumber(stamp: string): number {
  const text = stamp.slice(0, stamp.indexOf('|'))
  let [one, other] = [0x811c9dc5, 0x1000193]
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193)
    other = Math.imul(other + text.charCodeAt(at), 0x85ebca6b)
  }
  return (one >>> 0) * 2 ** 21 + ((other >>> 0) & (2 ** 21 - 1))
}
