import type { AppError } from '../../shared/errors'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { binaryKind, startsUtf16 } from './binary-kind'
import { decodeAs } from './encoding'
import type { ImportLimits } from './import-limits'
import { defaultLimits, overLimit } from './import-limits'
import { firstBadByte } from './first-bad-byte'
import { chinesePlausibility } from './plausible-text'

export interface DecodedText {
  text: string
  /** The name people know: UTF-8, UTF-16, GB18030 or Big5. */
  encoding: string
}

/**
 * Reads the bytes of a page as text, whatever the encoding, without guessing past an error: no byte is replaced.
 *
 * UTF-8 is tried first. Then GB18030 (GBK and GB2312 are part of it) and Big5, where the one whose text reads as
 * Chinese wins. When none fits, the error says at which byte reading as UTF-8 stopped.
 */
export function decodeText(
  bytes: Uint8Array,
  source: string,
  limits: Pick<ImportLimits, 'pageBytes'> = defaultLimits,
): Result<DecodedText> {
  const refuse = (why: Extract<AppError, { kind: 'import-refused' }>['why'], detail: string) =>
    failure<AppError>({ kind: 'import-refused', source, why, detail })
  if (bytes.length > limits.pageBytes)
    return refuse('too-large', overLimit(limits, 'pageBytes', `${bytes.length} bytes`).detail)
  const binary = binaryKind(bytes)
  if (binary !== null) return refuse('binary', binary)
  const decoded = decodeUnicode(bytes) ?? decodeChinese(bytes)
  if (!decoded) return refuse('encoding', `byte ${firstBadByte(bytes)}`)
  if (decoded.text.trim() === '') return refuse('empty', '')
  const control = /[\u0001-\u0008\u000e-\u001a]/u.exec(decoded.text)
  return control ? refuse('binary', `control character at ${control.index}`) : success(decoded)
}

function decodeUnicode(bytes: Uint8Array): DecodedText | null {
  if (!startsUtf16(bytes)) {
    const text = decodeAs('utf-8', bytes)
    return text === null ? null : { text, encoding: 'UTF-8' }
  }
  const text = decodeAs(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be', bytes)
  return text === null ? null : { text, encoding: 'UTF-16' }
}

function decodeChinese(bytes: Uint8Array): DecodedText | null {
  const candidates = [
    { label: 'gb18030', encoding: 'GB18030' },
    { label: 'big5', encoding: 'Big5' },
  ].flatMap(({ label, encoding }) => {
    const text = decodeAs(label, bytes)
    return text === null ? [] : [{ text, encoding, score: chinesePlausibility(text) }]
  })
  const [best] = candidates.sort((one, other) => other.score - one.score)
  return best && best.score > 0 ? { text: best.text, encoding: best.encoding } : null
}
