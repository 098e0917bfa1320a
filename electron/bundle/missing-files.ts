import type { Body } from '../../shared/document/schema'
import { descendants } from '../../shared/document/walk'
import type { MissingFile } from '../../shared/domain/bundle'

/** What a body names and nobody here has, in reading order. A place that was only kept for a picture names none. */
export function missingFiles(id: string, body: Body, isHere: (sha256: string) => boolean): MissingFile[] {
  const missing: MissingFile[] = []
  for (const { type, attrs } of descendants(body)) {
    if (type !== 'figure' && type !== 'attachment') continue
    const what = type === 'figure' ? 'picture' : 'attachment'
    const media = typeof attrs?.media === 'string' ? attrs.media : null
    const address = typeof attrs?.remote === 'string' ? attrs.remote : null
    if (media !== null ? !isHere(media) : address !== null) missing.push({ id, what, media, address })
  }
  return missing
}
