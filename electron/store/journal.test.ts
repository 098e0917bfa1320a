import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createArticle } from '../../shared/domain/article'
import { doc, paragraph } from '../../shared/document/build'
import { createJournal } from './journal'
import { temporaryFolder, value } from './test-workspace'

const id = '01KJP0YGERDJ8W1165RS5DS8R3'
const base = 'a'.repeat(64)
const article = createArticle(id, { title: '渡口', body: doc(paragraph('船还在，人')) })
const at = '2026-03-02T01:00:00.000Z'

function newJournal() {
  const folder = join(temporaryFolder(), 'app data', 'journal')
  return { folder, journal: createJournal(folder, () => new Date(at)) }
}

test('gives back what was typed and the text that it was typed on', async () => {
  const { folder, journal } = newJournal()
  expect(await journal.list()).toEqual([])
  value(await journal.write(article, base))
  const later = createJournal(folder)
  expect(await later.list()).toEqual([id])
  expect(await later.read(id)).toEqual({ at, base, baseText: null, article })
  await later.clear(id)
  expect([await later.list(), await later.read(id)]).toEqual([[], null])
  await later.clear(id)
})

test('gives back the saved text too that the writing was made from, while it is that one', async () => {
  const { folder, journal } = newJournal()
  const saved = { ...article, body: doc(paragraph('船还在')) }
  journal.remember(saved, base)
  value(await journal.write(article, base))
  expect(await createJournal(folder).read(id)).toEqual({ at, base, baseText: saved, article })
  value(await journal.write(article, 'b'.repeat(64)))
  expect((await journal.read(id))?.baseText).toBe(null)
  await journal.clear(id)
  expect(readdirSync(folder)).toEqual([])
})

test('keeps the newest of many writes, and a clear after them clears', async () => {
  const { journal } = newJournal()
  const writes = Array.from({ length: 20 }, (_, readCount) => journal.write({ ...article, readCount }, base))
  await Promise.all(writes)
  expect((await journal.read(id))?.article.readCount).toBe(19)
  await Promise.all([journal.write(article, base), journal.clear(id)])
  expect(await journal.list()).toEqual([])
})

test('keeps what is not yet a valid article as a file', async () => {
  const { folder, journal } = newJournal()
  value(await journal.write({ ...article, slug: '还没写完' }, null))
  expect(readFileSync(join(folder, `${id}.json`), 'utf8')).toContain('还没写完')
  expect(await journal.list()).toEqual([])
})

test.each([0, 10, 200])(
  'a file torn after %i bytes is no entry, harms no other and stays',
  async (length) => {
    const { folder, journal } = newJournal()
    const other = { ...article, id: '01KJP0YHE015W2BPY9BA1JT0KH' }
    value(await journal.write(article, base))
    value(await journal.write(other, null))
    truncateSync(join(folder, `${id}.json`), length)
    writeFileSync(join(folder, `${id}.json.0123456789ab.tmp`), '{')
    expect(await journal.list()).toEqual([other.id])
    expect(await journal.read(id)).toBe(null)
    expect(readdirSync(folder)).toContain(`${id}.json`)
    value(await journal.write(article, base))
    expect(await journal.read(id)).toEqual({ at, base, baseText: null, article })
  },
)

test('a file where the folder must be is told', async () => {
  const folder = join(temporaryFolder(), 'file')
  writeFileSync(folder, '')
  expect(await createJournal(folder).write(article, base)).toMatchObject({
    error: { kind: 'write-failed', path: folder },
  })
})
