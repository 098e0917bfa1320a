import type { DocumentNode } from '../../shared/document/schema'
import type { ImportNote } from '../../shared/imports/note'
import type { Result } from '../../shared/result'
import type { FoundBody } from './found-article'
import type { FindPicture } from './read-sources'
import { safeName } from './sources/safe-name'

/** Stores a picture and gives its hash. */
export type PutPicture = (bytes: Uint8Array, name: string) => Promise<Result<string>>

export interface PlacedPictures {
  body: FoundBody
  notes: ImportNote[]
  /** Pictures that are here, in the web, and nowhere. */
  counts: { here: number; remote: number; missing: number }
}

/** Gives every figure its picture. One that is not here stays as a marked figure and is told, with its address. */
export async function placePictures(
  body: FoundBody,
  find: FindPicture,
  put: PutPicture,
): Promise<PlacedPictures> {
  const placed: PlacedPictures = { body, notes: [], counts: { here: 0, remote: 0, missing: 0 } }
  if (!hasPictures(body)) return placed
  const place = async (node: DocumentNode): Promise<DocumentNode> => {
    const content = node.content ? await inOrder(node.content, place) : undefined
    const rest = content ? { ...node, content } : node
    const address = node.type === 'figure' ? node.attrs?.picture : undefined
    return typeof address === 'string' ? placeOne(rest, address, { find, put, placed }) : rest
  }
  placed.body = (await place(body)) as FoundBody
  return placed
}

interface Placing {
  find: FindPicture
  put: PutPicture
  placed: PlacedPictures
}

async function placeOne(
  node: DocumentNode,
  address: string,
  { find, put, placed }: Placing,
): Promise<DocumentNode> {
  const { picture: _address, ...attrs } = node.attrs ?? {}
  const missing = (detail: string) => {
    placed.notes.push({ kind: 'loss', code: 'picture-missing', detail, line: null })
    return { ...node, attrs: { ...attrs, media: null } }
  }
  if (/^https?:\/\//i.test(address)) {
    placed.counts.remote += 1
    return missing(address)
  }
  const bytes = await find(address)
  const stored = bytes ? await put(bytes, safeName(address)) : null
  if (stored?.ok) {
    placed.counts.here += 1
    return { ...node, attrs: { ...attrs, media: stored.value } }
  }
  placed.counts.missing += 1
  return missing(address)
}

function hasPictures(node: DocumentNode): boolean {
  return typeof node.attrs?.picture === 'string' || (node.content ?? []).some(hasPictures)
}

async function inOrder<T, U>(values: readonly T[], task: (value: T) => Promise<U>): Promise<U[]> {
  const results: U[] = []
  for (const value of values) results.push(await task(value))
  return results
}
