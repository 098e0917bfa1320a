import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { doc, paragraph } from '../../shared/document/build'
import { columnPath } from '../../shared/domain/column'
import { identityMapping, importMappingSchema } from '../../shared/imports/mapping'
import type { ImportRecord } from '../../shared/imports/record'
import type { WorkspaceStore } from '../store/store'
import { newWorkspace, temporaryFolder, value } from '../store/test-workspace'
import { planImport } from './import-plan'
import { runImport } from './import-run'
import { readers } from './readers'
import { fill, lineReader, personOf, servicesOf } from './test-import'
import { undoImport } from './undo-import'

const optionsOf = (store: WorkspaceStore, paths: string[], mapping: unknown = {}) => ({
  paths,
  by: personOf(store),
  mapping: importMappingSchema.parse(mapping),
  readers: [lineReader, ...readers],
})
const run = async (store: WorkspaceStore, path: string, mapping?: unknown) =>
  value(await runImport(servicesOf(store), optionsOf(store, [path], mapping)))
const countsOf = ({ created, updated, skipped, refused }: ImportRecord) => [
  created.length,
  updated.length,
  skipped.length,
  refused.length,
]

function lines(...texts: string[]): string {
  return join(fill(temporaryFolder(), { 'site/a.lines': texts.join('\n') }), 'site', 'a.lines')
}

const titles = (store: WorkspaceStore) => store.summaries.all().map(({ title }) => title)
async function idOf(store: WorkspaceStore, title: string) {
  return store.summaries.all().find((each) => each.title === title)?.id ?? ''
}

test('an article that cannot be taken does not end the others', async () => {
  const store = await newWorkspace()
  const record = await run(store, lines('1 | 早市 | 天亮了。', '!', '2 | 夜市 | 天黑了。'))
  expect(titles(store)).toEqual(['早市', '夜市'])
  expect(record.refused).toEqual([
    {
      source: expect.stringContaining('a.lines'),
      place: 'line 2',
      why: 'malformed',
      detail: 'no article',
      line: null,
    },
  ])
})

test('a second import skips what is the same, whatever it was mapped to meanwhile', async () => {
  const store = await newWorkspace()
  const path = lines('1 | 早市 | 天亮了。 | tag=街区', '2 | 夜市 | 天黑了。')
  expect(countsOf(await run(store, path))).toEqual([2, 0, 0, 0])
  expect(countsOf(await run(store, path, { tags: [{ from: '街区', to: '城市' }] }))).toEqual([0, 0, 2, 0])
  expect(store.summaries.all()).toHaveLength(2)
})

test('what changed in the source is merged with what was written here since', async () => {
  const store = await newWorkspace()
  const path = lines('1 | 早市 | 天亮了。/豆浆铺开了门。/人多起来。')
  await run(store, path)
  const id = await idOf(store, '早市')
  const { article, base } = value(await store.articles.load(id))
  const written = doc(paragraph('天亮了。'), paragraph('豆浆铺开了门。'), paragraph('街上的人多起来。'))
  value(await store.articles.save({ ...article, author: '周青', body: written }, base))
  writeFileSync(path, '1 | 桥下早市 | 天刚亮了。/豆浆铺开了门。/人多起来。')
  const record = await run(store, path)
  const merged = value(await store.articles.load(id)).article
  expect(countsOf(record)).toEqual([0, 1, 0, 0])
  expect({ title: merged.title, author: merged.author, body: merged.body }).toEqual({
    title: '桥下早市',
    author: '周青',
    body: doc(paragraph('天刚亮了。'), paragraph('豆浆铺开了门。'), paragraph('街上的人多起来。')),
  })
  expect(countsOf(await run(store, path))).toEqual([0, 0, 1, 0])
})

test('a change that clashes is refused, and nothing is written', async () => {
  const store = await newWorkspace()
  const path = lines('1 | 早市 | 天亮了。')
  await run(store, path)
  const id = await idOf(store, '早市')
  const { article, base } = value(await store.articles.load(id))
  const saved = value(await store.articles.save({ ...article, title: '我们的早市' }, base))
  writeFileSync(path, '1 | 桥下早市 | 天亮了。')
  const record = await run(store, path)
  expect(record.refused).toMatchObject([{ why: 'clash', detail: `${id}: title` }])
  expect(value(await store.articles.load(id)).base).toBe(saved.base)
})

test('two items with one key are two articles, in the next import as well', async () => {
  const store = await newWorkspace()
  const path = lines('1 | 早市 | 天亮了。', '1 | 夜市 | 天黑了。')
  expect(countsOf(await run(store, path))).toEqual([2, 0, 0, 0])
  expect(countsOf(await run(store, path))).toEqual([0, 0, 2, 0])
})

test('names and states are mapped, and what is mapped to nothing is left out', async () => {
  const store = await newWorkspace()
  const path = lines(
    '1 | 早市 | 天亮了。 | column=news/local | tag=wp,街区 | author=admin | state=published',
    '2 | 旧稿 | 天黑了。 | state=trashed',
  )
  const record = await run(store, path, {
    columns: [{ from: ['news', 'local'], to: ['城市生活', '街区'] }],
    tags: [{ from: 'wp', to: null }],
    authors: [{ from: 'admin', to: '周青' }],
  })
  const { article } = value(await store.articles.load(await idOf(store, '早市')))
  expect({
    column: columnPath(store.columns.all(), article.column).map(({ name }) => name),
    tags: article.tags.map((id) => store.tags.all().get(id)?.name),
    author: article.author,
    state: store.summaries.get(article.id)?.status.state,
    skipped: record.skipped.map(({ why }) => why),
    made: [record.columns.length, record.tags.length],
  }).toEqual({
    column: ['城市生活', '街区'],
    tags: ['街区'],
    author: '周青',
    state: 'draft',
    skipped: ['left-out'],
    made: [2, 1],
  })
})

test('control characters are removed and told, and a title that is missing is guessed', async () => {
  const store = await newWorkspace()
  const record = await run(store, lines('1 | | 天\u202e亮了。豆浆铺开了门。'))
  expect(titles(store)).toEqual(['天亮了'])
  expect(record.notes.map(({ note }) => [note.code, note.detail])).toEqual([
    ['control-characters-removed', 'U+202E × 1: 天⟨U+202E⟩亮了。豆浆铺开了门。'],
    ['title-from-text', '天亮了'],
  ])
})

test('pictures beside the file go in, others leave a marked figure and are told', async () => {
  const store = await newWorkspace()
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const folder = fill(temporaryFolder(), {
    'posts/a.lines':
      '1 | 早市 | 天亮了。 | picture=../pictures/a.png\n2 | 夜市 | 天黑了。 | picture=../../../etc/passwd',
    'pictures/a.png': picture,
    'pictures/unused.png': picture.subarray(0, 60),
  })
  const record = await run(store, folder)
  const { article } = value(await store.articles.load(await idOf(store, '早市')))
  expect(await store.media.find(String(article.body.content[1]?.attrs?.media))).not.toBeNull()
  expect(record.notes.map(({ note }) => [note.code, note.detail])).toEqual([
    ['picture-missing', '../../../etc/passwd'],
  ])
  expect(record.refused.map(({ source, why }) => [source, why])).toEqual([
    [join('pictures', 'unused.png'), 'binary'],
  ])
})

test('a plan says what the import then does, and writes nothing', async () => {
  const store = await newWorkspace()
  const path = lines(
    '1 | 早市 | 天亮了。 | tag=街区 | column=城市',
    '!',
    '2 | 夜市 | 天黑了。 | author=admin',
  )
  const {
    plan,
    lines: listed,
    preview,
  } = value(await planImport(servicesOf(store), optionsOf(store, [path])))
  expect(store.articles.ids()).toEqual([])
  expect(store.tags.all().size + store.columns.all().size).toBe(0)
  expect({ ...plan, id: '' }).toEqual({
    id: '',
    files: 1,
    counts: { create: 2, update: 0, skip: 0, refuse: 1 },
    losses: 0,
    guesses: 0,
    formats: [{ name: 'ghost', count: 3 }],
    columns: [{ name: ['城市'], count: 1 }],
    tags: [{ name: '街区', count: 1 }],
    authors: [{ name: 'admin', count: 1 }],
    states: [{ name: 'draft', count: 2 }],
    pictures: { here: 0, remote: 0, missing: 0 },
  })
  expect(listed.map(({ title, action }) => [title, action])).toEqual([
    ['早市', 'create'],
    ['', 'refuse'],
    ['夜市', 'create'],
  ])
  expect(value(await preview(2))).toMatchObject({
    number: 2,
    article: { title: '夜市' },
    tags: [],
    column: [],
  })
  expect(value(await preview(1))).toBeNull()
  expect(countsOf(await run(store, path))).toEqual([2, 0, 0, 1])
})

test('undoing deletes what nobody touched, gives back what was changed, and names what stays', async () => {
  const store = await newWorkspace()
  const path = lines('1 | 早市 | 天亮了。 | tag=街区 | column=城市/桥下', '2 | 夜市 | 天黑了。 | tag=夜里')
  const first = await run(store, path)
  const [market, night] = [await idOf(store, '早市'), await idOf(store, '夜市')]
  writeFileSync(
    path,
    '1 | 桥下早市 | 天亮了。 | tag=街区 | column=城市/桥下\n2 | 夜市 | 天黑了。 | tag=夜里\n3 | 书市 | 有书。',
  )
  const second = await run(store, path)
  expect(countsOf(second)).toEqual([1, 1, 1, 0])
  const undone = value(await undoImport(servicesOf(store), second.id, personOf(store)))
  expect(undone.undone?.kept).toEqual([])
  expect(titles(store)).toEqual(['早市', '夜市'])
  // The source still has the other text: importing it again changes the article again.
  expect(countsOf(await run(store, path))).toEqual([1, 1, 1, 0])

  const { article, base } = value(await store.articles.load(night))
  value(await store.articles.save({ ...article, title: '改过的夜市' }, base))
  const all = value(await undoImport(servicesOf(store), first.id, personOf(store)))
  expect(all.undone?.kept.map(({ article: id, why }) => [id, why])).toEqual([
    [market, 'touched'],
    [night, 'touched'],
  ])
  expect([...store.tags.all().values()].map(({ name }) => name).sort()).toEqual(['夜里', '街区'])
})

test('undoing the only import leaves no column and no tag behind', async () => {
  const store = await newWorkspace()
  const record = await run(store, lines('1 | 早市 | 天亮了。 | tag=街区 | column=城市/桥下'))
  value(await undoImport(servicesOf(store), record.id, personOf(store)))
  expect({
    articles: titles(store),
    tags: store.tags.all().size,
    columns: store.columns.all().size,
    record: value(await store.imports.load(record.id)).undone?.kept,
  }).toEqual({ articles: [], tags: 0, columns: 0, record: [] })
})

test('an import that was cut off is gone on with under its own record', async () => {
  const store = await newWorkspace()
  const path = lines('1 | 早市 | 天亮了。', '2 | 夜市 | 天黑了。')
  const stop = new AbortController()
  const options = optionsOf(store, [path])
  const cut = value(
    await runImport(servicesOf(store), options, { signal: stop.signal, gate: async () => stop.abort() }),
  )
  expect({ canceled: cut.canceled, created: cut.created.length }).toEqual({ canceled: true, created: 1 })
  value(await store.imports.save({ ...cut, created: [], finishedAt: null, canceled: false }))
  const again = await run(store, path)
  expect({ id: again.id, titles: again.created.map(({ title }) => title) }).toEqual({
    id: cut.id,
    titles: ['早市', '夜市'],
  })
  expect(store.articles.ids()).toHaveLength(2)
})

test('the default mapping keeps every name', () => {
  expect(identityMapping).toEqual({
    columns: [],
    tags: [],
    authors: [],
    states: {
      draft: 'draft',
      pending: 'draft',
      scheduled: 'draft',
      published: 'draft',
      private: 'draft',
      trashed: 'leave-out',
    },
  })
})

test('an import that was stopped in the middle of a file goes on with the rest of it', async () => {
  const store = await newWorkspace()
  const path = lines('1 | 早市 | 天亮了。', '2 | 夜市 | 天黑了。', '3 | 书市 | 有书。')
  const stop = new AbortController()
  let passed = 0
  const gate = async () => {
    passed += 1
    if (passed === 2) stop.abort()
  }
  const first = value(
    await runImport(servicesOf(store), optionsOf(store, [path]), { gate, signal: stop.signal }),
  )
  expect([countsOf(first), first.canceled]).toEqual([[2, 0, 0, 0], true])
  const second = await run(store, path)
  expect([countsOf(second), titles(store)]).toEqual([
    [1, 0, 2, 0],
    ['早市', '夜市', '书市'],
  ])
  expect(countsOf(await run(store, path))).toEqual([0, 0, 3, 0])
})

test('files of one name are told apart in a preview', async () => {
  const store = await newWorkspace()
  const folder = fill(temporaryFolder(), {
    'one/a.lines': '1 | 早市 | 天亮了。',
    'one/b.lines': '1 | 夜市 | 天黑了。',
    'two/a.lines': '2 | 书市 | 有书。',
  })
  const paths = ['one/a.lines', 'one/b.lines', 'two/a.lines'].map((name) => join(folder, name))
  const {
    lines: listed,
    preview,
    close,
  } = value(await planImport(servicesOf(store), optionsOf(store, paths)))
  const titles = listed.map(async ({ number }) => value(await preview(number))?.article.title)
  expect(await Promise.all(titles)).toEqual(['早市', '夜市', '书市'])
  await close()
})
