import type { z } from 'zod'
import type { Article } from '../../shared/domain/article'
import { articleSchema, articleVersion } from '../../shared/domain/article'
import type { CheckSettings } from '../../shared/domain/checks/finding'
import type { Column } from '../../shared/domain/column'
import { columnSchema } from '../../shared/domain/column'
import type { Comment } from '../../shared/domain/comment'
import { commentSchema, normalContent } from '../../shared/domain/comment'
import type { Decision } from '../../shared/domain/decision'
import { decisionSchema } from '../../shared/domain/decision'
import type { ImportRecord } from '../../shared/imports/record'
import { importRecordSchema } from '../../shared/imports/record'
import type { Media } from '../../shared/domain/media'
import { mediaSchema } from '../../shared/domain/media'
import type { Person } from '../../shared/domain/person'
import { personSchema } from '../../shared/domain/person'
import type { Revision } from '../../shared/domain/revision'
import { revisionSchema } from '../../shared/domain/revision'
import type { Tag } from '../../shared/domain/tag'
import { tagSchema } from '../../shared/domain/tag'
import type { WordList } from '../../shared/domain/word-list'
import { wordListSchema, wordListVersion } from '../../shared/domain/word-list'
import type { Workspace } from '../../shared/domain/workspace'
import { workspaceSchema, workspaceVersion } from '../../shared/domain/workspace'
import { toNormalForm } from '../../shared/document/normal-form'

/** What the store must know of a kind of file to read and write it. */
export interface Format<T> {
  name: string
  version: number
  schema: z.ZodType<T>
  /** The one form among those that mean the same. */
  normalise: (value: T) => T
  /** A field that holds a document of another format, with its own version. */
  holds?: { field: string; format: string; version: number }
}

const asItIs = <T>(value: T): T => value

function plain<T>(name: string, schema: z.ZodType<T>, version = 1): Format<T> {
  return { name, version, schema, normalise: asItIs }
}

export const workspaceFormat: Format<Workspace> = {
  ...plain('galley/workspace', workspaceSchema, workspaceVersion),
  normalise: withSortedSettings,
}
export const personFormat: Format<Person> = plain('galley/person', personSchema)
export const columnFormat: Format<Column> = {
  ...plain('galley/column', columnSchema),
  normalise: withSortedSettings,
}
export const tagFormat: Format<Tag> = plain('galley/tag', tagSchema)
export const mediaFormat: Format<Media> = plain('galley/media', mediaSchema)
export const importFormat: Format<ImportRecord> = plain('galley/import', importRecordSchema)
export const wordListFormat: Format<WordList> = plain('galley/word-list', wordListSchema, wordListVersion)
export const decisionFormat: Format<Decision> = plain('galley/decision', decisionSchema)

export const commentFormat: Format<Comment> = {
  ...plain('galley/comment', commentSchema),
  normalise: (comment) => ({ ...comment, content: normalContent(comment.content) }),
}

export const articleFormat: Format<Article> = {
  name: 'galley/article',
  version: articleVersion,
  schema: articleSchema,
  normalise: normalArticle,
}

export const revisionFormat: Format<Revision> = {
  name: 'galley/revision',
  version: 1,
  schema: revisionSchema,
  normalise: (revision) => ({
    ...revision,
    parents: sortedSet(revision.parents),
    article: normalArticle(revision.article),
  }),
  holds: { field: 'article', format: articleFormat.name, version: articleVersion },
}

function normalArticle(article: Article): Article {
  return { ...article, tags: sortedSet(article.tags), body: toNormalForm(article.body) }
}

/** Settings in the order of their names; settings that say nothing are not there. */
function withSortedSettings<T extends { checkSettings?: CheckSettings | undefined }>(value: T): T {
  const { checkSettings, ...rest } = value
  const entries = Object.entries(checkSettings ?? {})
  if (entries.length === 0) return rest as T
  const sorted = entries.sort(([one], [other]) => (one < other ? -1 : 1))
  return { ...value, checkSettings: Object.fromEntries(sorted) }
}

function sortedSet(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}

export const formats: readonly { name: string; version: number }[] = [
  workspaceFormat,
  personFormat,
  columnFormat,
  tagFormat,
  mediaFormat,
  wordListFormat,
  decisionFormat,
  importFormat,
  commentFormat,
  articleFormat,
  revisionFormat,
]
