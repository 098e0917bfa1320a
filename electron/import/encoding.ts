import { chinesePlausibility, japanesePlausibility } from './plausible-text'

/** How a text was read. */
export interface Encoding {
  /** The name people know: UTF-8, UTF-16, GB18030, Big5, Shift_JIS, or what a file declares. */
  name: string
  /** The label by which it is decoded. */
  label: string
  by: 'bom' | 'declared' | 'detected'
  sureness: 'certain' | 'likely' | 'guess'
  /** What the file says of itself, null where it says nothing. */
  declared: string | null
}

/** Enough to tell by: the declaration of a page stands in its head. */
export const encodingSample = 64 * 1024

const names: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030',
  gbk: 'GB18030',
  big5: 'Big5',
  shift_jis: 'Shift_JIS',
}

/**
 * Tells the encoding of a text by the mark at its beginning, by what its bytes are, and by what it declares, where the
 * bytes bear that out. Null for bytes that are no text in any of them.
 *
 * `isWhole` false: the bytes are a beginning, whose last character may be cut.
 */
export function encodingOf(bytes: Uint8Array, isWhole: boolean): Encoding | null {
  const marked = byMark(bytes)
  if (marked) return { name: nameOf(marked), label: marked, by: 'bom', sureness: 'certain', declared: null }
  const wide = wideLabel(bytes)
  if (wide) return { name: 'UTF-16', label: wide, by: 'detected', sureness: 'likely', declared: null }
  const declared = declaredLabel(bytes)
  const label = declared === null ? null : knownLabel(declared)
  if (decodeAs('utf-8', bytes, isWhole) !== null) {
    const by = label === 'utf-8' ? 'declared' : 'detected'
    return { name: 'UTF-8', label: 'utf-8', by, sureness: 'certain', declared }
  }
  return byWords(bytes, isWhole, label, declared)
}

function byWords(
  bytes: Uint8Array,
  isWhole: boolean,
  label: string | null,
  declared: string | null,
): Encoding | null {
  const [best, second] = candidates(bytes, isWhole)
  const own = label === null || label === 'utf-8' ? null : decodeAs(label, bytes, isWhole)
  const isBorneOut = label !== null && own !== null && (best?.label ?? label) === unicodeOf(label)
  if (isBorneOut) {
    const sureness = best && best.score >= 0.2 ? 'certain' : 'likely'
    return { name: nameOf(label), label: unicodeOf(label), by: 'declared', sureness, declared }
  }
  if (!best) {
    // Letters of another script, which only the declaration can tell apart.
    return own === null || label === null
      ? null
      : { name: nameOf(label), label, by: 'declared', sureness: 'likely', declared }
  }
  const sureness = best.score >= 0.3 && best.score > 2 * (second?.score ?? 0) ? 'likely' : 'guess'
  return { name: nameOf(best.label), label: best.label, by: 'detected', sureness, declared }
}

/** GBK and GB2312 are read as what they are part of. */
function unicodeOf(label: string): string {
  return label === 'gbk' ? 'gb18030' : label
}

function candidates(bytes: Uint8Array, isWhole: boolean): { label: string; score: number }[] {
  const tries: [string, (text: string) => number][] = [
    ['gb18030', chinesePlausibility],
    ['big5', chinesePlausibility],
    ['shift_jis', japanesePlausibility],
  ]
  return tries
    .map(([label, plausibility]) => {
      const text = decodeAs(label, bytes, isWhole)
      return { label, score: text === null ? 0 : plausibility(text) }
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
}

/** The whole of the bytes as text, null where one of them does not belong to the encoding. */
export function decodeAs(label: string, bytes: Uint8Array, isWhole = true): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: !isWhole })
  } catch {
    return null
  }
}

function nameOf(label: string): string {
  return names[label] ?? label
}

function knownLabel(declared: string): string | null {
  try {
    return new TextDecoder(declared).encoding
  } catch {
    return null
  }
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** UTF-16 without a mark: every other byte of its Latin letters is zero. */
function wideLabel(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096)
  let [even, odd] = [0, 0]
  for (const [index, byte] of sample.entries()) {
    if (byte === 0 && index % 2 === 0) even += 1
    else if (byte === 0) odd += 1
  }
  const least = sample.length / 20
  if (odd > least && even * 10 < odd) return 'utf-16le'
  return even > least && odd * 10 < even ? 'utf-16be' : null
}

const prolog = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/iu
const meta = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/iu

/** What a file of XML or HTML says of its own encoding. */
export function declaredLabel(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, encodingSample)).toString(
    'latin1',
  )
  return prolog.exec(head)?.[1] ?? meta.exec(head.replace(/<!--[\s\S]*?-->/gu, ''))?.[1] ?? null
}
