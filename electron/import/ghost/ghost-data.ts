import { isPayload } from './cards'

export type Row = Record<string, unknown>

/** The tables of an export, whatever it is wrapped in. */
export interface GhostData {
  posts: Row[]
  /** Names of the tags of a post, in order. */
  tagsOf(post: Row): string[]
  authorsOf(post: Row): string[]
  /** Fields of a post that stand in a table of their own. */
  metaOf(post: Row): Row
  title: string
}

const rows = (value: unknown): Row[] =>
  Array.isArray(value) ? value.filter((row): row is Row => isPayload(row)) : []
const text = (value: unknown) =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** Finds the tables in an export of Ghost, or in what its migration tools write; null for other JSON. */
export function ghostData(value: unknown): GhostData | null {
  const tables = tablesOf(value)
  if (!tables) return null
  const unwrapped = (name: string) => rows(tables[name]).map(unwrap)
  const byId = (name: string) => new Map(unwrapped(name).map((row) => [text(row.id), row]))
  const [tags, users] = [byId('tags'), byId('users')]
  const postTags = linked(tables.posts_tags, 'tag_id')
  const postAuthors = linked(tables.posts_authors, 'author_id')
  const meta = new Map(rows(tables.posts_meta).map((row) => [text(row.post_id), row]))
  const settings = rows(tables.settings).find(({ key }) => key === 'title')
  return {
    posts: unwrapped('posts'),
    tagsOf: (post) => names([...rows(post.tags).map(unwrap), ...found(postTags.get(text(post.id)), tags)]),
    authorsOf(post) {
      const written = [
        ...rows(post.authors).map(unwrap),
        ...(isPayload(post.author) ? [unwrap(post.author)] : []),
      ]
      const named = [...written, ...found(postAuthors.get(text(post.id)), users)]
      return names(
        named.length > 0 ? named : found([text(post.author_id), text(post.author)], users).slice(0, 1),
      )
    },
    metaOf: (post) => meta.get(text(post.id)) ?? {},
    title: text(settings?.value),
  }
}

function tablesOf(value: unknown): Row | null {
  if (!isPayload(value)) return null
  const inside = [Array.isArray(value.db) ? (value.db[0] as unknown) : null, value.result, value.data, value]
  for (const each of inside) {
    if (!isPayload(each)) continue
    const tables = isPayload(each.data) ? each.data : each
    if (Array.isArray(tables.posts)) return tables
  }
  return null
}

/** The migration tools put each row beside its address. */
function unwrap(row: Row): Row {
  return isPayload(row.data) ? { ...(typeof row.url === 'string' ? { url: row.url } : {}), ...row.data } : row
}

function linked(table: unknown, field: string): Map<string, string[]> {
  const sorted = rows(table).sort((one, other) => Number(one.sort_order ?? 0) - Number(other.sort_order ?? 0))
  const map = new Map<string, string[]>()
  for (const row of sorted) {
    const post = text(row.post_id)
    const ids = map.get(post) ?? []
    ids.push(text(row[field]))
    map.set(post, ids)
  }
  return map
}

function found(ids: readonly string[] | undefined, table: ReadonlyMap<string, Row>): Row[] {
  return (ids ?? []).map((id) => table.get(id)).filter((row) => row !== undefined)
}

function names(list: readonly Row[]): string[] {
  return [...new Set(list.map(({ name }) => text(name).trim()).filter((name) => name !== ''))]
}
