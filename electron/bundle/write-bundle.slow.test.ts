import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { createArticle } from '../../shared/domain/article'
import { bundleFileSchema } from '../../shared/domain/bundle'
import { parseNativeArticle } from '../../shared/domain/native-article'
import { doc, figure, paragraph } from '../../shared/document/build'
import { ensureColumnPath } from '../store/taxonomy'
import type { WorkspaceStore } from '../store/store'
import { newWorkspace, temporaryFolder, value } from '../store/test-workspace'
import { filesBelow } from './files-below'
import { ferryArticle, publish, slot } from './test-publication'
import { buildBundle } from './write-bundle'

/** A picture of one point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const program = '0.1.0'
const hasSha256sum = !spawnSync('sha256sum', ['--version']).error

async function ferryWorkspace(): Promise<{ store: WorkspaceStore; id: string; picture: string }> {
  const store = await newWorkspace()
  const column = value(await ensureColumnPath(store, ['城市生活', '街巷']))
  const tag = { format: 'galley/tag', version: 1, id: store.newId(), name: '步道' } as const
  value(await store.tags.save(tag))
  const picture = value(await store.media.add(png, '江岸.png')).sha256
  const article = ferryArticle(store, { column: column?.id ?? null, tags: [tag.id] })
  article.body.content.push(
    figure('江边的步道', { media: picture, alt: '步道' }),
    figure('还没有到的照片', { media: 'c'.repeat(64) }),
  )
  await publish(store, article)
  return { store, id: article.id, picture }
}

const build = (store: WorkspaceStore, out: string) => buildBundle(store, { out, asOf: null, program })
const target = (name = '发布') => join(temporaryFolder(), name)
const siteText = (out: string) =>
  Object.values(filesBelow(out))
    .map((bytes) => bytes.toString('utf8'))
    .join('\n')

it('writes a sealed bag with pages, native articles and the pictures that are here', async () => {
  const { store, id, picture } = await ferryWorkspace()
  const out = target()
  const report = value(await build(store, out))
  const files = filesBelow(out)
  const page = `lao-du-kou-de-di-er-ge-chun-tian-${id.slice(-6).toLowerCase()}.html`
  const shelf = `media/${picture.slice(-2)}/${picture}.png`
  expect(Object.keys(files)).toEqual([
    'bag-info.txt',
    'bagit.txt',
    `data/articles/${id}.json`,
    'data/bundle.json',
    `data/${shelf}`,
    `data/site/articles/${page}`,
    'data/site/columns/cheng-shi-sheng-huo.html',
    'data/site/columns/jie-xiang.html',
    'data/site/index.html',
    `data/site/${shelf}`,
    'data/site/style.css',
    'manifest-sha256.txt',
    'tagmanifest-sha256.txt',
  ])
  const bytes = Object.values(files).reduce((sum, file) => sum + file.length, 0)
  const missing = [{ id, what: 'picture', media: 'c'.repeat(64), address: null }]
  expect(report).toEqual({ out, asOf: report.asOf, articles: 1, files: 13, bytes, left: [], missing })
  expect(files[`data/site/articles/${page}`]?.toString()).toContain(`src="../${shelf}"`)
  expect(files['bag-info.txt']?.toString().split('\n').slice(0, 2)).toEqual([
    'Source-Organization: 河畔周刊',
    `External-Identifier: ${store.workspace().id}`,
  ])
  const listed = bundleFileSchema.parse(JSON.parse(files['data/bundle.json']?.toString() ?? ''))
  expect(listed.articles.map((each) => [each.page, each.json])).toEqual([
    [`site/articles/${page}`, `articles/${id}.json`],
  ])
})

it.skipIf(!hasSha256sum)('gives what sha256sum agrees with', async () => {
  const { store } = await ferryWorkspace()
  const out = target()
  value(await build(store, out))
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const answer = execFileSync('sha256sum', ['--check', '--strict', manifest], { cwd: out }).toString()
    const lines = readFileSync(join(out, manifest), 'utf8').trimEnd().split('\n')
    expect(answer.trimEnd().split('\n')).toEqual(lines.map((line) => `${line.slice(66)}: OK`))
  }
})

it('carries the whole article in its native form', async () => {
  const { store, id } = await ferryWorkspace()
  const out = target()
  value(await build(store, out))
  const stored = value(await store.articles.load(id))
  const native = value(
    parseNativeArticle(JSON.parse(readFileSync(join(out, `data/articles/${id}.json`), 'utf8')), id),
  )
  expect(native.article).toEqual(stored.article)
  expect(native.column.map(({ name }) => name)).toEqual(['城市生活', '街巷'])
  expect(native.tags.map(({ name }) => name)).toEqual(['步道'])
  expect(native.media.map(({ name }) => name)).toEqual(['江岸.png'])
})

it('prints the frozen edition and never the working copy', async () => {
  const { store, id } = await ferryWorkspace()
  const { article, base } = value(await store.articles.load(id))
  value(
    await store.articles.save(
      { ...article, title: '没有审过的题目', body: doc(paragraph('没有审过的正文')) },
      base,
    ),
  )
  const out = target()
  value(await build(store, out))
  expect(siteText(out)).not.toMatch(/没有审过的/)
})

it('links recommended reading to pages of the bundle and leaves out what is not in it', async () => {
  const store = await newWorkspace()
  const birds = createArticle(store.newId(), {
    title: '候鸟为什么认得路',
    body: doc(paragraph('有的靠星星，有的靠地磁。')),
  })
  await publish(store, birds)
  const draft = createArticle(store.newId(), { title: '没写完的稿子' })
  value(await store.articles.save(draft, null))
  const ferry = ferryArticle(store, {
    recommended: [
      slot(store, {}, { kind: 'article', article: birds.id }),
      slot(store, { title: '自拟的题目' }, { kind: 'article', article: draft.id }),
      slot(store, { title: '外面的一页' }, { kind: 'page', url: 'https://example.org/?a=1&b=2' }),
    ],
  })
  await publish(store, ferry)
  const out = target()
  value(await build(store, out))
  const pages = filesBelow(join(out, 'data/site/articles'))
  const html =
    Object.entries(pages)
      .find(([name]) => name.startsWith('lao-du-kou'))?.[1]
      .toString() ?? ''
  const list = html.slice(html.indexOf('<section class="recommended"'), html.indexOf('</section>'))
  expect(
    [...list.matchAll(/<a href="([^"]*)"|<p class="excerpt">([^<]*)/g)].map((found) => found[1] ?? found[2]),
  ).toEqual([
    `../articles/hou-niao-wei-shen-me-ren-de-lu-${birds.id.slice(-6).toLowerCase()}.html`,
    '有的靠星星，有的靠地磁。',
    'https://example.org/?a=1&amp;b=2',
  ])
  expect(siteText(join(out, 'data/site'))).not.toMatch(/没写完的稿子|自拟的题目/)
})

it('puts public addresses into pages only when there is a base URL', async () => {
  const { store } = await ferryWorkspace()
  const out = target()
  value(await build(store, out))
  expect(siteText(join(out, 'data/site'))).not.toMatch(/canonical|og:/)
  value(await buildBundle(store, { out, asOf: null, program, baseUrl: 'https://weekly.example/a/' }))
  expect(readFileSync(join(out, 'data/site/columns/jie-xiang.html'), 'utf8')).toContain(
    '<link rel="canonical" href="https://weekly.example/a/columns/jie-xiang.html">',
  )
})

it('names the articles that would have one page', async () => {
  const store = await newWorkspace()
  const ids = ['01JABCDEFGHJKMNPQRS0TVWXYZ', '01JABCDEFGHJKMNPQRS1TVWXYZ']
  for (const id of ids)
    await publish(store, createArticle(id, { title: '同名', body: doc(paragraph('一样。')) }))
  expect(await build(store, target())).toEqual({
    ok: false,
    error: { kind: 'path-clash', path: 'site/articles/tong-ming-tvwxyz.html', articles: ids },
  })
})

it('refuses every target that is not a bundle of this publication', async () => {
  const { store } = await ferryWorkspace()
  const other = await newWorkspace()
  const folder = temporaryFolder()
  const place = (name: string, file?: string) => {
    mkdirSync(join(folder, name), { recursive: true })
    if (file) writeFileSync(join(folder, name, file), '我的')
    return join(folder, name)
  }
  value(await build(other, join(folder, '别人')))
  value(await build(other, join(folder, '别人.zip')))
  value(await build(store, join(folder, '自己')))
  writeFileSync(join(folder, '自己', 'data', 'CNAME'), 'weekly.example')
  writeFileSync(join(folder, '照片.zip'), png)
  symlinkSync(store.folder, join(folder, '链接'))
  const refused = (path: string, why: string) => ({ ok: false, error: { kind: 'bundle-target', path, why } })
  expect([
    await build(store, place('有东西', '笔记.txt')),
    await build(store, join(folder, '照片.zip')),
    await build(store, join(folder, '别人')),
    await build(store, join(folder, '别人.zip')),
    await build(store, join(folder, '自己')),
    await build(store, join(store.folder, '发布')),
    await build(store, join(folder, '链接', '发布.zip')),
  ]).toEqual([
    refused(join(folder, '有东西'), 'not-a-bundle'),
    refused(join(folder, '照片.zip'), 'not-a-bundle'),
    refused(join(folder, '别人'), 'other-publication'),
    refused(join(folder, '别人.zip'), 'other-publication'),
    refused(join(folder, '自己', 'data/CNAME'), 'not-a-bundle'),
    refused(join(store.folder, '发布'), 'inside-workspace'),
    refused(join(store.folder, '发布.zip'), 'inside-workspace'),
  ])
  expect(readFileSync(join(folder, '有东西', '笔记.txt'), 'utf8')).toBe('我的')
  expect((await build(store, place('空的'))).ok).toBe(true)
})

it.each(['发布', '发布.zip'])('leaves the old one and no rubbish when it is canceled: %s', async (name) => {
  const { store } = await ferryWorkspace()
  const out = target(name)
  value(await build(store, out))
  const before = filesBelow(dirname(out))
  await publish(store, createArticle(store.newId(), { title: '新的一篇', body: doc(paragraph('新的。')) }))
  for (const step of ['collect', 'embargo', 'pages', 'media', 'seal', 'verify']) {
    const stop = new AbortController()
    const onProgress = (progress: { step: string }) => progress.step === step && stop.abort()
    const canceled = await buildBundle(
      store,
      { out, asOf: null, program },
      { onProgress, signal: stop.signal },
    )
    expect([step, canceled]).toEqual([step, { ok: false, error: { kind: 'canceled' } }])
    expect(filesBelow(dirname(out))).toEqual(before)
  }
  expect(value(await build(store, out)).articles).toBe(2)
  expect(readdirSync(dirname(out))).toEqual([name])
})

it('clears what a killed build left, and puts an old bundle back that it had moved away', async () => {
  const { store } = await ferryWorkspace()
  const out = target()
  value(await build(store, out))
  const dead = Number(execFileSync(process.execPath, ['-p', 'process.pid']).toString())
  const old = join(dirname(out), `.${basename(out)}.galley-old-${dead}-00000000`)
  execFileSync('mv', [out, old])
  mkdirSync(join(dirname(out), `.${basename(out)}.galley-build-${dead}-00000000`, 'data'), {
    recursive: true,
  })
  writeFileSync(join(dirname(out), `.${basename(out)}.galley-zip-${dead}-00000000`), 'PK')
  value(await build(store, out))
  expect(readdirSync(dirname(out))).toEqual([basename(out)])
})

it('says what the system refused and leaves nothing behind', async () => {
  const { store } = await ferryWorkspace()
  const folder = temporaryFolder()
  writeFileSync(join(folder, '文件'), '不是文件夹')
  const built = await build(store, join(folder, '文件', '发布'))
  expect(built.ok ? null : built.error.kind).toBe('write-failed')
  expect(readdirSync(folder)).toEqual(['文件'])
})

it('refuses a picture whose bytes are not those of its name', async () => {
  const { store, picture } = await ferryWorkspace()
  const path = (await store.media.find(picture))?.path ?? ''
  writeFileSync(path, png.subarray(0, -1))
  const out = target()
  expect(await build(store, out)).toEqual({
    ok: false,
    error: {
      kind: 'file-unreadable',
      path,
      stage: 'read',
      reason: 'its bytes are not those that its name promises',
      kept: null,
    },
  })
  expect(existsSync(out)).toBe(false)
  rmSync(path)
})
