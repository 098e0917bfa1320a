import { z } from 'zod'
import { descendants } from '../document/walk'
import type { DocumentNode } from '../document/schema'
import type { AppError } from '../errors'
import type { Result } from '../result'
import { failure, success } from '../result'
import type { Article } from './article'
import { articleSchema } from './article'
import type { Column } from './column'
import { columnPath, columnSchema } from './column'
import type { PublishedEdition } from './fold'
import { hashSchema, momentSchema } from './identifier'
import type { Media } from './media'
import { mediaSchema } from './media'
import type { Tag } from './tag'
import { tagSchema } from './tag'

export const nativeArticleFormat = 'galley/native-article'

/**
 * An article with all that it names, `articles/*.json` of a bundle: enough to make an equal article in another
 * workspace. `column` is the path from the top of the tree down; `media` are the pictures and attachments of the body.
 */
export const nativeArticleSchema = z.strictObject({
  format: z.literal(nativeArticleFormat),
  version: z.literal(1),
  article: articleSchema,
  column: z.array(columnSchema.omit({ format: true, version: true, checkSettings: true })),
  tags: z.array(tagSchema.omit({ format: true, version: true })),
  media: z.array(mediaSchema.omit({ format: true, version: true })),
  publishedAt: momentSchema,
  firstPublishedAt: momentSchema,
  revision: hashSchema,
})
export type NativeArticle = z.infer<typeof nativeArticleSchema>

/** What `toNative` looks names up in; what it does not find there is left out of the lists, never of the article. */
export interface NativeSurroundings {
  columns: ReadonlyMap<string, Column>
  tags: ReadonlyMap<string, Tag>
  media: ReadonlyMap<string, Media>
}

export function toNative(
  article: Article,
  edition: PublishedEdition,
  around: NativeSurroundings,
): NativeArticle {
  return {
    format: nativeArticleFormat,
    version: 1,
    article,
    column: columnPath(around.columns, article.column).map(({ id, name, slug, parent, rank }) => ({
      id,
      name,
      slug,
      parent,
      rank,
    })),
    tags: present(article.tags, around.tags).map(({ id, name }) => ({ id, name })),
    media: present(mediaOf(article.body), around.media).map(
      ({ format: _format, version: _version, ...media }) => media,
    ),
    publishedAt: edition.publishedAt,
    firstPublishedAt: edition.firstPublishedAt,
    revision: edition.revision,
  }
}

/** The entities of a native article as a workspace stores them. */
export function fromNative(native: NativeArticle): {
  article: Article
  columns: Column[]
  tags: Tag[]
  media: Media[]
} {
  return {
    article: native.article,
    columns: native.column.map((column) => ({ format: 'galley/column', version: 1, ...column })),
    tags: native.tags.map((tag) => ({ format: 'galley/tag', version: 1, ...tag })),
    media: native.media.map((media) => ({ format: 'galley/media', version: 1, ...media })),
  }
}

/** Reads a native article; `source` names the file in the error. */
export function parseNativeArticle(value: unknown, source: string): Result<NativeArticle> {
  const parsed = nativeArticleSchema.safeParse(value)
  if (parsed.success) return success(parsed.data)
  const issue = parsed.error.issues[0]
  const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a native article'}`
  const error: AppError = { kind: 'import-refused', source, why: 'unreadable', detail }
  return failure(error)
}

/** Hashes of the pictures and attachments of a body, each once, in reading order. */
export function mediaOf(body: DocumentNode): string[] {
  const hashes = new Set<string>()
  for (const { type, attrs } of descendants(body)) {
    if ((type === 'figure' || type === 'attachment') && typeof attrs?.media === 'string')
      hashes.add(attrs.media)
  }
  return [...hashes]
}

function present<T>(ids: readonly string[], all: ReadonlyMap<string, T>): T[] {
  return ids.map((id) => all.get(id)).filter((each) => each !== undefined)
}
