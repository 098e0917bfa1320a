import type { ImportMapping } from '../../shared/imports/mapping'
import type { ImportRecord, NotedItem } from '../../shared/imports/record'
import type { Result } from '../../shared/result'
import { success } from '../../shared/result'
import { ownCopy } from '../store/own-copy'
import type { WorkspaceStore } from '../store/store'
import type { ItemPlace, Verdict } from './verdict'

export interface ImportRequest {
  by: string
  /** Names of what was chosen. */
  sources: string[]
  mapping: ImportMapping
}

/**
 * The record of an import that begins. One of the same person, sources and mapping that was cut off is gone on with: what
 * it made counts as made now.
 */
export async function beginRecord(
  store: WorkspaceStore,
  { by, sources, mapping }: ImportRequest,
): Promise<Result<ImportRecord>> {
  const cutOff = (await store.imports.list()).find(
    (record) =>
      record.finishedAt === null &&
      record.by === by &&
      record.undone === null &&
      JSON.stringify([record.sources, record.mapping]) === JSON.stringify([sources, mapping]),
  )
  if (cutOff) return success(cutOff)
  return store.imports.save(newRecord(store, { by, sources, mapping }))
}

export function newRecord(store: WorkspaceStore, { by, sources, mapping }: ImportRequest): ImportRecord {
  return {
    format: 'galley/import',
    version: 1,
    id: store.newId(),
    by,
    startedAt: store.now().toISOString(),
    finishedAt: null,
    sources,
    mapping,
    created: [],
    updated: [],
    skipped: [],
    refused: [],
    notes: [],
    columns: [],
    tags: [],
    canceled: false,
    undone: null,
  }
}

export function addNotes(
  record: ImportRecord,
  { source, place }: ItemPlace,
  notes: readonly NotedItem['note'][],
) {
  record.notes.push(...ownCopy(notes.map((note) => ({ source, place, note }))))
}

/**
 * The record with what an import made that was cut off before it could say so: its articles name it as their origin.
 * One that ended is given back as it is.
 */
export async function wholeRecord(store: WorkspaceStore, record: ImportRecord): Promise<ImportRecord> {
  if (record.finishedAt !== null) return record
  const whole = { ...record, created: [...record.created], updated: [...record.updated] }
  for (const { article, origin, deleted } of store.summaries.origins()) {
    if (origin.import !== record.id || deleted) continue
    const stored = await store.articles.load(article)
    if (!stored.ok) continue
    const { title } = stored.value.article
    const item = { source: origin.name, place: '', article, title, format: origin.kind }
    const before = await textBefore(store, article)
    if (before === null) whole.created.push(item)
    else whole.updated.push({ ...item, before, after: stored.value.base })
  }
  return whole
}

/** The revision that the last import of an article followed on; null for the first import. */
async function textBefore(store: WorkspaceStore, article: string): Promise<string | null> {
  const imports = (await store.decisions.list(article)).filter(({ decision }) => decision.kind === 'import')
  const hash = imports.at(-1)?.decision.revision
  if (imports.length < 2 || !hash) return null
  const revision = await store.history.load(article, hash)
  return revision.ok ? (revision.value.parents[0] ?? null) : null
}

/** The lines of the record that a verdict comes to when it is carried out. */
export function noteVerdict(record: ImportRecord, verdict: Verdict): void {
  if (verdict.kind === 'refuse') {
    record.refused.push(verdict.refusal)
    return
  }
  const { source, place, format } = verdict.at
  if (verdict.kind === 'skip') {
    record.skipped.push({ source, place, article: verdict.article, why: verdict.why })
    return
  }
  const item = { source, place, article: verdict.article.id, title: verdict.article.title, format }
  if (verdict.kind === 'create') record.created.push(item)
  // No revision has the text from before yet.
  else record.updated.push({ ...item, before: verdict.base, after: verdict.base })
  addNotes(record, verdict.at, verdict.notes)
}
