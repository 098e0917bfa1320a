import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createArticle } from '../../shared/domain/article'
import { shardOf } from '../../shared/domain/identifier'
import { doc, paragraph } from '../../shared/document/build'
import type { WorkspaceStore } from '../store/store'
import { newWorkspace, value } from '../store/test-workspace'
import { createRelatedService } from './related-service'
import { loadSegmenter } from './segmenter'

const segmenter = loadSegmenter()

const texts = {
  market: ['桥下早市怎样留下来', '早市开在桥洞下面，六点出摊，四十多个摊位卖自家种的菜，城管八点半来收摊。'],
  stalls: ['摊位编号之后', '给桥洞里的摊位编号，早市的菜贩与城管各退一步，六点出摊。'],
  mint: ['怎样给薄荷过冬', '薄荷怕又冷又湿，入冬前剪短，少浇水，搬到不结冰的窗边。'],
  tea: ['春茶几度的水', '明前的春茶用八十度的水，杯子先烫，第一泡不超过一分钟。'],
}
type Name = keyof typeof texts

async function filled() {
  const store = await newWorkspace()
  const ids = {} as Record<Name, string>
  for (const [name, [title, text]] of Object.entries(texts)) {
    ids[name as Name] = await add(store, title ?? '', text ?? '')
  }
  return { store, ids }
}

async function add(store: WorkspaceStore, title: string, text: string): Promise<string> {
  const article = createArticle(store.newId(), { title, body: doc(paragraph(text)) })
  return value(await store.articles.save(article, null)).article.id
}

async function opened(store: WorkspaceStore, onRead?: () => void) {
  const service = createRelatedService({ folder: store.folder, segmenter, mayWrite: true, onRead })
  await service.open()
  await service.finish()
  return service
}

const listed = (service: Awaited<ReturnType<typeof opened>>, id: string) =>
  service.similar(id, 10).similar.map((each) => each.id)
const cacheOf = (store: WorkspaceStore) => join(store.folder, '.cache', 'related.bin')

test('finds what an article is like, with the words that bring them together', async () => {
  const { store, ids } = await filled()
  const service = await opened(store)
  const { similar, reading } = service.similar(ids.stalls, 10)
  expect(similar[0]).toMatchObject({ id: ids.market, isSameSeries: false })
  expect(similar[0]?.terms).toEqual(expect.arrayContaining(['早市', '桥洞', '摊位']))
  expect(reading).toBeNull()
})

test('knows a text a moment after it was saved, and what other programs wrote or took away', async () => {
  const { store, ids } = await filled()
  const service = await opened(store)
  const stored = value(await store.articles.load(ids.tea))
  value(
    await store.articles.save(
      { ...stored.article, body: doc(paragraph(texts.market[1] ?? '')) },
      stored.base,
    ),
  )
  await service.refresh([ids.tea])
  await service.finish()
  expect(listed(service, ids.market)).toContain(ids.tea)
  const added = await add(store, '桥洞里的早市', '早市的菜贩说，城管如今也来买菜。')
  rmSync(join(store.folder, 'articles', shardOf(ids.stalls), `${ids.stalls}.json`))
  await service.refresh()
  await service.finish()
  expect(listed(service, ids.market)).toContain(added)
  expect(listed(service, ids.market)).not.toContain(ids.stalls)
})

test('reads nothing again that an earlier run kept', async () => {
  const { store, ids } = await filled()
  const first = await opened(store)
  const before = first.similar(ids.market, 10)
  await first.close()
  const service = createRelatedService({ folder: store.folder, segmenter, mayWrite: true })
  await service.open()
  expect(service.similar(ids.market, 10)).toEqual(before)
})

test.each<[string, (path: string) => void]>([
  ['absent', (path) => rmSync(path)],
  ['cut off', (path) => truncateSync(path, 4000)],
  ['damaged', (path) => writeFileSync(path, flipped(readFileSync(path)))],
  ['made by another version', (path) => writeFileSync(path, older(readFileSync(path)))],
  ['no index at all', (path) => writeFileSync(path, '早市')],
])('is made anew where what was kept is %s', async (_name, harm) => {
  const { store, ids } = await filled()
  const first = await opened(store)
  const before = listed(first, ids.market)
  await first.close()
  harm(cacheOf(store))
  const service = await opened(store)
  expect(listed(service, ids.market)).toEqual(before)
})

test('passes over an article that cannot be read', async () => {
  const { store, ids } = await filled()
  writeFileSync(
    join(store.folder, 'articles', shardOf(ids.mint), `${ids.mint}.json`),
    '{"format": "galley/art',
  )
  const service = await opened(store)
  expect(listed(service, ids.market)).toEqual([ids.stalls])
})

test('writes nothing into a folder that may only be read', async () => {
  const { store } = await filled()
  const service = createRelatedService({ folder: store.folder, segmenter, mayWrite: false })
  await service.open()
  await service.finish()
  await service.close()
  expect(() => readFileSync(cacheOf(store))).toThrow('ENOENT')
})

function flipped(bytes: Buffer): Buffer {
  const at = bytes.length - 40
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  return bytes
}

const older = (bytes: Buffer) =>
  Buffer.from(bytes.toString('latin1').replace('"madeBy":"1 jieba"', '"madeBy":"0 jieba"'), 'latin1')
