import { describe, expect, test } from 'vitest'
import { decodeBytes, decodeStream, encodingNotes } from './decode-bytes'
import type { Encoding } from './encoding'
import { encodingOf } from './encoding'
import { hasWildInputs, sourceOf, wildFiles, wildSource } from './test-source'

const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts))
const utf8 = (text: string) => new TextEncoder().encode(text)
const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))

// 城市的早晨很安静 in GBK, its traditional form in Big5, きょうはいい天気です in Shift_JIS.
const gbk = hex('b3c7cad0b5c4d4e7b3bfbadcb0b2beb2')
const big5 = hex('abb0a5abaabaa6adb1e1abdca677c052')
const shiftJis = hex('82ab82e582a482cd82a282a293568b4382c582b7')
const meta = (label: string) =>
  latin(`<meta http-equiv="Content-Type" content="text/html; charset=${label}">`)
const prolog = (label: string) => latin(`<?xml version="1.0" encoding="${label}"?><a>`)

const cases: [string, Uint8Array, [string, Encoding['by'], Encoding['sureness'], string | null]][] = [
  ['UTF-8 with a mark', joined(hex('efbbbf'), utf8('城市')), ['UTF-8', 'bom', 'certain', null]],
  ['UTF-16 with a mark', hex('fffece57025e'), ['UTF-16', 'bom', 'certain', null]],
  [
    'UTF-16 without a mark',
    Buffer.from('<rss>城市</rss>', 'utf16le'),
    ['UTF-16', 'detected', 'likely', null],
  ],
  ['UTF-8 that says nothing', utf8('城市'), ['UTF-8', 'detected', 'certain', null]],
  ['UTF-8 that says so', joined(prolog('utf-8'), utf8('城市')), ['UTF-8', 'declared', 'certain', 'utf-8']],
  [
    'UTF-8 that says GB2312',
    joined(meta('gb2312'), utf8('城市')),
    ['UTF-8', 'detected', 'certain', 'gb2312'],
  ],
  ['GBK that says so', joined(meta('gb2312'), gbk), ['GB18030', 'declared', 'certain', 'gb2312']],
  ['GBK that says UTF-8', joined(prolog('utf-8'), gbk), ['GB18030', 'detected', 'likely', 'utf-8']],
  ['GBK that says nothing', gbk, ['GB18030', 'detected', 'likely', null]],
  ['GBK that says Big5', joined(prolog('big5'), gbk), ['GB18030', 'detected', 'likely', 'big5']],
  ['Big5 that says nothing', big5, ['Big5', 'detected', 'likely', null]],
  ['Big5 that says GBK', joined(meta('gbk'), big5), ['Big5', 'detected', 'likely', 'gbk']],
  [
    'Shift_JIS that says so',
    joined(meta('shift_jis'), shiftJis),
    ['Shift_JIS', 'declared', 'certain', 'shift_jis'],
  ],
  ['Shift_JIS that says nothing', shiftJis, ['Shift_JIS', 'detected', 'likely', null]],
  [
    'another that only its word tells',
    joined(meta('iso-8859-1'), latin('caf\u00e9')),
    ['windows-1252', 'declared', 'likely', 'iso-8859-1'],
  ],
]

test.each(cases)('tells %s', (_, bytes, [name, by, sureness, declared]) => {
  const { label: __, ...told } = encodingOf(bytes, true) ?? { label: '' }
  expect(told).toEqual({ name, by, sureness, declared })
})

test('tells nothing of bytes that are no text', () => {
  expect(encodingOf(hex('41fffffe42'), true)).toBe(null)
})

test.each([
  ['empty', hex('efbbbf20'), 'empty: '],
  ['binary', latin('%PDF-1.7'), 'binary: PDF'],
  ['unreadable', hex('41fffffe42'), 'encoding: not UTF-8, UTF-16, GB18030, Big5 or Shift_JIS'],
])('refuses what is %s', (_, bytes, message) => {
  expect(() => decodeBytes(bytes)).toThrow(message)
})

async function streamed(
  bytes: Uint8Array,
  pieceLength: number,
): Promise<{ text: string; name: string | null }> {
  const stream = decodeStream(sourceOf(bytes, 'a', pieceLength).chunks())
  let text = ''
  for await (const piece of stream.pieces) text += piece
  return { text, name: stream.encoding()?.name ?? null }
}

const ascii = 'a'.repeat(100_000)

test.each([
  [
    'characters cut between pieces',
    joined(prolog('gbk'), gbk, gbk),
    3,
    'GB18030',
    '城市的早晨很安静'.repeat(2),
  ],
  ['Chinese after much that is ASCII', joined(latin(ascii), gbk), 1000, 'GB18030', '城市的早晨很安静'],
  ['ASCII alone', latin(ascii), 1000, 'UTF-8', ascii],
  ['a mark', joined(hex('efbbbf'), utf8('城市')), 2, 'UTF-8', '城市'],
])('reads as it comes: %s', async (_, bytes, pieceLength, name, end) => {
  const { text, name: read } = await streamed(bytes, pieceLength)
  expect({ name: read, isWhole: text === decodeBytes(bytes).text, end: text.slice(-end.length) }).toEqual({
    name,
    isWhole: true,
    end,
  })
})

test('stops at the byte that does not belong to the encoding', async () => {
  const bytes = joined(utf8('城市'.repeat(20_000)), hex('e520'))
  await expect(streamed(bytes, 50_000)).rejects.toThrow('encoding: utf-8, from byte 100000')
})

test('tells of an encoding what a file did not say', () => {
  const told = [utf8('城市'), joined(meta('gb2312'), utf8('城市')), gbk, joined(meta('gb2312'), gbk)].map(
    (bytes) => encodingNotes(decodeBytes(bytes).encoding).map(({ detail }) => detail),
  )
  expect(told).toEqual([[], ['UTF-8 ≠ gb2312'], ['GB18030'], []])
})

describe.skipIf(!hasWildInputs('encoding', 'html'))(
  'files from the wild (skipped where ../shared/input is not there)',
  () => {
    test.each(['big5', 'gb2312'])('every file of %s is read, as a whole and in pieces', async (folder) => {
      const names = wildFiles(`encoding/${folder}`).map((path) => path.split('/').at(-1) ?? '')
      const told = await Promise.all(
        names.map(async (name) => {
          const bytes = await wildSource(`encoding/${folder}/${name}`).bytes()
          const { text, encoding } = decodeBytes(bytes)
          const piecewise = await streamed(bytes, 1021)
          const isText = !/[\ufffd\ue000-\uf8ff]/u.test(text)
          return [name, encoding.name, encoding.by, isText && piecewise.text === text]
        }),
      )
      const encoding = folder === 'big5' ? 'Big5' : 'GB18030'
      expect(told).toEqual(
        names.map((name) => [name, encoding, name.endsWith('html') ? 'detected' : 'declared', true]),
      )
    })

    test('a page that says gb2312 and is UTF-8 is read as UTF-8', async () => {
      const { encoding } = decodeBytes(await wildSource('html/readability-zh/qq.html').bytes())
      expect(encoding).toEqual({
        name: 'UTF-8',
        label: 'utf-8',
        by: 'detected',
        sureness: 'certain',
        declared: 'gb2312',
      })
    })
  },
)
