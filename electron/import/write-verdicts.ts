import type { Article } from '../../shared/domain/article'
import type { HashedDecision } from '../../shared/domain/decision'
import type { ImportNote } from '../../shared/imports/note'
import type { ImportRecord } from '../../shared/imports/record'
import type { Result } from '../../shared/result'
import { success } from '../../shared/result'
import { articleHash } from '../store/article-hash'
import { ownCopy } from '../store/own-copy'
import type { WorkspaceStore } from '../store/store'
import { addComments } from './add-comments'
import { addNotes } from './import-record'
import type { ImportServices } from './import-services'
import { remotePicturesOf } from './pictures/give-pictures'
import { reachState } from './reach-state'
import type { Verdict } from './verdict'

type Created = Extract<Verdict, { kind: 'create' }>
type Updated = Extract<Verdict, { kind: 'update' }>

/** Carries verdicts out, articles that are new many at a time, and keeps the record of it. */
export interface VerdictWriter {
  /** Articles that are new may wait for others; everything else is done when the answer comes. */
  write(verdict: Verdict): Promise<Result<null>>
  /** Writes those that wait. */
  flush(): Promise<Result<null>>
}

const togetherAtMost = 32

export function createVerdictWriter(services: ImportServices, record: ImportRecord): VerdictWriter {
  const { store } = services
  let waiting: Created[] = []

  async function flush(): Promise<Result<null>> {
    const batch = waiting
    waiting = []
    const told = await tellRemotePictures(services, record, batch)
    if (!told.ok) return told
    const taken = await store.articles.take(
      batch.map(({ article, at }) => ({ article, by: record.by, reason: at.source })),
    )
    for (const [index, created] of batch.entries()) {
      const result = taken[index]
      if (!result) continue
      const done = result.ok ? await settle(services, record, created) : refused(record, created, result)
      if (!done.ok) return done
    }
    return success(null)
  }

  return {
    flush,
    async write(verdict) {
      if (verdict.kind === 'create' && !verdict.isThere) {
        waiting.push(verdict)
        return waiting.length < togetherAtMost ? success(null) : flush()
      }
      if (verdict.kind === 'refuse') record.refused.push(verdict.refusal)
      if (verdict.kind === 'skip') {
        const { at, article, why } = verdict
        record.skipped.push({ source: at.source, place: at.place, article, why })
      }
      if (verdict.kind === 'create') return completeCreated(services, record, verdict)
      return verdict.kind === 'update' ? update(services, record, verdict) : success(null)
    },
  }
}

/** Said before the articles are written, so that a crash loses none; of one that then is not there nobody asks. */
function tellRemotePictures(
  { store }: ImportServices,
  { id }: ImportRecord,
  verdicts: readonly (Created | Updated)[],
): Promise<Result<null>> {
  const lines = verdicts.flatMap(({ article }) =>
    Array.from(remotePicturesOf(article), (url) => ({ what: 'found' as const, url, article: article.id })),
  )
  return store.imports.pictures.add(id, lines)
}

/** What a schema refuses is one article's trouble; a disk that fails is everybody's. */
function refused(
  record: ImportRecord,
  { at }: Created,
  failed: Extract<Result<unknown>, { ok: false }>,
): Result<null> {
  const { error } = failed
  if (error.kind !== 'invalid-input' && error.kind !== 'save-conflict') return failed
  const detail = error.kind === 'invalid-input' ? error.issues.join('; ') : error.article
  record.refused.push({ source: at.source, place: at.place, why: 'malformed', detail, line: null })
  return success(null)
}

/** What follows the text: comments and state, and the lines of the record. */
async function settle(
  services: ImportServices,
  record: ImportRecord,
  created: Created,
): Promise<Result<null>> {
  const { at, article, prepared, notes } = created
  const { source, place, format } = at
  const later: ImportNote[] = []
  if (prepared) {
    const commented = await addComments(services.store, article, prepared.found.comments, record.by)
    if (!commented.ok) return commented
    later.push(...(await reachState(services, article.id, prepared, record.by)))
  }
  record.created.push(ownCopy({ source, place, article: article.id, title: article.title, format }))
  addNotes(record, at, [...notes, ...later])
  return success(null)
}

async function completeCreated(
  services: ImportServices,
  record: ImportRecord,
  created: Created,
): Promise<Result<null>> {
  const { store } = services
  const { article, at } = created
  const decisions = await store.decisions.listAll(article.id)
  if (!decisions.ok) return decisions
  const imports = decisions.value.filter(({ decision }) => decision.kind === 'import')
  const broughtNow = await revisionOf(store, article)
  if (
    imports.length > 1 ||
    (imports.length === 1 && broughtNow.length > 0 && !isDecidedOn(imports, broughtNow))
  )
    return completeUpdated(services, record, created, isDecidedOn(imports, broughtNow) ? null : broughtNow)
  if (imports.length === 0) {
    const revision = await store.history.add(article)
    if (!revision.ok) return revision
    const decision = { kind: 'import' as const, by: record.by, revision: revision.value, reason: at.source }
    const decided = await store.decisions.add(article.id, decision)
    if (!decided.ok) return decided
  }
  return settle(services, record, created)
}

/** Revisions with the text that this import brought; one, but for an import of version control's making. */
async function revisionOf(store: WorkspaceStore, { id, origin }: Article): Promise<string[]> {
  const hashes: string[] = []
  for (const hash of await store.history.list(id)) {
    const revision = await store.history.load(id, hash)
    const theirs = revision.ok ? revision.value.article.origin : null
    if (theirs?.sha256 === origin?.sha256 && theirs?.import === origin?.import) hashes.push(hash)
  }
  return hashes
}

function isDecidedOn(imports: readonly HashedDecision[], revisions: readonly string[]): boolean {
  return imports.some(({ decision }) => revisions.includes(decision.revision ?? ''))
}

/** An update that was cut off: its text is here, and perhaps its decision is not. */
async function completeUpdated(
  { store }: ImportServices,
  record: ImportRecord,
  { article, at, notes }: Created,
  undecided: readonly string[] | null,
): Promise<Result<null>> {
  const [brought] = undecided ?? (await revisionOf(store, article))
  if (undecided && brought) {
    const decided = await decide(store, record, article.id, brought, at.source)
    if (!decided.ok) return decided
  }
  const revision = brought ? await store.history.load(article.id, brought) : null
  const before = revision?.ok ? revision.value.parents[0] : undefined
  if (before === undefined) return success(null)
  const { source, place, format } = at
  const item = { source, place, article: article.id, title: article.title, format }
  record.updated.push({ ...item, before, after: articleHash(article) })
  addNotes(record, at, notes)
  return success(null)
}

/** Before and after are revisions, so that neither text is lost; the decision names the text of the source. */
async function update(
  services: ImportServices,
  record: ImportRecord,
  updated: Updated,
): Promise<Result<null>> {
  const { store } = services
  const { article, before, brought, base, at, notes } = updated
  const told = await tellRemotePictures(services, record, [updated])
  if (!told.ok) return told
  const kept = await store.history.add(before)
  if (!kept.ok) return kept
  const revision = await store.history.add(brought)
  if (!revision.ok) return revision
  const saved = await store.articles.save(article, base)
  if (!saved.ok) return saved.error.kind === 'save-conflict' ? changedMeanwhile(record, updated) : saved
  const decided = await decide(store, record, article.id, revision.value, at.source)
  if (!decided.ok) return decided
  const { source, place, format } = at
  const item = { source, place, article: article.id, title: article.title, format }
  record.updated.push({ ...item, before: kept.value, after: saved.value.base })
  addNotes(record, at, notes)
  return success(null)
}

async function decide(
  store: WorkspaceStore,
  { by }: ImportRecord,
  article: string,
  revision: string,
  reason: string,
): Promise<Result<unknown>> {
  return store.decisions.add(article, { kind: 'import', by, revision, reason })
}

function changedMeanwhile(record: ImportRecord, { at, article }: Updated): Result<null> {
  const { source, place } = at
  record.refused.push({
    source,
    place,
    why: 'clash',
    detail: `${article.id}: changed during the import`,
    line: null,
  })
  return success(null)
}
