import { cpSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256, toCanonical } from './canonical'
import { hashDecision } from './decision-store'
import { deskLineText, parseDeskLine } from './desk-line'
import type { Format } from './formats'
import {
  articleFormat,
  columnFormat,
  commentFormat,
  decisionFormat,
  importFormat,
  mediaFormat,
  personFormat,
  revisionFormat,
  tagFormat,
  wordListFormat,
  workspaceFormat,
} from './formats'
import { createJsonFile } from './json-file'
import { parseStored } from './parse-stored'
import { program, temporaryFolder, value } from './test-workspace'
import { openWorkspace } from './workspace-store'

const fixture = join(import.meta.dirname, 'fixtures', 'version-1')
const files = readdirSync(fixture, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(fixture.length + 1))
const jsonFiles = files.filter((path) => path.endsWith('.json'))

function formatOf(path: string): Format<unknown> {
  const byFolder: Record<string, unknown> = {
    'workspace.json': workspaceFormat,
    people: personFormat,
    columns: columnFormat,
    comments: commentFormat,
    tags: tagFormat,
    articles: articleFormat,
    history: revisionFormat,
    decisions: decisionFormat,
    imports: importFormat,
    media: mediaFormat,
    'word-list.json': wordListFormat,
  }
  return byFolder[path.split(/[/\\]/)[0] ?? ''] as Format<unknown>
}

describe('golden bytes', () => {
  test('the fixture has every kind of stored file', () => {
    const kinds = [...new Set(files.map((path) => path.split(/[/\\]/)[0]))].sort()
    expect(kinds).toEqual([
      'articles',
      'columns',
      'comments',
      'decisions',
      'desk-log',
      'history',
      'imports',
      'media',
      'people',
      'tags',
      'word-list.json',
      'workspace.json',
    ])
  })

  test.each(jsonFiles)('reading and writing %s gives the same bytes', async (path) => {
    const bytes = readFileSync(join(fixture, path))
    const format = formatOf(path)
    const parsed = value(parseStored(path, bytes, format))
    expect(parsed.text).toBe(bytes.toString('utf8'))
    expect(value(toCanonical(format, parsed.value)).text).toBe(bytes.toString('utf8'))
    const folder = temporaryFolder()
    const copy = createJsonFile(join(folder, 'copy.json'), format, folder)
    expect(await copy.save(parsed)).toEqual({ ok: true, value: true })
    expect(readFileSync(join(folder, 'copy.json')).equals(bytes)).toBe(true)
    expect(await copy.save(parsed)).toEqual({ ok: true, value: false })
  })

  test.each(files.filter((path) => path.endsWith('.jsonl')))('every line of %s keeps its bytes', (path) => {
    const lines = readFileSync(join(fixture, path), 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => deskLineText(parseDeskLine(line) ?? expect.fail(line)))).toEqual(lines)
  })

  test.each(jsonFiles.filter((path) => path.startsWith('history')))('%s is named by its bytes', (path) => {
    expect(`${sha256(readFileSync(join(fixture, path)))}.json`).toBe(path.split(/[/\\]/).at(-1))
  })

  test('keys in another order, other spaces and marks in another order come to the same bytes', () => {
    const path = jsonFiles.find((each) => each.startsWith('tags')) ?? ''
    const tag = JSON.parse(readFileSync(join(fixture, path), 'utf8')) as Record<string, unknown>
    const shuffled = JSON.stringify(Object.fromEntries(Object.entries(tag).reverse()))
    const parsed = value(parseStored(path, Buffer.from(`\ufeff${shuffled}\r\n`), tagFormat))
    expect(parsed.text).toBe(readFileSync(join(fixture, path), 'utf8'))
  })

  test('opening the fixture and saving everything again changes no file', async () => {
    const folder = join(temporaryFolder(), 'workspace')
    cpSync(fixture, folder, { recursive: true })
    const store = value(await openWorkspace(folder, { ...program(), access: 'write', requireWrite: true }))
    value(await store.saveWorkspace(store.workspace()))
    for (const each of store.columns.all().values()) value(await store.columns.save(each))
    for (const each of store.tags.all().values()) value(await store.tags.save(each))
    for (const each of store.people.all().values()) value(await store.people.save(each))
    for (const id of store.articles.ids()) {
      const { article, base } = value(await store.articles.load(id))
      value(await store.articles.save(article, base))
    }
    expect(store.problems()).toEqual([])
    await store.close()
    for (const path of files)
      expect(readFileSync(join(folder, path)), path).toEqual(readFileSync(join(fixture, path)))
  })
})

test('the hash of a decision does not see its signature', () => {
  const path = jsonFiles.find((each) => each.startsWith('decisions')) ?? ''
  const bytes = readFileSync(join(fixture, path))
  const decision = value(parseStored(path, bytes, decisionFormat)).value
  expect(hashDecision(decision)).toBe(sha256(bytes))
  expect(hashDecision({ ...decision, signature: 'ed25519:…' as unknown as null })).toBe(sha256(bytes))
})
