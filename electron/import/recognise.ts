import { binaryKind } from './binary-kind'
import { encodingOf } from './encoding'
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
  return headOf(file, Buffer.concat(parts))
}

/** The same of bytes that were read already. */
export function headOf(file: SourceFile, whole: Uint8Array): Head {
  const bytes = whole.subarray(0, headBytes)
  return { name: file.name, bytes, text: textOf(bytes, file.size > bytes.length) }
}

/** A cut may go through a character, which then is left out. */
function textOf(bytes: Uint8Array, isCut: boolean): string | null {
  const encoding = encodingOf(bytes, !isCut)
  if (!encoding || (encoding.name !== 'UTF-16' && binaryKind(bytes) !== null)) return null
  return new TextDecoder(encoding.label).decode(bytes).replace(/\ufffd+$/u, '')
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
