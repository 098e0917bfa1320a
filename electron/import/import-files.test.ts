import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { doc, figure, paragraph } from '../../shared/document/build'
import { createArticle } from '../../shared/domain/article'
import { shardOf } from '../../shared/domain/identifier'
import { toNative } from '../../shared/domain/native-article'
import { fixturePage } from '../../shared/page-text/fixture-pages'
import { canonicalText, sha256 } from '../store/canonical'
import type { WorkspaceStore } from '../store/store'
import { newWorkspace, temporaryFolder, value } from '../store/test-workspace'
import { ensureColumnPath, ensureTag } from '../store/taxonomy'
import { runImport } from './import-run'
import { toReport } from './import-report'

const person = (store: WorkspaceStore) => [...store.people.all().keys()][0] ?? ''
const services = (store: WorkspaceStore) => ({
  store,
  move: () => Promise.reject(new Error('nothing is mapped to another state')),
  addPicture: store.media.add,
  lookAtPicture: () => Promise.reject(new Error('nothing is only tried')),
})
const run = async (store: WorkspaceStore, ...paths: string[]) =>
  toReport(value(await runImport(services(store), { paths, by: person(store) })), false)

function fill(folder: string, files: Record<string, string | Uint8Array>): string {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return folder
}

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('imports a folder in the order of its names and leaves out what is hidden', async () => {
  const store = await newWorkspace()
  const folder = fill(temporaryFolder(), {
    'b/second.txt': fixturePage({ title: '第二篇' }),
    'a.txt': fixturePage({ title: '第一篇' }),
    '.hidden.txt': fixturePage({ title: '隐藏' }),
    'photo.png': picture,
    'notes.md': '# 标题',
    'notes.cfg': 'a = 1',
    'empty.txt': '',
  })
  const report = await run(store, folder)
  expect({ ...report, created: report.created.map(({ title, source }) => ({ title, source })) }).toEqual({
    created: [
      { title: '第一篇', source: 'a.txt' },
      { title: '第二篇', source: join('b', 'second.txt') },
      { title: '标题', source: 'notes.md' },
    ],
    updated: [],
    skipped: [],
    refused: [
      { source: 'empty.txt', reason: expect.stringContaining('no text') },
      { source: 'notes.cfg', reason: expect.stringContaining('.cfg') },
      { source: 'photo.png', reason: expect.stringContaining('PNG') },
    ],
    losses: [],
    guesses: [],
    import: expect.stringMatching(/^[0-9A-Z]{26}$/),
    dryRun: false,
  })
})

test('skips the same bytes a second time, under any name', async () => {
  const store = await newWorkspace()
  const folder = fill(temporaryFolder(), { 'a.txt': fixturePage(), 'copy.txt': fixturePage() })
  const first = await run(store, folder)
  const again = await run(store, folder)
  const id = first.created[0]?.id ?? ''
  expect(first.skipped.map((each) => [each.source, each.id])).toEqual([['copy.txt', id]])
  expect(again.skipped.map((each) => [each.source, each.id])).toEqual([
    ['a.txt', id],
    ['copy.txt', id],
  ])
  expect(store.articles.ids()).toEqual([id])
})

test('tells which lines an article will not have in the same place', async () => {
  const store = await newWorkspace()
  const folder = fill(temporaryFolder(), { 'a.txt': fixturePage({ metadata: ['时间:前天'] }) })
  const report = await run(store, folder)
  expect(report.losses).toEqual([
    { source: 'a.txt', what: 'line 6: the date was not understood; the line is in the body: 时间:前天' },
  ])
})

test('refuses a file that is not there', async () => {
  const store = await newWorkspace()
  const report = await run(store, '/no/such/file.txt')
  expect(report.refused).toEqual([{ source: '/no/such/file.txt', reason: expect.stringContaining('ENOENT') }])
})

/** A bundle of one article of a first workspace, with a picture, a nested column and tags. */
async function bundleOf(store: WorkspaceStore): Promise<{ folder: string; id: string }> {
  const column = value(await ensureColumnPath(store, ['生活', '美食']))
  const tag = value(await ensureTag(store, '早点'))
  const media = value(await store.media.add(picture, 'photo.png'))
  const id = store.newId()
  const draft = createArticle(id, {
    title: '老街早点铺',
    column: column?.id ?? null,
    tags: [tag.id],
    body: doc(paragraph('一碗豆浆。'), figure('掌柜', { media: media.sha256 })),
  })
  const { article } = value(await store.articles.save(draft, null))
  const edition = {
    revision: sha256('r'),
    publishedAt: '2026-01-02T03:04:05Z',
    firstPublishedAt: '2026-01-02T03:04:05Z',
  }
  const around = {
    columns: store.columns.all(),
    tags: store.tags.all(),
    media: new Map([[media.sha256, media]]),
  }
  const folder = fill(temporaryFolder(), {
    'bagit.txt': 'BagIt-Version: 1.0',
    'data/bundle.json': '{}',
    'data/site/index.html': '<p>',
    [`data/articles/${id}.json`]: canonicalText(toNative(article, edition, around)),
    [`data/media/${shardOf(media.sha256)}/${media.sha256}.png`]: picture,
  })
  return { folder, id }
}

test('makes an equal article of a bundle in another workspace, and skips it the next time', async () => {
  const [first, second] = [await newWorkspace(), await newWorkspace()]
  const { folder, id } = await bundleOf(first)
  const report = await run(second, folder)
  expect({
    created: report.created.map((each) => each.id),
    refused: report.refused,
    losses: report.losses,
  }).toEqual({
    created: [id],
    refused: [],
    losses: [],
  })
  const [original, copy] = [value(await first.articles.load(id)), value(await second.articles.load(id))]
  expect(copy.article).toEqual(original.article)
  expect(copy.base).toBe(original.base)
  expect(new Map(second.columns.all())).toEqual(new Map(first.columns.all()))
  expect(new Map(second.tags.all())).toEqual(new Map(first.tags.all()))
  expect((await second.media.find(sha256(picture)))?.path).toEqual(expect.stringContaining(sha256(picture)))
  expect((await run(second, folder)).skipped.map((each) => each.id)).toEqual([id])
})

test('does not write over an article that has another text', async () => {
  const [first, second] = [await newWorkspace(), await newWorkspace()]
  const { folder, id } = await bundleOf(first)
  await run(second, folder)
  const { article, base } = value(await second.articles.load(id))
  value(await second.articles.save({ ...article, title: '改过的题目' }, base))
  const report = await run(second, folder)
  expect(report.refused).toEqual([
    {
      source: join('data', 'articles', `${id}.json`),
      reason: `The workspace has the article with another text; it was not written over. ${id}.`,
    },
  ])
  expect(value(await second.articles.load(id)).article.title).toBe('改过的题目')
})

test('keeps the place of a picture that is not beside the article, and says so', async () => {
  const [first, second] = [await newWorkspace(), await newWorkspace()]
  const { folder, id } = await bundleOf(first)
  const alone = join(folder, 'data', 'articles', `${id}.json`)
  const moved = fill(temporaryFolder(), { [`${id}.json`]: readFileSync(alone) })
  const report = await run(second, moved)
  expect(report.losses).toEqual([
    { source: `${id}.json`, what: `the picture is not here: ${sha256(picture)}.png` },
  ])
  expect(value(await second.articles.load(id)).article).toEqual(value(await first.articles.load(id)).article)
})

test('refuses other JSON and a native article that is damaged', async () => {
  const store = await newWorkspace()
  const folder = fill(temporaryFolder(), {
    'broken.json': '{"format":"galley/native-article","version":1}',
    'other.json': '{"name":"x"}',
    'torn.json': '{"format":',
  })
  const report = await run(store, folder)
  expect(report.refused.map(({ source }) => source)).toEqual(['broken.json', 'other.json', 'torn.json'])
  expect(store.articles.ids()).toEqual([])
})

test('stops before the next file when it is canceled, and reports what it did', async () => {
  const store = await newWorkspace()
  const folder = fill(temporaryFolder(), {
    'a.txt': fixturePage(),
    'b.txt': fixturePage({ title: '第二篇' }),
  })
  const stop = new AbortController()
  const imported = await runImport(
    services(store),
    { paths: [folder], by: person(store) },
    { signal: stop.signal, onProgress: ({ what }) => what === 'a.txt' && stop.abort() },
  )
  expect(value(imported).created.map(({ source }) => source)).toEqual(['a.txt'])
})
