import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixturePage } from '../../shared/page-text/fixture-pages'
import { defaultLimits, ImportRefusal } from './import-limits'
import { parseJson } from './parse-json'
import { readHead, recognise } from './recognise'
import { readers } from './readers'
import { openFile } from './sources/open-folder'
import { readFileSync } from 'node:fs'

const head = (name: string, text: string) => ({ name, bytes: Buffer.from(text), text })

const table: [string, string, string | null][] = [
  ['a.txt', fixturePage(), 'page'],
  ['a.html.txt', fixturePage(), 'page'],
  ['notes.txt', '随便写几句。', 'page'],
  ['LICENSE', 'plain words', 'page'],
  ['a.json', '{"format":"galley/native-article","version":1}', 'native'],
  ['a.dat', '{ "format": "galley/native-article" }', 'native'],
  ['other.json', '{"name":"x"}', 'native'],
  ['a.txt', '---\ntitle: 早市\n---\n\n天亮了。', 'markdown'],
  ['a.md', '# 早市\n\n天亮了。', 'markdown'],
  ['a.txt', '<rss xmlns:wp="http://wordpress.org/export/1.2/">', 'wordpress'],
  ['style.css', 'body { color: red }', null],
]

test.each(table)('%s is read as what is in it', (name, text, format) => {
  expect(recognise(head(name, text), readers)?.format ?? null).toBe(format)
})

test('a cut in the middle of a character does not hide the text', async () => {
  const path = join(import.meta.dirname, 'common-han.ts')
  const tree = await openFile(path, defaultLimits)
  const [file] = tree.files
  const long = {
    ...file!,
    size: 200_000,
    chunks: async function* () {
      yield Buffer.from(`a${'字'.repeat(40_000)}`)
    },
  }
  expect((await readHead(long)).text?.slice(0, 4)).toBe('a字字字')
})

const suite = resolve(import.meta.dirname, '../../../shared/input/hostile/json')
describe.skipIf(!existsSync(suite))('JSONTestSuite (skipped where ../shared/input is not there)', () => {
  const names = existsSync(suite) ? readdirSync(suite) : []
  const outcome = (name: string) => {
    try {
      parseJson(readFileSync(join(suite, name)), defaultLimits)
      return 'json'
    } catch (error) {
      return error instanceof ImportRefusal ? error.why : 'crash'
    }
  }
  test.each(names.filter((name) => name.startsWith('y_')))('%s is JSON', (name) => {
    expect(outcome(name)).toBe('json')
  })
  test.each(names.filter((name) => name.startsWith('n_')))('%s is refused', (name) => {
    expect(['not-json', 'empty', 'unsafe']).toContain(outcome(name))
  })
  test.each(names.filter((name) => name.startsWith('i_')))('%s does no harm', (name) => {
    expect(outcome(name)).not.toBe('crash')
  })
})
