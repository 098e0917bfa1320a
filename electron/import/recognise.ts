import { binaryKind } from './binary-kind'
import { decodeText } from './decode'
import type { FormatReader, Head, SourceFile } from './format-reader'

export const headBytes = 64 * 1024

/** The first 64 KB of a file. */
export async function readHead(file: SourceFile): Promise<Head> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of file.chunks()) {
    parts.push(chunk)
    length += chunk.length
    if (length >= headBytes) break
  }
  const bytes = Buffer.concat(parts).subarray(0, headBytes)
  return { name: file.name, bytes, text: textOf(bytes, file.size > bytes.length) }
}

/** A cut may go through a character, so that up to three bytes are left out at the end. */
function textOf(bytes: Uint8Array, isCut: boolean): string | null {
  if (binaryKind(bytes) !== null) return null
  for (let left = 0; left <= (isCut ? 3 : 0); left += 1) {
    const decoded = decodeText(bytes.subarray(0, bytes.length - left), '')
    if (decoded.ok) return decoded.value.text
    if (decoded.error.kind === 'import-refused' && decoded.error.why === 'empty') return ''
  }
  return null
}

/** The reader that is surest of a file; null where none knows it. */
export function recognise(head: Head, readers: readonly FormatReader[]): FormatReader | null {
  let [best, highest]: [FormatReader | null, number] = [null, 0]
  for (const reader of readers) {
    const sureness = reader.recognise(head)
    if (sureness > highest) [best, highest] = [reader, sureness]
  }
  return best
}
