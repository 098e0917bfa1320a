import type { Result } from '../../shared/result'
import { sha256 } from '../store/canonical'
import type { PutPicture } from './place-pictures'

/** Articles of a site show the same pictures again and again: the same bytes are worked on once. */
export function eachOnce(put: PutPicture): PutPicture {
  const known = new Map<string, Result<string>>()
  return async (bytes, name) => {
    const hash = sha256(bytes)
    const there = known.get(hash)
    if (there) return there
    const result = await put(bytes, name)
    if (result.ok || result.error.kind === 'media-refused') known.set(hash, result)
    return result
  }
}
