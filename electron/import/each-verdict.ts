import { setImmediate } from 'node:timers/promises'
import type { ImportFormat } from '../../shared/imports/format'
import type { Result } from '../../shared/result'
import { success } from '../../shared/result'
import { ownCopy } from '../store/own-copy'
import type { FileMemory } from './file-memory'
import type { Judging } from './judge'
import { judge } from './judge'
import { judgeNative } from './judge-native'
import type { ParseFile } from './parse-file'
import type { ImportProgress, ReadItem, ReadProgress } from './read-sources'
import { readSources } from './read-sources'
import type { SourceTree } from './sources/source-tree'
import type { Verdict } from './verdict'

export type RunJudging = Judging & { isDry: boolean; memory: FileMemory; parse: ParseFile }

interface ReadControl {
  onProgress?: (progress: ImportProgress) => void
  signal?: AbortSignal
}

/** Reads and judges, one item after the other. */
export async function eachVerdict(
  judging: RunJudging,
  trees: readonly SourceTree[],
  format: ImportFormat | null,
  control: ReadControl,
  use: (verdict: Verdict) => Promise<Result<null>>,
): Promise<Result<null>> {
  const { signal, onProgress } = control
  const timeZone = judging.store.workspace().timeZone
  const how = { format, limits: judging.limits, timeZone }
  const { recall } = judging.memory
  let items = 0
  let latest: ReadProgress | null = null
  const tell = (progress: ReadProgress) => onProgress?.({ ...(latest = progress), items })
  const { parse } = judging
  const reading = { parse, options: how, recall, onFile: tell, ...(signal ? { signal } : {}) }
  const keys = new Map<string, number>()
  let yieldedAt = Date.now()
  for await (const item of readSources(trees, reading)) {
    const own = withOwnKey(item, keys)
    const verdict = await verdictOn(judging, own)
    if (!verdict.ok) return verdict
    noteFile(judging, own, verdict.value)
    if (verdict.value.kind === 'create') remember(judging, verdict.value)
    const used = await use(verdict.value)
    if (!used.ok) return used
    items += 1
    if (latest) tell(latest)
    if (signal?.aborted) {
      if (own.kind === 'article' && own.file) judging.memory.forget(own.file)
      break
    }
    // An item may need no disk at all: whoever waits for the process gets a turn.
    if (Date.now() - yieldedAt > 12) {
      await setImmediate()
      yieldedAt = Date.now()
    }
  }
  return success(null)
}

async function verdictOn(judging: RunJudging, item: ReadItem): Promise<Result<Verdict>> {
  if (item.kind === 'article') return judge(judging, item)
  if (item.kind === 'native') return judgeNative(judging, item)
  if (item.kind === 'recalled') {
    const { source, place, format, article } = item
    const why = format === 'page' ? ('same-bytes' as const) : ('same' as const)
    const title = judging.store.summaries.get(article)?.title ?? ''
    return success({ kind: 'skip', at: { source, place, format }, title, article, why })
  }
  const { refusal, format } = item
  const at = format === null ? null : { source: refusal.source, place: refusal.place, format }
  return success({ kind: 'refuse', at, title: item.title, refusal })
}

function noteFile({ memory }: RunJudging, item: ReadItem, verdict: Verdict): void {
  if (item.kind === 'refused' && item.file) memory.note(item.file, verdict, '', null)
  if (item.kind === 'article' && item.file) memory.note(item.file, verdict, item.article.key, item.hash)
}

/** Two items of one origin may have one key: the second is another article, in the next import as well. */
function withOwnKey(item: ReadItem, keys: Map<string, number>): ReadItem {
  if (item.kind === 'recalled' && item.key !== '') {
    const [, key = item.key, number = '1'] = /^(.*)#(\d+)$/s.exec(item.key) ?? []
    keys.set(`${item.format}\n${key}`, Number(number))
  }
  if (item.kind !== 'article' || item.article.key === '') return item
  const name = `${item.format}\n${item.article.key}`
  const count = (keys.get(name) ?? 0) + 1
  keys.set(name, count)
  return count === 1 ? item : { ...item, article: { ...item.article, key: `${item.article.key}#${count}` } }
}

function remember({ known, met }: RunJudging, { article }: Extract<Verdict, { kind: 'create' }>): void {
  met.add(article.id)
  if (article.origin) known.add({ article: article.id, origin: ownCopy(article.origin), isDecided: true })
}
