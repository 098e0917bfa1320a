import { shardOf } from '../../shared/domain/identifier'
import type { Format } from '../store/formats'
import {
  articleFormat,
  columnFormat,
  commentFormat,
  decisionFormat,
  importFormat,
  mediaFormat,
  personFormat,
  revisionFormat,
  tagFormat,
  wordListFormat,
  workspaceFormat,
} from '../store/formats'

/** What kind of file stands at a path of the workspace, and what its path promises of what is in it. */
export interface Place {
  kind: PlaceKind
  format: Format<unknown>
  /** The last part of the name: an id or a hash. */
  name: string
  /** The article whose folder it is in, '' where there is none. */
  article: string
}

export type PlaceKind =
  | 'workspace'
  | 'word-list'
  | 'person'
  | 'column'
  | 'tag'
  | 'article'
  | 'revision'
  | 'decision'
  | 'comment'
  | 'media'
  | 'import'

const ulid = '([0-9A-HJKMNP-TV-Z]{26})'
const hash = '([0-9a-f]{64})'
const shard = '([0-9a-z]{2})'

const patterns: [PlaceKind, unknown, RegExp][] = [
  ['workspace', workspaceFormat, /^workspace\.json$/],
  ['word-list', wordListFormat, /^word-list\.json$/],
  ['person', personFormat, new RegExp(`^people/${ulid}\\.json$`)],
  ['column', columnFormat, new RegExp(`^columns/${ulid}\\.json$`)],
  ['tag', tagFormat, new RegExp(`^tags/${ulid}\\.json$`)],
  ['import', importFormat, new RegExp(`^imports/${ulid}\\.json$`)],
  ['article', articleFormat, new RegExp(`^articles/${shard}/${ulid}\\.json$`)],
  ['media', mediaFormat, new RegExp(`^media/${shard}/${hash}\\.json$`)],
  ['revision', revisionFormat, new RegExp(`^history/${shard}/${ulid}/${hash}\\.json$`)],
  ['decision', decisionFormat, new RegExp(`^decisions/${shard}/${ulid}/${ulid}\\.json$`)],
  ['comment', commentFormat, new RegExp(`^comments/${shard}/${ulid}/${ulid}\\.json$`)],
]

/** The place of a path, with `/` between its parts, relative to the workspace; null where no file of ours stands. */
export function placeOf(path: string): Place | null {
  for (const [kind, format, pattern] of patterns) {
    const found = pattern.exec(path)
    if (!found) continue
    const parts = found.slice(1)
    const name = parts.at(-1) ?? ''
    const article = parts.length === 3 ? (parts[1] ?? '') : ''
    const isHome = parts.length < 2 || shardOf(article || name) === parts[0]
    return isHome ? { kind, format: format as Format<unknown>, name, article } : null
  }
  return null
}

/** What is known of pictures that an import left on the web; a line that cannot be read is passed over. */
export function isPictureLines(path: string): boolean {
  return new RegExp(`^imports/${ulid}\\.pictures\\.jsonl$`).test(path)
}

/** A picture or attachment beside its sidecar. */
export function mediaFileOf(path: string): { hash: string; extension: string } | null {
  const found = new RegExp(`^media/${shard}/${hash}\\.([a-z0-9]+)$`).exec(path)
  const [, folder = '', name = '', extension = ''] = found ?? []
  return found && extension !== 'json' && shardOf(name) === folder ? { hash: name, extension } : null
}
