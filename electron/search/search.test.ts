import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { doc, paragraph } from '../../shared/document/build'
import type { Article } from '../../shared/domain/article'
import { createArticle } from '../../shared/domain/article'
import type { WorkspaceStore } from '../store/store'
import { ensureColumnPath, ensureTag } from '../store/taxonomy'
import { newWorkspace } from '../store/test-workspace'
import { createEngineHere } from './engine-here'
import type { EngineElsewhere, IndexKeeper } from './index-keeper'
import { createIndexKeeper } from './index-keeper'
import { searchArticles } from './search-articles'

const indexOf = (store: WorkspaceStore) => join(store.folder, '.cache', 'search.sqlite')

async function keep(store: WorkspaceStore, engine: EngineElsewhere = createEngineHere()) {
  const keeper = createIndexKeeper({ store, engine, path: indexOf(store), onState: () => undefined })
  onTestFinished(() => keeper.close())
  await keeper.ready
  return keeper
}

async function add(store: WorkspaceStore, fields: Partial<Article>): Promise<string> {
  const id = store.newId()
  const saved = await store.articles.save(createArticle(id, fields), null)
  if (!saved.ok) throw new Error(JSON.stringify(saved.error))
  await store.decisions.add(id, { kind: 'create', by: id })
  return id
}

const titlesOf = async (store: WorkspaceStore, keeper: IndexKeeper, query: string) => {
  const found = await searchArticles(store, keeper, query, 100)
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value.hits.map(({ id }) => store.summaries.get(id)?.title)
}

async function market() {
  const store = await newWorkspace()
  const street = await ensureColumnPath(store, ['城市', '街区'])
  const tag = await ensureTag(store, '早市')
  if (!street.ok || !tag.ok) throw new Error('not filed')
  const column = street.value?.id ?? null
  await add(store, {
    title: '桥下早市',
    column,
    tags: [tag.value.id],
    author: '何川',
    date: '2026-03-01',
    body: doc(paragraph('六点出摊，八點半收攤。城市治理，靠的是时间。')),
  })
  await add(store, {
    title: '河道',
    source: { name: '江岸晚报', url: null },
    date: '2025-06-01',
    body: doc(paragraph('桥下早市边上的河道，ＡＩ government 治理。')),
  })
  await add(store, { title: '夜班', column, author: '周青', body: doc(paragraph('末班车以后的城市。')) })
  return store
}

it('finds by words, phrases, fields and dates, in every width and script', async () => {
  const store = await market()
  const keeper = await keep(store)
  const table: [query: string, titles: string[]][] = [
    ['早市', ['桥下早市', '河道']],
    ['治理 早市', ['桥下早市', '河道']],
    ['"城市治理"', ['桥下早市']],
    ['"治理靠的"', []],
    ['"治理，靠的"', ['桥下早市']],
    ['治', ['桥下早市', '河道']],
    ['八点半收摊', ['桥下早市']],
    ['ai', ['河道']],
    ['govern', ['河道']],
    ['"govern"', []],
    ['治理 -早市', []],
    ['城市 -早市', ['夜班']],
    ['-早市', ['夜班']],
    ['标签：早市', ['桥下早市']],
    ['-标签：早市', ['夜班', '河道']],
    ['column:城市', ['夜班', '桥下早市']],
    ['-栏目：街区', ['河道']],
    ['作者：何川', ['桥下早市']],
    ['来源：江岸', ['河道']],
    ['治理 before:2026', ['河道']],
    ['治理 之后：2026-03-01', ['桥下早市']],
    ['state:published', []],
    ['状态：草稿 夜班', ['夜班']],
  ]
  const found = await Promise.all(
    table.map(async ([query]) => [query, (await titlesOf(store, keeper, query)).sort()]),
  )
  expect(found).toEqual(table.map(([query, titles]) => [query, [...titles].sort()]))
  expect((await titlesOf(store, keeper, '早市'))[0]).toBe('桥下早市')
})

it('gives scores that differ', async () => {
  const store = await newWorkspace()
  for (let number = 1; number <= 6; number += 1)
    await add(store, {
      title: `第${number}篇`,
      body: doc(paragraph(`${'城市治理。'.repeat(number)}${'河边的风。'.repeat(20)}`)),
    })
  const answer = await (
    await keep(store)
  ).search({ words: [{ text: '治理', isExact: false, isExcluded: false }], ...anything }, 10)
  expect(new Set(answer.hits.map(({ score }) => score.toFixed(2))).size).toBeGreaterThan(3)
  expect(store.summaries.get(answer.hits[0]?.id ?? '')?.title).toBe('第6篇')
})

const sides = { wanted: [], unwanted: [] }
const anything = {
  tags: sides,
  columns: sides,
  states: sides,
  authors: sides,
  sources: sides,
  before: null,
  after: null,
}

it('follows what is saved and deleted', async () => {
  const store = await market()
  const updates = new EventEmitter()
  const here = createEngineHere()
  const update: EngineElsewhere['update'] = async (entries, gone) => {
    await here.update(entries, gone)
    updates.emit('done')
  }
  const keeper = await keep(store, { ...here, update })
  const [id = ''] = store.articles.ids()
  const loaded = await store.articles.load(id)
  if (!loaded.ok) throw new Error('not loaded')
  const told = once(updates, 'done')
  await store.articles.save({ ...loaded.value.article, title: '桥上夜市' }, loaded.value.base)
  await told
  expect([await titlesOf(store, keeper, '夜市'), await titlesOf(store, keeper, '早市')]).toEqual([
    ['桥上夜市'],
    ['河道'],
  ])
  const toldAgain = once(updates, 'done')
  await store.decisions.add(id, { kind: 'delete', by: id })
  await toldAgain
  expect(await titlesOf(store, keeper, '夜市')).toEqual([])
})

it('finds what changed while nobody kept the index, and indexes nothing twice', async () => {
  const store = await market()
  await (await keep(store)).close()
  await add(store, { title: '新稿', body: doc(paragraph('渡口的船。')) })
  const here = createEngineHere()
  const offered: number[] = []
  const offer: EngineElsewhere['offer'] = async (entries, isLast) => {
    const count = await here.offer(entries, isLast)
    offered.push(count)
    return count
  }
  const keeper = await keep(store, { ...here, offer })
  expect([offered, await titlesOf(store, keeper, '渡口')]).toEqual([[1], ['新稿']])
})

it.each([
  ['is cut off', (path: string) => truncateSync(path, 5000)],
  ['is something else', (path: string) => writeFileSync(path, '河边的风'.repeat(4000))],
  [
    'has another version',
    (path: string) => {
      const bytes = readFileSync(path)
      bytes.writeUInt32BE(4711, 60)
      writeFileSync(path, bytes)
    },
  ],
])('makes an index that %s anew', async (_name, damage) => {
  const store = await market()
  await (await keep(store)).close()
  damage(indexOf(store))
  const keeper = await keep(store)
  expect([keeper.state(), await titlesOf(store, keeper, '早市')]).toEqual([
    { phase: 'ready' },
    ['桥下早市', '河道'],
  ])
})

it('searches titles where there is no index', async () => {
  const store = await market()
  const here = createEngineHere()
  const open = () => Promise.reject(new Error('no SQLite here'))
  const keeper = await keep(store, { ...here, open })
  expect(existsSync(indexOf(store))).toBe(false)
  expect(await searchArticles(store, keeper, '早市', 10)).toMatchObject({
    ok: true,
    value: { hits: [{ score: 0 }], state: { phase: 'off', why: 'no SQLite here' } },
  })
})

it('cuts a snippet from the text, with the words marked', async () => {
  const store = await market()
  const keeper = await keep(store)
  const found = await searchArticles(store, keeper, '收摊', 10)
  if (!found.ok) throw new Error('not found')
  const [snippet] = await keeper.snippets([found.value.hits[0]?.id ?? ''], found.value.words)
  expect(snippet?.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['收攤'])
})
