import type { Entry } from 'yauzl'

const isUtf8 = 0x800
const unicodePathField = 0x7075

type NamedEntry = Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>

/**
 * The name of a file in a zip. Old programs write it in the encoding of their system and do not say which: what is no
 * UTF-8 is read as GBK, or as Big5 where that gives no Chinese, and never refused.
 */
export function entryName(entry: NamedEntry): string {
  const raw = entry.fileNameRaw
  const utf8 = decodeAs('utf-8', raw)
  if (utf8 !== null && (entry.generalPurposeBitFlag & isUtf8 || isAscii(raw))) return utf8
  return unicodePath(entry) ?? utf8 ?? chineseName(raw) ?? new TextDecoder('windows-1252').decode(raw)
}

function isAscii(raw: Uint8Array): boolean {
  return raw.every((byte) => byte < 0x80)
}

function chineseName(raw: Uint8Array): string | null {
  const candidates = ['gb18030', 'big5'].flatMap((label) => decodeAs(label, raw) ?? [])
  return candidates.find((name) => /\p{Script=Han}/u.test(name) && !/[\ue000-\uf8ff]/u.test(name)) ?? null
}

/** The field that newer programs put beside a name of the old kind. */
function unicodePath(entry: NamedEntry): string | null {
  const field = entry.extraFields.find(({ id }) => id === unicodePathField)
  return field && field.data.length > 5 && field.data[0] === 1
    ? decodeAs('utf-8', field.data.subarray(5))
    : null
}

function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
