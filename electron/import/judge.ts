import { basename } from 'node:path'
import type { Article, Origin } from '../../shared/domain/article'
import type { ImportMapping } from '../../shared/imports/mapping'
import { mergeArticle } from '../../shared/merge/merge-article'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { StoredArticle, WorkspaceStore } from '../store/store'
import { broughtBy } from './brought-text'
import type { ImportLimits } from './import-limits'
import { ImportRefusal } from './import-limits'
import type { KnownArticle, KnownOrigins } from './known-origins'
import { remotePicturesOf, withPictures } from './pictures/give-pictures'
import type { PutPicture } from './place-pictures'
import { placePictures } from './place-pictures'
import type { PreparedArticle } from './prepare-article'
import { prepareArticle } from './prepare-article'
import type { ReadItem } from './read-sources'
import { safeName } from './sources/safe-name'
import type { TaxonomyNames } from './taxonomy-names'
import { toArticle } from './to-article'
import type { ItemPlace, PictureCounts, Verdict } from './verdict'

export interface Judging {
  store: WorkspaceStore
  /** Id of the import. */
  id: string
  mapping: ImportMapping
  limits: ImportLimits
  known: KnownOrigins
  taxonomy: TaxonomyNames
  putPicture: PutPicture
  /** Articles that this run has met: what it made before it was cut off is met once, and is its own. */
  met: Set<string>
}

type FoundItem = Extract<ReadItem, { kind: 'article' }>

/** Says what becomes of an article that was found. A failure is one of the workspace, and ends the import. */
export async function judge(judging: Judging, item: FoundItem): Promise<Result<Verdict>> {
  const { source, format, article: found } = item
  const { encoding } = item
  const at: ItemPlace = { source, place: found.place, format, ...(encoding ? { encoding } : {}) }
  const origin = originOf(judging, item)
  const known = judging.known.find(format, found.key, origin.sha256)
  const same = known?.origin.sha256 === origin.sha256 ? known : null
  const isOwn = same?.origin.import === judging.id && !judging.met.has(same.article)
  if (same) judging.met.add(same.article)
  if (same?.isDecided && !isOwn)
    return success({ kind: 'skip', at, title: found.title, article: same.article, why: whySame(format) })
  const moved = known || found.key === '' ? null : judging.known.findMoved(format, found.key, origin.sha256)
  if (moved)
    return success({ kind: 'skip', at, title: found.title, article: moved.article, why: 'same-bytes' })
  try {
    const prepared = prepareArticle(found, source, judging.mapping)
    if (same) return await complete(judging, at, same, prepared)
    if (!known && prepared.target === 'leave-out')
      return success({
        kind: 'skip',
        at,
        title: prepared.found.title,
        article: null,
        why: 'left-out',
        prepared,
      })
    return await (known
      ? change(judging, { item, at, prepared, origin }, known)
      : make(judging, { item, at, prepared, origin }))
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    const { why, detail, line } = error
    return success({
      kind: 'refuse',
      at,
      title: found.title,
      refusal: { source, place: found.place, why, detail, line },
    })
  }
}

const whySame = (format: ItemPlace['format']) =>
  format === 'page' ? ('same-bytes' as const) : ('same' as const)

interface Work {
  item: FoundItem
  at: ItemPlace
  prepared: PreparedArticle
  origin: Origin
}

function originOf({ id }: Judging, { source, format, article: found, hash }: FoundItem): Origin {
  return {
    kind: format,
    name: safeName(basename(source)),
    publication: found.publication,
    sha256: hash,
    ...(found.key === '' ? {} : { key: found.key }),
    import: id,
  }
}

/** The text is here, its decision is not: what was begun is brought to its end. */
async function complete(
  { store }: Judging,
  at: ItemPlace,
  { article: id }: KnownArticle,
  prepared: PreparedArticle,
): Promise<Result<Verdict>> {
  const stored = await store.articles.load(id)
  if (!stored.ok) return stored
  const pictures = { here: 0, remote: 0, missing: 0 }
  const { article } = stored.value
  return success({ kind: 'create', at, article, prepared, notes: prepared.notes, pictures, isThere: true })
}

async function make(judging: Judging, { item, at, prepared, origin }: Work): Promise<Result<Verdict>> {
  const built = await build(judging, { item, prepared, origin, id: judging.store.newId(), before: null })
  if (!built.ok) return built
  const { article, notes, pictures } = built.value
  return success({ kind: 'create', at, article, prepared, notes, pictures, isThere: false })
}

async function change(
  judging: Judging,
  { item, at, prepared, origin }: Work,
  { article: id }: KnownArticle,
): Promise<Result<Verdict>> {
  const stored = await judging.store.articles.load(id)
  if (!stored.ok) return stored
  const base = (await broughtBy(judging.store, stored.value.article))?.article
  const refuse = (detail: string): Result<Verdict> => {
    const refusal = { source: at.source, place: at.place, why: 'clash' as const, detail, line: null }
    return success({ kind: 'refuse', at, title: prepared.found.title, refusal })
  }
  if (!base) return refuse('the text that the first import brought is not here')
  const built = await build(judging, { item, prepared, origin, id, before: base })
  if (!built.ok) return built
  const { article: brought, notes, pictures } = built.value
  const pictured = await withFetched(judging, stored.value.article)
  const { article, clashes } = merge(pictured(base), stored.value, pictured(brought))
  if (clashes.length > 0) return refuse(`${id}: ${clashes.join(', ')}`)
  const { article: before, base: hash } = stored.value
  return success({ kind: 'update', at, article, base: hash, before, brought, prepared, notes, pictures })
}

/** Gives a text the pictures that were fetched for the stored one since: they are no change of anybody's. */
async function withFetched({ store }: Judging, ours: Article): Promise<(text: Article) => Article> {
  const waiting = remotePicturesOf(ours)
  const fetched = await store.imports.pictures.fetched()
  const hashOf = (url: string) => (waiting.has(url) ? null : (fetched.get(url) ?? null))
  return (text) => ({ ...text, body: withPictures(text.body, hashOf) })
}

/** Origin is where the text comes from, and so that of the new one; who wrote here meanwhile has no say in it. */
function merge(base: Article, { article: ours }: StoredArticle, theirs: Article) {
  const { origin } = theirs
  const merged = mergeArticle({ ...base, origin }, { ...ours, origin }, theirs)
  return { article: merged.article, clashes: merged.clashes.map(({ path }) => path.join('.')) }
}

interface Building {
  item: FoundItem
  prepared: PreparedArticle
  origin: Origin
  id: string
  before: Article | null
}
interface Built {
  article: Article
  notes: PreparedArticle['notes']
  pictures: PictureCounts
}

async function build(
  { store, taxonomy, putPicture }: Judging,
  { item, prepared, origin, id, before }: Building,
): Promise<Result<Built>> {
  const { found } = prepared
  const column = await taxonomy.columnAt(prepared.column)
  if (!column.ok) return column
  const tags: string[] = []
  for (const name of prepared.tags) {
    const tag = await taxonomy.tagNamed(name)
    if (!tag.ok) return tag
    tags.push(tag.value)
  }
  const pictured = await placePictures(found.body, item.findPicture, putPicture)
  if (!pictured.ok) return pictured
  const placed = pictured.value
  const { author } = prepared
  const parts = {
    id,
    found,
    author,
    body: placed.body,
    column: column.value,
    tags: tags.sort(),
    origin,
    before,
  }
  const article = toArticle({ ...parts, newId: store.newId })
  return success({ article, notes: [...prepared.notes, ...placed.notes], pictures: placed.counts })
}

export function notWritable(store: WorkspaceStore): Result<never> | null {
  const { access, folder } = store
  return access.mode === 'write'
    ? null
    : failure({ kind: 'read-only', path: folder, holder: access.holder, why: access.why })
}
