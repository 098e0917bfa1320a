import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { attachmentTypeOf } from '../../shared/domain/attachment'
import { shardOf } from '../../shared/domain/identifier'
import type { Media } from '../../shared/domain/media'
import { isPicture } from '../../shared/domain/media'
import type { NativeArticle } from '../../shared/domain/native-article'
import { fromNative, nativeArticleFormat, parseNativeArticle } from '../../shared/domain/native-article'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { WorkspaceStore } from '../store/store'
import { recordImport } from './import-page'

export type NativeOutcome =
  | { kind: 'created'; id: string; title: string; missing: string[] }
  | { kind: 'skipped'; id: string }
  | { kind: 'refused'; id: string }

/** The value in a JSON file when it is a native article, null when it is other JSON. */
export function parseNative(text: string, source: string): Result<NativeArticle> | null {
  try {
    const value: unknown = JSON.parse(text)
    const isNative = typeof value === 'object' && value !== null && 'format' in value
    return isNative && value.format === nativeArticleFormat ? parseNativeArticle(value, source) : null
  } catch {
    return null
  }
}

/**
 * Brings a native article into the workspace as it is: same id, same fields, the columns, tags and pictures that it
 * names. An article that is there with the same text is skipped; with another text it is refused, never overwritten.
 * `missing` are pictures and attachments that are not beside the file; the article keeps their hashes until they come.
 */
export async function importNative(
  store: WorkspaceStore,
  native: NativeArticle,
  { path, name, by }: { path: string; name: string; by: string },
): Promise<Result<NativeOutcome>> {
  const { article, columns, tags, media } = fromNative(native)
  if (store.articles.ids().includes(article.id)) {
    const there = await store.articles.load(article.id)
    if (!there.ok) return there
    const kind = isDeepStrictEqual(there.value.article, article) ? 'skipped' : 'refused'
    return success({ kind, id: article.id })
  }
  const named = await addMissing(store, columns, tags)
  if (!named.ok) return named
  const missing: string[] = []
  for (const each of media) {
    const added = await addMedia(store, each, dirname(path))
    if (added && !added.ok && added.error.kind !== 'media-refused') return added
    if (!added?.ok || added.value.sha256 !== each.sha256) missing.push(`${each.sha256}.${each.extension}`)
  }
  const recorded = await recordImport(store, article, { name, by })
  return recorded.ok ? success({ kind: 'created', id: article.id, title: article.title, missing }) : recorded
}

type Named = ReturnType<typeof fromNative>

async function addMissing(
  store: WorkspaceStore,
  columns: Named['columns'],
  tags: Named['tags'],
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

/** Null when there is no such file. What it is must be so by its bytes, whatever the article says. */
async function addMedia(store: WorkspaceStore, media: Media, folder: string): Promise<Result<Media> | null> {
  const { sha256, extension, name, width, height, frames } = media
  const bytes = await readMedia(folder, sha256, extension)
  if (!bytes) return null
  if (isPicture(media)) return store.media.add(bytes, name, { width, height, frames })
  const type = attachmentTypeOf(bytes, `.${extension}`)
  if ('refusal' in type) return failure({ kind: 'media-refused', name, why: type.refusal, detail: '' })
  return store.media.add(bytes, name, type)
}

/** The file as a bundle keeps it, beside the folder of its articles. */
async function readMedia(folder: string, sha256: string, extension: string): Promise<Uint8Array | null> {
  const path = join(folder, '..', 'media', shardOf(sha256), `${sha256}.${extension}`)
  return readFile(path).catch(() => null)
}
