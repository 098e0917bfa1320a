import { once } from 'node:events'
import { appendFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { shardOf } from '../../../shared/domain/identifier'
import { galley, galleyJson, newWorkspace } from '../test-galley'
import { runFetchPictures } from './fetch-pictures'

const allow = ['--allow-picture-host', '127.0.0.1']
const jpeg = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** A server of pictures that remembers what it was asked for. */
async function serve(answer: RequestListener): Promise<{ host: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  }).listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  await once(server, 'listening')
  return { host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

function postsOf(workspace: string, posts: Record<string, string[]>): string {
  const folder = join(workspace, '..', 'posts')
  mkdirSync(folder, { recursive: true })
  for (const [name, urls] of Object.entries(posts)) {
    const text = urls.map((url) => `![图](${url})\n\n天亮了。\n`).join('\n')
    writeFileSync(join(folder, `${name}.md`), `# ${name}\n\n${text}`)
  }
  return folder
}

function figuresOf(workspace: string, id: string): unknown[] {
  const { body } = JSON.parse(readFileSync(join(workspace, 'articles', shardOf(id), `${id}.json`), 'utf8'))
  return body.content
    .filter(({ type }: { type: string }) => type === 'figure')
    .map(({ attrs }: { attrs: unknown }) => attrs)
}

function setLimits(workspace: string, importLimits: Record<string, number>): void {
  const path = join(workspace, 'workspace.json')
  const settings = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, `${JSON.stringify({ ...settings, importLimits }, null, 2)}\n`)
}

test('nothing is asked for until somebody says so; then each once, for every article that shows it', async () => {
  const workspace = await newWorkspace()
  const red = await jpeg('#a33')
  const { host, asked } = await serve((request, response) => {
    if (request.url === '/missing.jpg') response.writeHead(404).end()
    else if (request.url === '/page.jpg') response.end('<p>no picture</p>')
    else response.end(red)
  })
  const [shared, missing, page] = [`${host}/a.jpg`, `${host}/missing.jpg`, `${host}/page.jpg`]
  const folder = postsOf(workspace, { 早市: [shared, missing], 夜市: [shared, page] })
  const { document } = await galleyJson('import', workspace, folder)
  expect([asked, document.losses.length, document.pictures]).toEqual([[], 4, undefined])
  const articles: string[] = document.created.map(({ id }: { id: string }) => id)
  const fetched = await galleyJson('fetch-pictures', workspace, document.import, ...allow)
  const [evening, morning] = articles as [string, string]
  expect([fetched.code, [...asked].sort()]).toEqual([1, ['/a.jpg', '/missing.jpg', '/page.jpg']])
  const sha256 = fetched.document.pictures[0].sha256
  expect(fetched.document).toEqual({
    import: document.import,
    waiting: 0,
    fetched: 1,
    refused: 2,
    gone: 0,
    stopped: null,
    pictures: [
      { url: shared, state: 'fetched', sha256, reason: null, articles: [evening, morning] },
      {
        url: page,
        state: 'refused',
        sha256: null,
        reason: expect.stringContaining('not a picture'),
        articles: [evening],
      },
      {
        url: missing,
        state: 'refused',
        sha256: null,
        reason: expect.stringContaining('404'),
        articles: [morning],
      },
    ],
  })
  expect([figuresOf(workspace, morning), figuresOf(workspace, evening)]).toEqual([
    [
      { media: sha256, alt: '图', credit: '' },
      { media: null, alt: '图', credit: '', remote: missing },
    ],
    [
      { media: sha256, alt: '图', credit: '' },
      { media: null, alt: '图', credit: '', remote: page },
    ],
  ])
  expect((await galley('doctor', workspace)).code).toBe(0)
})

test('refused ones are asked for again only with --again', async () => {
  const workspace = await newWorkspace()
  const red = await jpeg('#a33')
  let isThere = false
  const { host, asked } = await serve((_request, response) => {
    if (isThere) response.end(red)
    else response.writeHead(500).end()
  })
  const folder = postsOf(workspace, { 早市: [`${host}/a.jpg`] })
  const first = await galleyJson('import', workspace, folder, '--fetch-pictures', ...allow)
  expect(first.document).toMatchObject({ losses: [{}], pictures: { fetched: 0, refused: 1 } })
  isThere = true
  const id = first.document.import
  const same = await galleyJson('fetch-pictures', workspace, id, ...allow)
  expect([same.document.refused, asked.length]).toEqual([1, 1])
  const again = await galleyJson('fetch-pictures', workspace, id, '--again', ...allow)
  expect([again.code, again.document.fetched, asked.length]).toEqual([0, 1, 2])
})

test('a private address is refused without --allow-picture-host', async () => {
  const workspace = await newWorkspace()
  const { host, asked } = await serve((_request, response) => response.end())
  const folder = postsOf(workspace, { 早市: [`${host}/a.jpg`] })
  const { document } = await galleyJson('import', workspace, folder, '--fetch-pictures')
  expect([asked, document.pictures.pictures[0].reason]).toEqual([
    [],
    expect.stringContaining('this computer'),
  ])
})

test('a limit of bytes ends a run, and the next asks only for the rest', async () => {
  const workspace = await newWorkspace()
  const red = await jpeg('#a33')
  const { host, asked } = await serve((_request, response) => response.end(red))
  setLimits(workspace, { fetchBytes: red.length + 1, picturesAtOnce: 1, hostPause: 1 })
  const urls = ['a', 'b', 'c', 'd'].map((name) => `${host}/${name}.jpg`)
  const folder = postsOf(workspace, { 早市: urls.slice(0, 3), 夜市: urls.slice(3) })
  const first = (await galleyJson('import', workspace, folder, '--fetch-pictures', ...allow)).document
  expect(first.pictures).toMatchObject({ fetched: 2, waiting: 2, stopped: 'bytes' })
  // What a crash cut off is passed over.
  const lines = join(workspace, 'imports', `${first.import}.pictures.jsonl`)
  appendFileSync(lines, '{"what":"fetched","url":"ht')
  const second = (await galleyJson('fetch-pictures', workspace, first.import, ...allow)).document
  expect([second.fetched, second.waiting, second.stopped, [...asked].sort()]).toEqual([
    4,
    0,
    null,
    ['/a.jpg', '/b.jpg', '/c.jpg', '/d.jpg'],
  ])
  const remote = first.created.flatMap(({ id }: { id: string }) => figuresOf(workspace, id))
  expect(remote.filter((attrs: { media: string | null }) => attrs.media === null)).toEqual([])
})

test('what was fetched before a crash is given to its article without being asked for again', async () => {
  const workspace = await newWorkspace()
  const red = await jpeg('#a33')
  const { host, asked } = await serve((_request, response) => response.end(red))
  const folder = postsOf(workspace, { 早市: [`${host}/a.jpg`] })
  const { document } = await galleyJson('import', workspace, folder)
  const [id] = document.created.map((created: { id: string }) => created.id)
  const before = readFileSync(join(workspace, 'articles', shardOf(id), `${id}.json`))
  await galleyJson('fetch-pictures', workspace, document.import, ...allow)
  const after = figuresOf(workspace, id)
  // As a crash between the line of the article and its text leaves it.
  writeFileSync(join(workspace, 'articles', shardOf(id), `${id}.json`), before)
  await galleyJson('fetch-pictures', workspace, document.import, ...allow)
  expect([figuresOf(workspace, id), asked]).toEqual([after, ['/a.jpg']])
})

test('a host that does not answer is given up, and others are not', async () => {
  const workspace = await newWorkspace()
  const red = await jpeg('#a33')
  const dead = await serve((request) => request.socket.destroy())
  const alive = await serve((_request, response) => response.end(red))
  setLimits(workspace, { hostFailures: 2, picturesPerHost: 1, hostPause: 1 })
  const names = ['a', 'b', 'c', 'd', 'e']
  const folder = postsOf(workspace, {
    早市: [...names.map((name) => `${dead.host}/${name}.jpg`), `${alive.host}/a.jpg`],
  })
  const { document } = await galleyJson('import', workspace, folder, '--fetch-pictures', ...allow)
  expect([document.pictures.fetched, document.pictures.refused, dead.asked.length]).toEqual([1, 5, 2])
  expect(document.pictures.pictures[4].reason).toContain('hostFailures')
})

test('a host that has too much to do is asked again later', async () => {
  const workspace = await newWorkspace()
  const red = await jpeg('#a33')
  const { host, asked } = await serve((_request, response) => {
    if (asked.length === 1) response.writeHead(429).end()
    else response.end(red)
  })
  setLimits(workspace, { busyPause: 1 })
  const folder = postsOf(workspace, { 早市: [`${host}/a.jpg`] })
  const { document } = await galleyJson('import', workspace, folder, '--fetch-pictures', ...allow)
  expect([document.pictures.fetched, asked.length, document.losses]).toEqual([1, 2, []])
})

test('the report says of each picture what became of it, and undoing takes articles away all the same', async () => {
  const workspace = await newWorkspace()
  const red = await jpeg('#a33')
  const { host } = await serve((request, response) => {
    if (request.url === '/b.jpg') response.writeHead(410).end()
    else response.end(red)
  })
  const folder = postsOf(workspace, { 早市: [`${host}/a.jpg`, `${host}/b.jpg`] })
  const report = join(workspace, '..', 'report.html')
  const options = ['--fetch-pictures', '--report', report, ...allow]
  const { document } = await galleyJson('import', workspace, folder, ...options)
  const page = readFileSync(report, 'utf8')
  expect([page.includes('网上的图片 (2)'), page.includes('HTTP 410'), page.includes('已取回')]).toEqual([
    true,
    true,
    true,
  ])
  const undone = await galleyJson('undo-import', workspace, document.import)
  expect(undone.document).toMatchObject({ created: 1, kept: [] })
  expect((await galleyJson('list', workspace)).document).toEqual([])
  expect(readdirSync(join(workspace, 'media')).length).toBe(1)
})

test('the next import leaves fetched pictures where they are, and asks for new ones alone', async () => {
  const workspace = await newWorkspace()
  const red = await jpeg('#a33')
  const { host, asked } = await serve((_request, response) => response.end(red))
  const folder = postsOf(workspace, { 早市: [`${host}/a.jpg`] })
  const first = (await galleyJson('import', workspace, folder, '--fetch-pictures', ...allow)).document
  const id = first.created[0].id
  const post = (words: string, url: string) =>
    `# 早市\n\n![江面](${url})\n\n${words}\n\n![新](${host}/b.jpg)\n`
  writeFileSync(join(folder, '早市.md'), post('天刚亮了。', `${host}/a.jpg`))
  const second = (await galleyJson('import', workspace, folder, '--fetch-pictures', ...allow)).document
  expect([second.updated.length, second.refused, second.pictures.fetched]).toEqual([1, [], 1])
  const media = expect.stringMatching(/^[0-9a-f]{64}$/)
  expect([figuresOf(workspace, id), asked]).toEqual([
    [
      { media, alt: '江面', credit: '' },
      { media, alt: '新', credit: '' },
    ],
    ['/a.jpg', '/b.jpg'],
  ])
  const undone = await galleyJson('undo-import', workspace, second.import)
  expect([undone.document.kept, figuresOf(workspace, id).length]).toEqual([[], 1])
})

test('Ctrl-C ends a run at once; what waits is fetched by the next', async () => {
  const workspace = await newWorkspace()
  const red = await jpeg('#a33')
  const stopping = new AbortController()
  const { host, asked } = await serve((_request, response) => {
    if (stopping.signal.aborted) response.end(red)
    else stopping.abort()
  })
  const folder = postsOf(workspace, { 早市: [`${host}/a.jpg`, `${host}/b.jpg`] })
  const id = (await galleyJson('import', workspace, folder)).document.import
  const choices = { allowPictureHost: ['127.0.0.1'] }
  const stopped = await runFetchPictures(workspace, id, choices, stopping.signal)
  expect(stopped).toMatchObject({
    code: 1,
    result: { value: { document: { fetched: 0, waiting: 2, stopped: 'canceled' } } },
  })
  const before = asked.length
  const next = (await galleyJson('fetch-pictures', workspace, id, ...allow)).document
  expect([next.fetched, next.stopped, asked.length - before]).toEqual([2, null, 2])
})
