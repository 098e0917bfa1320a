import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeText } from './decode'
import { defaultLimits } from './import-limits'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)

// 城市的早晨很安静 in three encodings.
const gbk = bytes(
  0xb3,
  0xc7,
  0xca,
  0xd0,
  0xb5,
  0xc4,
  0xd4,
  0xe7,
  0xb3,
  0xbf,
  0xba,
  0xdc,
  0xb0,
  0xb2,
  0xbe,
  0xb2,
)
// 城市的早晨很安靜
const big5 = bytes(
  0xab,
  0xb0,
  0xa5,
  0xab,
  0xaa,
  0xba,
  0xa6,
  0xad,
  0xb1,
  0xe1,
  0xab,
  0xdc,
  0xa6,
  0x77,
  0xc0,
  0x52,
)

const texts: [string, Uint8Array, string, string][] = [
  ['UTF-8', utf8('城市的早晨'), '城市的早晨', 'UTF-8'],
  ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, ...utf8('城市')), '城市', 'UTF-8'],
  ['ASCII', utf8('The city'), 'The city', 'UTF-8'],
  ['emoji', utf8('😋👨‍👩‍👧'), '😋👨‍👩‍👧', 'UTF-8'],
  ['UTF-16 little', bytes(0xff, 0xfe, 0xce, 0x57, 0x02, 0x5e), '城市', 'UTF-16'],
  ['UTF-16 big', bytes(0xfe, 0xff, 0x57, 0xce, 0x5e, 0x02), '城市', 'UTF-16'],
  ['GBK', gbk, '城市的早晨很安静', 'GB18030'],
  ['Big5', big5, '城市的早晨很安靜', 'Big5'],
]

test.each(texts)('reads %s', (_, given, text, encoding) => {
  expect(decodeText(given, 'a.txt')).toEqual({ ok: true, value: { text, encoding } })
})

const refused: [string, Uint8Array, string, string][] = [
  ['nothing', bytes(), 'empty', ''],
  ['white space', utf8(' \n\t　\r\n'), 'empty', ''],
  ['a mark alone', bytes(0xef, 0xbb, 0xbf), 'empty', ''],
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'binary', 'PNG'],
  ['a PDF', utf8('%PDF-1.7\n'), 'binary', 'PDF'],
  ['a Word file', bytes(0x50, 0x4b, 0x03, 0x04, 0x14), 'binary', 'ZIP, Word or Excel (.docx, .xlsx)'],
  ['an old Word file', bytes(0xd0, 0xcf, 0x11, 0xe0), 'binary', 'Word 97 or another old Office file'],
  ['a NUL in a text', utf8('城市\0的'), 'binary', 'NUL at byte 6'],
  [
    'UTF-8 with a broken byte',
    bytes(...utf8('城市的早晨很安静'.repeat(3)), 0xe5, 0x20),
    'encoding',
    'byte 73',
  ],
  ['bytes of no encoding', bytes(0x41, 0xff, 0xff, 0xfe, 0x42), 'encoding', 'byte 1'],
]

test.each(refused)('refuses %s and says why', (_, given, why, detail) => {
  expect(decodeText(given, 'a.txt')).toEqual({
    ok: false,
    error: { kind: 'import-refused', source: 'a.txt', why, detail },
  })
})

test('refuses a file that is too large to be a page', () => {
  const { pageBytes } = defaultLimits
  expect(decodeText(new Uint8Array(pageBytes + 1).fill(0x41), 'a.txt')).toEqual({
    ok: false,
    error: {
      kind: 'import-refused',
      source: 'a.txt',
      why: 'too-large',
      detail: `${pageBytes + 1} bytes; the limit is ${pageBytes} (pageBytes)`,
    },
  })
})

const inputs = resolve(import.meta.dirname, '../../../shared/input/encoding')
const files = ['gb2312', 'big5'].flatMap((folder) => {
  const path = join(inputs, folder)
  return existsSync(path) ? readdirSync(path).map((name) => [folder, join(path, name)] as const) : []
})

describe.skipIf(files.length === 0)(
  'files from the wild (skipped where ../shared/input is not there)',
  () => {
    test.each(files)('reads a %s file: %s', (folder, path) => {
      const decoded = decodeText(readFileSync(path), path)
      expect(decoded.ok && decoded.value.encoding).toBe(folder === 'big5' ? 'Big5' : 'GB18030')
      expect(decoded.ok && /[\ufffd\ue000-\uf8ff]/u.test(decoded.value.text)).toBe(false)
    })
  },
)
