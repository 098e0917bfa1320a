import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createArticle } from '../../shared/domain/article'
import { shardOf } from '../../shared/domain/identifier'
import { doc, paragraph } from '../../shared/document/build'
import type { WorkspaceStore } from './store'
import { newWorkspace, program, value } from './test-workspace'
import { openWorkspace } from './workspace-store'

const cacheOf = (folder: string) => join(folder, '.cache', 'summaries.jsonl')
const fileOf = (store: WorkspaceStore, id: string) =>
  join(store.folder, 'articles', shardOf(id), `${id}.json`)

async function withArticles(count: number) {
  const store = await newWorkspace()
  const ids: string[] = []
  for (let number = 0; number < count; number += 1) {
    const article = createArticle(store.newId(), {
      title: `第${number}篇`,
      body: doc(paragraph('河边的风。')),
    })
    ids.push(value(await store.articles.save(article, null)).article.id)
  }
  return { store, ids }
}

async function reopened(folder: string) {
  return value(await openWorkspace(folder, { ...program(), access: 'write', requireWrite: true }))
}

test('a summary tells what a list shows', async () => {
  const store = await newWorkspace()
  const id = store.newId()
  const article = createArticle(id, {
    title: '豆浆铺亮灯之前',
    alternativeTitle: '凌晨四点',
    author: '周青',
    date: '2026-03-01',
    body: doc(paragraph('天还没亮，GPT 先亮了灯。👍'), paragraph('长'.repeat(200))),
    recommended: [
      {
        id: store.newId(),
        target: { kind: 'unresolved' },
        title: '修鞋摊',
        alternativeTitle: '',
        excerpt: '',
      },
    ],
  })
  const saved = value(await store.articles.save(article, null))
  expect(store.summaries.get(id)).toEqual({
    id,
    title: '豆浆铺亮灯之前',
    alternativeTitle: '凌晨四点',
    column: null,
    tags: [],
    author: '周青',
    date: '2026-03-01',
    words: 209,
    excerpt: `天还没亮，GPT 先亮了灯。👍\n${'长'.repeat(104)}`,
    unresolvedSlots: 1,
    status: expect.objectContaining({ state: 'draft', deleted: false }),
    updatedAt: saved.savedAt,
  })
  value(await store.articles.save({ ...article, summary: '灯先亮了。' }, saved.base))
  expect(store.summaries.get(id)?.excerpt).toBe('灯先亮了。')
})

test('a deleted article is left out unless asked for, and the last decision dates it', async () => {
  const { store, ids } = await withArticles(2)
  const [id = ''] = ids
  const at = '2099-01-01T08:00:00.000+08:00'
  value(await store.decisions.add(id, { kind: 'delete', by: [...store.people.all().keys()][0] ?? '', at }))
  expect(store.summaries.all().map((each) => each.id)).toEqual(ids.slice(1))
  expect(store.summaries.all({ deleted: true })).toHaveLength(2)
  expect(store.summaries.get(id)?.updatedAt).toBe('2099-01-01T00:00:00.000Z')
})

test('tells how many articles have been read while a workspace without its cache is opened', async () => {
  const { store } = await withArticles(11)
  await store.close()
  rmSync(cacheOf(store.folder))
  const told: [number, number][] = []
  const onRead = (read: number, of: number) => void told.push([read, of])
  for (let time = 0; time < 2; time += 1) {
    const opened = await openWorkspace(store.folder, { ...program(), access: 'write', onRead })
    await value(opened).close()
  }
  expect(told).toEqual([
    [8, 11],
    [11, 11],
  ])
})

describe('the cache of summaries', () => {
  test.each([
    ['gone', (path: string) => rmSync(path)],
    ['empty', (path: string) => writeFileSync(path, '')],
    ['torn', (path: string) => truncateSync(path, statSync(path).size - 30)],
    [
      'cut within a character',
      (path: string) => truncateSync(path, readFileSync(path).lastIndexOf('篇') + 1),
    ],
    [
      'of another program',
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('0.1.0', '0.0.9')),
    ],
    ['full of something else', (path: string) => appendFileSync(path, 'null\n{"stamp":1}\n\n')],
  ])('when it is %s the summaries are the same', async (_name, spoil) => {
    const { store } = await withArticles(5)
    const before = store.summaries.all()
    await store.close()
    spoil(cacheOf(store.folder))
    for (const round of [1, 2]) {
      const opened = await reopened(store.folder)
      expect(opened.summaries.all(), `opening ${round}`).toEqual(before)
      expect(readFileSync(cacheOf(store.folder), 'utf8').split('\n')).toHaveLength(7)
      await opened.close()
    }
  })

  test('is used: an article whose file did not change is not read again', async () => {
    const { store, ids } = await withArticles(3)
    await store.close()
    const path = cacheOf(store.folder)
    writeFileSync(path, readFileSync(path, 'utf8').replace('"title":"第1篇"', '"title":"来自缓存"'))
    const opened = await reopened(store.folder)
    expect(opened.summaries.get(ids[1] ?? '')?.title).toBe('来自缓存')
    const file = fileOf(opened, ids[1] ?? '')
    utimesSync(file, new Date(), new Date())
    expect(await opened.refresh()).toEqual({ articles: [ids[1]], entities: false })
    expect(opened.summaries.get(ids[1] ?? '')?.title).toBe('第1篇')
    await opened.close()
  })

  test('is appended to while working, so that a crash costs nothing', async () => {
    const { store } = await withArticles(3)
    const before = store.summaries.all()
    const reader = value(await openWorkspace(store.folder, { ...program(), access: 'read' }))
    expect(reader.summaries.all()).toEqual(before)
    expect(readFileSync(cacheOf(store.folder), 'utf8').split('\n')).toHaveLength(5)
    await reader.close()
  })
})

test('what other programs add, change and remove is found', async () => {
  const { store, ids } = await withArticles(3)
  const [changed = '', removed = '', kept = ''] = ids
  const added = store.newId()
  const text = readFileSync(fileOf(store, kept), 'utf8')
  writeFileSync(
    fileOf(store, changed),
    readFileSync(fileOf(store, changed), 'utf8').replace('第0篇', '改过的一篇'),
  )
  rmSync(fileOf(store, removed))
  value(await store.articles.save(createArticle(store.newId()), null))
  const path = fileOf(store, added)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text.replace(kept, added))
  const tag = { format: 'galley/tag' as const, version: 1 as const, id: store.newId(), name: '早市' }
  mkdirSync(join(store.folder, 'tags'))
  writeFileSync(join(store.folder, 'tags', `${tag.id}.json`), JSON.stringify(tag))
  const found = await store.refresh()
  expect({ ...found, articles: found.articles.toSorted() }).toEqual({
    articles: [changed, removed, added].toSorted(),
    entities: true,
  })
  expect(store.summaries.get(changed)?.title).toBe('改过的一篇')
  expect(store.summaries.get(removed)).toBe(null)
  expect([...store.tags.all().values()]).toEqual([tag])
  expect(await store.refresh()).toEqual({ articles: [], entities: false })
})

test('a look round while saves are under way takes none of them for foreign', async () => {
  const { store, ids } = await withArticles(4)
  const bases = await Promise.all(ids.map(async (id) => value(await store.articles.load(id))))
  const saves = bases.map(({ article, base }) => store.articles.save({ ...article, author: '周青' }, base))
  const looks = [store.refresh(), store.refresh()]
  expect((await Promise.all(saves)).every((each) => each.ok)).toBe(true)
  expect(await Promise.all(looks)).toEqual([
    { articles: [], entities: false },
    { articles: [], entities: false },
  ])
})
