import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Article } from '../../shared/domain/article'
import { createArticle } from '../../shared/domain/article'
import { doc, paragraph } from '../../shared/document/build'
import type { Result } from '../../shared/result'
import { createJournal } from '../../electron/store/journal'
import type { WorkspaceStore } from '../../electron/store/store'
import { openWorkspace } from '../../electron/store/workspace-store'
import type { Acknowledgement } from './protocol'

// Writes and tells until it is killed. Arguments: workspace folder, journal folder, first sequence.
const [folder = '', journalFolder = '', first = '0'] = process.argv.slice(2)
const typingMs = 20
let sequence = Number(first)

function tell(line: Acknowledgement): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function textOfSize(size: number): Article['body'] {
  const sentence = `第${sequence}稿：河边的风从早吹到晚，`
  return doc(paragraph(sentence.repeat(Math.ceil(size / sentence.length)).slice(0, size)))
}

function anySize(): number {
  return 10 + Math.floor(Math.random() ** 4 * 200_000)
}

function any<T>(list: readonly T[]): T | undefined {
  return list[Math.floor(Math.random() * list.length)]
}

/** Saves an article and sometimes decides on it, one after the other as one desk does. */
async function saveForever(store: WorkspaceStore, by: string): Promise<void> {
  for (;;) {
    sequence += 1
    const saved = value(await saveOne(store))
    const { id } = saved.article
    tell({ kind: 'saved', id, base: saved.base, sequence: saved.article.readCount ?? -1 })
    if (Math.random() < 0.3) await decide(store, saved.article, by)
  }
}

async function saveOne(store: WorkspaceStore) {
  const fields = { readCount: sequence, title: `第${sequence}稿`, body: textOfSize(anySize()) }
  const id = store.articles.ids().length < 20 ? undefined : any(store.articles.ids())
  if (!id) return store.articles.save(createArticle(store.newId(), fields), null)
  const { article, base } = value(await store.articles.load(id))
  return store.articles.save({ ...article, ...fields }, base)
}

async function decide(store: WorkspaceStore, article: Article, by: string): Promise<void> {
  const { id } = article
  const hash = value(await store.history.add(article))
  tell({ kind: 'revision', id, hash })
  const decision = value(await store.decisions.add(id, { kind: 'keep', by, revision: hash }))
  tell({ kind: 'decision', id, decision: decision.id })
  const number = sequence
  value(await store.deskLog.add({ by, what: 'article:kept', article: id, details: { sequence: number } }))
  tell({ kind: 'logged', sequence: number })
}

/** Types a little every 20 ms and keeps the newest text in the journal, one write at a time as the desk does. */
async function typeForever(store: WorkspaceStore): Promise<void> {
  const journal = createJournal(journalFolder)
  const id = (await journal.list())[0] ?? store.newId()
  let typed = { article: createArticle(id, { readCount: sequence }), at: Date.now() }
  const type = () => {
    sequence += 1
    typed = { article: createArticle(id, { readCount: sequence, body: textOfSize(2000) }), at: Date.now() }
    tell({ kind: 'typing', id, sequence, at: typed.at })
  }
  setInterval(type, typingMs)
  for (let kept = -1; ;) {
    const { article } = typed
    if (article.readCount === kept) {
      await wait(5)
      continue
    }
    value(await journal.write(article, null))
    kept = article.readCount ?? -1
    tell({ kind: 'journal', id, sequence: kept })
  }
}

const device = `01JDEVICE${process.pid}`
const who = { device, program: 'galley crash test', version: '0.1.0' }
const store = value(await openWorkspace(folder, { ...who, access: 'write', requireWrite: true }))
const by = [...store.people.all().keys()][0] ?? ''
tell({ kind: 'ready' })
await Promise.all([saveForever(store, by), typeForever(store)])
