import type { FoundEncoding } from '../../shared/imports/plan'
import type { ImportNote } from '../../shared/imports/note'
import { binaryKind } from './binary-kind'
import type { Encoding } from './encoding'
import { decodeAs, encodingOf, encodingSample } from './encoding'
import { ImportRefusal } from './import-limits'

export interface ReadText {
  text: string
  encoding: Encoding
}

/** Reads bytes as text in the encoding that they have. Throws `ImportRefusal` for bytes that are no text. */
export function decodeBytes(bytes: Uint8Array): ReadText {
  const encoding = requireEncoding(bytes, true)
  const text = decodeAs(encoding.label, bytes)
  if (text === null) throw new ImportRefusal('encoding', encoding.name)
  if (text.trim() === '') throw new ImportRefusal('empty', '')
  return { text, encoding }
}

function requireEncoding(bytes: Uint8Array, isWhole: boolean): Encoding {
  const encoding = encodingOf(bytes, isWhole)
  if (encoding && encoding.name === 'UTF-16') return encoding
  const binary = binaryKind(bytes)
  if (binary !== null) throw new ImportRefusal('binary', binary)
  if (!encoding) throw new ImportRefusal('encoding', 'not UTF-8, UTF-16, GB18030, Big5 or Shift_JIS')
  return encoding
}

export interface TextStream {
  /** The text in pieces. Throws `ImportRefusal` at the first byte that does not belong to the encoding. */
  pieces: AsyncGenerator<string>
  /** Null until the first piece that is not ASCII was read. */
  encoding(): Encoding | null
}

/** Reads a text as it comes; what it is read as is told by its beginning, or by its first words that are not ASCII. */
export function decodeStream(chunks: AsyncIterable<Uint8Array>): TextStream {
  let encoding: Encoding | null = null
  async function* pieces(): AsyncGenerator<string> {
    let decoder: InstanceType<typeof TextDecoder> | null = null
    let waiting: Uint8Array[] = []
    let [length, offset] = [0, 0]
    for await (const chunk of chunks) {
      if (decoder) yield piece(decoder, chunk, true, offset)
      else {
        waiting.push(chunk)
        length += chunk.length
        if (length < encodingSample) continue
        const bytes = Buffer.concat(waiting)
        waiting = []
        length = 0
        const isUndecided = offset > 0 || declaresNothing(bytes)
        if (isUndecided && isAscii(bytes)) yield bytes.toString('latin1')
        else {
          encoding = requireEncoding(bytes, false)
          decoder = new TextDecoder(encoding.label, { fatal: true })
          yield piece(decoder, bytes, true, offset)
        }
        offset += bytes.length - chunk.length
      }
      offset += chunk.length
    }
    const bytes = Buffer.concat(waiting)
    if (!decoder && bytes.length > 0) encoding = requireEncoding(bytes, true)
    decoder ??= new TextDecoder(encoding?.label ?? 'utf-8', { fatal: true })
    yield piece(decoder, bytes, false, offset)
  }
  return { pieces: pieces(), encoding: () => encoding }
}

function declaresNothing(bytes: Uint8Array): boolean {
  return encodingOf(bytes, false)?.declared == null
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80 && byte !== 0)
}

function piece(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  isMore: boolean,
  offset: number,
): string {
  try {
    return decoder.decode(bytes, { stream: isMore })
  } catch {
    throw new ImportRefusal('encoding', `${decoder.encoding}, from byte ${offset}`)
  }
}

/** What is to be told of an encoding: one that no file said, or another than it said. */
export function encodingNotes({ name, by, sureness, declared }: Encoding): ImportNote[] {
  const isOther = declared !== null && by === 'detected'
  if (by !== 'detected' || (name === 'UTF-8' && !isOther)) return []
  const detail = `${isOther ? `${name} ≠ ${declared}` : name}${sureness === 'guess' ? ' ?' : ''}`
  return [{ kind: 'guess', code: 'encoding', detail, line: null }]
}

export const foundEncoding = ({ name, sureness }: Encoding): FoundEncoding => ({ name, sureness })
