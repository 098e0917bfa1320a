import { isDeepStrictEqual } from 'node:util'
import { attachmentTypeOf } from '../../shared/domain/attachment'
import type { Column } from '../../shared/domain/column'
import type { Media } from '../../shared/domain/media'
import { isPicture } from '../../shared/domain/media'
import { fromNative } from '../../shared/domain/native-article'
import { shardOf } from '../../shared/domain/identifier'
import type { Tag } from '../../shared/domain/tag'
import type { ImportNote } from '../../shared/imports/note'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { sha256 } from '../store/canonical'
import type { WorkspaceStore } from '../store/store'
import { ImportRefusal } from './import-limits'
import type { FindPicture, ReadItem } from './read-sources'
import type { ItemPlace, PictureCounts, Verdict } from './verdict'

type NativeItem = Extract<ReadItem, { kind: 'native' }>

interface Around {
  store: WorkspaceStore
  isDry: boolean
}

/**
 * Takes an article of ours as it is: same id, same fields, the columns, tags and pictures that it names. One that is
 * there with the same text is skipped; with another text it is refused, never overwritten.
 */
export async function judgeNative(around: Around, item: NativeItem): Promise<Result<Verdict>> {
  const { source, place, format, native } = item
  const at: ItemPlace = { source, place, format }
  const { article, columns, tags, media } = fromNative(native)
  const { title } = article
  if (around.store.summaries.get(article.id)) {
    const there = await around.store.articles.load(article.id)
    if (!there.ok) return there
    if (!isDeepStrictEqual(there.value.article, article)) {
      const refusal = { source, place, why: 'other-text' as const, detail: article.id, line: null }
      return success({ kind: 'refuse', at, title, refusal })
    }
    const { length } = await around.store.decisions.list(article.id)
    if (length > 0) return success({ kind: 'skip', at, title, article: article.id, why: 'same' })
    const pictures = { here: 0, remote: 0, missing: 0 }
    return success({ kind: 'create', at, article, prepared: null, notes: [], pictures, isThere: true })
  }
  const named = around.isDry ? success(null) : await addMissing(around.store, columns, tags)
  if (!named.ok) return named
  const placed = await placeMedia(around, media, item.findPicture)
  if (!placed.ok) return placed
  return success({ kind: 'create', at, article, prepared: null, ...placed.value, isThere: false })
}

async function addMissing(
  store: WorkspaceStore,
  columns: readonly Column[],
  tags: readonly Tag[],
): Promise<Result<null>> {
  for (const column of columns) {
    if (store.columns.all().has(column.id)) continue
    const saved = await store.columns.save(column)
    if (!saved.ok) return saved
  }
  for (const tag of tags) {
    if (store.tags.all().has(tag.id)) continue
    const saved = await store.tags.save(tag)
    if (!saved.ok) return saved
  }
  return success(null)
}

/** Files lie where a bundle keeps them, beside the folder of its articles; the article keeps the hash of one that does not. */
async function placeMedia(
  around: Around,
  media: readonly Media[],
  find: FindPicture,
): Promise<Result<{ notes: ImportNote[]; pictures: PictureCounts }>> {
  const notes: ImportNote[] = []
  const pictures = { here: 0, remote: 0, missing: 0 }
  for (const each of media) {
    const { sha256: hash, extension } = each
    const bytes = await find(`../media/${shardOf(hash)}/${hash}.${extension}`).catch(nothingOverLimit)
    const added = bytes && sha256(bytes) === hash ? await addMedia(around, each, bytes) : null
    if (added?.ok) {
      pictures.here += 1
      continue
    }
    if (added && added.error.kind !== 'media-refused' && added.error.kind !== 'import-refused') return added
    pictures.missing += 1
    notes.push({ kind: 'loss', code: 'picture-missing', detail: `${hash}.${extension}`, line: null })
  }
  return success({ notes, pictures })
}

function nothingOverLimit(error: unknown): null {
  if (error instanceof ImportRefusal) return null
  throw error
}

/** As it is, for its hash is its name. What it is must be so by its bytes, whatever the article says. */
async function addMedia({ store, isDry }: Around, media: Media, bytes: Uint8Array): Promise<Result<unknown>> {
  if (isDry) return success(null)
  const { extension, name, width, height, frames } = media
  if (isPicture(media)) return store.media.add(bytes, name, { width, height, frames })
  const type = attachmentTypeOf(bytes, `.${extension}`)
  if ('refusal' in type) return failure({ kind: 'media-refused', name, why: type.refusal, detail: '' })
  return store.media.add(bytes, name, type)
}
