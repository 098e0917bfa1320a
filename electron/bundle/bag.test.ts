import { expect, it } from 'vitest'
import { manifestText, parseBagInfo, parseManifest } from './bag'

const one = '1'.repeat(64)
const two = '2'.repeat(64)

it('writes a manifest by path and encodes line ends and percent signs alone', () => {
  const files = [
    { path: 'data/江 边.txt', sha256: two },
    { path: 'data/100%\r\n.txt', sha256: one },
  ]
  const text = `${one}  data/100%25%0D%0A.txt\n${two}  data/江 边.txt\n`
  expect(manifestText(files)).toBe(text)
  expect(parseManifest(text)).toEqual({
    hashes: new Map([
      ['data/100%\r\n.txt', one],
      ['data/江 边.txt', two],
    ]),
    problems: [],
  })
})

it('tells which lines of a manifest cannot be used', () => {
  const lines = [
    `${one}  data/a`,
    'abc  data/b',
    `${one}  data/A`,
    `${one}  ../c`,
    `${one}  /d`,
    `${one}  C:/e`,
    `${one}  data\\f`,
    `${two.toUpperCase()} ./data/g`,
  ]
  expect(parseManifest(lines.join('\r\n'))).toEqual({
    hashes: new Map([
      ['data/a', one],
      ['data/g', two],
    ]),
    problems: [
      { line: 2, detail: 'not a hash and a path' },
      { line: 3, detail: 'data/A is there twice, or differs by case alone' },
      { line: 4, detail: 'unsafe path ../c' },
      { line: 5, detail: 'unsafe path /d' },
      { line: 6, detail: 'unsafe path C:/e' },
      { line: 7, detail: 'unsafe path data\\f' },
    ],
  })
})

it('reads fields that go on in the next line', () => {
  expect(parseBagInfo('Source-Organization: 河畔\n  周刊\nPayload-Oxum: 12.3\n')).toEqual(
    new Map([
      ['source-organization', '河畔 周刊'],
      ['payload-oxum', '12.3'],
    ]),
  )
  expect(parseBagInfo('nothing')).toBeNull()
})
