import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What a comment's file says. */
export interface StoredComment {
  id: string
  parent: string | null
  anchor: { kind: string; quote?: string } | null
  content: object[]
  resolved: object | null
  deleted: object | null
}

/** The comment files of the workspace, in the order of their making. */
export function storedComments(workspace: string): StoredComment[] {
  const folder = join(workspace, 'comments')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as StoredComment)
}
