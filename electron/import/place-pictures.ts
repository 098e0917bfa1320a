import type { DocumentNode } from '../../shared/document/schema'
import { isWebAddress } from '../../shared/document/schema'
import type { AppError } from '../../shared/errors'
import type { ImportNote } from '../../shared/imports/note'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { FoundBody } from './found-article'
import { ImportRefusal } from './import-limits'
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

/**
 * Gives every figure its picture. One on the web keeps its address and is not asked for; one that is not here, or that
 * may not be taken in, stays as a marked figure. Both are told. What fails is the disk.
 */
export async function placePictures(
  body: FoundBody,
  find: FindPicture,
  put: PutPicture,
): Promise<Result<PlacedPictures>> {
  const placed: PlacedPictures = { body, notes: [], counts: { here: 0, remote: 0, missing: 0 } }
  if (!hasPictures(body)) return success(placed)
  const place = async (node: DocumentNode): Promise<DocumentNode> => {
    const content = node.content ? await inOrder(node.content, place) : undefined
    const rest = content ? { ...node, content } : node
    const address = node.type === 'figure' ? node.attrs?.picture : undefined
    return typeof address === 'string' ? placeOne(rest, address.trim(), { find, put, placed }) : rest
  }
  try {
    placed.body = (await place(body)) as FoundBody
    return success(placed)
  } catch (error) {
    if (error instanceof PutFailure) return failure(error.error)
    throw error
  }
}

/** Ends the walk over the figures of an article. */
class PutFailure extends Error {
  constructor(readonly error: AppError) {
    super(error.kind)
  }
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
  const tell = (code: 'picture-missing' | 'picture-remote' | 'picture-refused', detail: string) =>
    placed.notes.push({ kind: 'loss', code, detail, line: null })
  if (isWebAddress(address)) {
    placed.counts.remote += 1
    tell('picture-remote', address)
    return { ...node, attrs: { ...attrs, media: null, remote: address } }
  }
  const found = await lookFor(address, find)
  const path = readable(address)
  const stored = found.bytes ? await put(found.bytes, safeName(path)) : null
  if (stored?.ok) {
    placed.counts.here += 1
    return { ...node, attrs: { ...attrs, media: stored.value } }
  }
  if (stored && stored.error.kind !== 'media-refused') throw new PutFailure(stored.error)
  placed.counts.missing += 1
  const reason = stored ? reasonOf(stored.error) : found.reason
  if (reason === '') tell('picture-missing', path)
  else tell('picture-refused', `${path}: ${reason}`)
  return { ...node, attrs: { ...attrs, media: null } }
}

/** A picture over a limit of its folder or archive is there, and not to be had. */
async function lookFor(
  address: string,
  find: FindPicture,
): Promise<{ bytes: Uint8Array | null; reason: string }> {
  try {
    return { bytes: await find(address), reason: '' }
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    return { bytes: null, reason: error.detail }
  }
}

/** A path as people wrote it, where a text has it as an address. */
function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** With the limit that was met; of a broken picture its decoder says more than anybody wants to know. */
function reasonOf(error: AppError): string {
  if (error.kind !== 'media-refused') return ''
  return error.detail === '' || error.why === 'broken' ? error.why : `${error.why}: ${error.detail}`
}

function hasPictures(node: DocumentNode): boolean {
  return typeof node.attrs?.picture === 'string' || (node.content ?? []).some(hasPictures)
}

async function inOrder<T, U>(values: readonly T[], task: (value: T) => Promise<U>): Promise<U[]> {
  const results: U[] = []
  for (const value of values) results.push(await task(value))
  return results
}
