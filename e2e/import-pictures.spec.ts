import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, test } from './fixtures'
import { createArticlePage } from './pages/article-page'
import { createLibraryPage } from './pages/library-page'
import type { RunningApp } from './running-app'
import { storedArticle, storedBlocks } from './stored-articles'

test.use({ launch: { args: ['--allow-picture-host=127.0.0.1'] } })

const nothingMapped = {}
const photo = () =>
  sharp({ create: { width: 640, height: 400, channels: 3, background: '#2e5b8a' } })
    .jpeg()
    .toBuffer()

/** Runs a job of the program as its own page does, and gives what it ends with. */
function runJob(page: Page, channel: string, input: unknown): Promise<Record<string, unknown>> {
  return page.evaluate(
    async ([name, given]) => {
      const finished: { job: string; result: Record<string, unknown> }[] = []
      let wake = () => {}
      const off = window.galley.on('job:finished', (event) => {
        finished.push(event as never)
        wake()
      })
      const answer = (await window.galley.request(name, given)) as { ok: boolean; value: { job: string } }
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      for (;;) {
        const found = finished.find(({ job }) => job === answer.value.job)
        if (found) {
          off()
          return found.result
        }
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    [channel, input] as [string, unknown],
  )
}

const importAll = (page: Page, paths: string[]) =>
  runJob(page, 'import:run', { paths, mapping: nothingMapped, format: null })

const hostOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

/** Ends the process that parses, as soon as there is one. */
async function killReader({ electron }: RunningApp): Promise<void> {
  await expect
    .poll(() =>
      electron.evaluate(({ app }) => {
        const reader = app.getAppMetrics().find(({ name }) => name === 'Galley reader')
        if (reader) process.kill(reader.pid, 'SIGKILL')
        return reader !== undefined
      }),
    )
    .toBe(true)
}

test('a file that ends the process which reads it is refused, and the rest goes in', async ({
  app,
  root,
}) => {
  const folder = join(root, '来稿')
  mkdirSync(folder)
  const item = '<item><title>旧稿</title><description>天亮了，豆浆铺开了门。</description></item>'
  const export_ = `<rss version="2.0"><channel><title>江岸</title>${item.repeat(40_000)}</channel></rss>`
  writeFileSync(join(folder, 'a.xml'), export_)
  writeFileSync(join(folder, 'b.md'), '# 早市\n\n天亮了。\n')
  const planned = runJob(app.page, 'import:plan', { paths: [folder], mapping: nothingMapped, format: null })
  await killReader(app)
  const { plan } = (await planned) as { plan: { counts: { refuse: number } } }
  expect(plan.counts.refuse).toBe(1)
  const imported = await importAll(app.page, [join(folder, 'b.md')])
  expect(imported).toMatchObject({ kind: 'import-finished', entry: { created: 1, refused: 0 } })
})

test('fetched pictures come into the article that is open, beside what is being written', async ({
  app,
  root,
  workspace,
}) => {
  const { page } = app
  const picture = await photo()
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.url)
    response.end(picture)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `${hostOf(server)}/a.jpg`
  writeFileSync(join(root, '早市.md'), `# 桥下早市\n\n天亮了。\n\n![江面](${url})\n\n人多起来。\n`)
  const { entry } = (await importAll(page, [join(root, '早市.md')])) as { entry: { id: string } }
  await createLibraryPage(page).open('桥下早市')
  const article = createArticlePage(page)
  await expect(page.getByText(url)).toBeVisible()
  expect(asked).toEqual([])
  await article.body.press('Control+End')
  await app.ime.write('收摊了。')
  const fetched = await runJob(page, 'import:fetch-pictures', { import: entry.id, again: false })
  expect(fetched).toEqual({
    kind: 'import-pictures-fetched',
    import: entry.id,
    counts: { waiting: 0, fetched: 1, refused: 0, gone: 0 },
    stopped: null,
  })
  await expect(page.locator('figure img')).toHaveAttribute('width', '640')
  await expect(article.body).toContainText('收摊了。')
  await expect.poll(() => storedArticle(workspace, '桥下早市').text).toContain('收摊了。')
  const figures = storedBlocks(workspace, '桥下早市').filter(({ type }) => type === 'figure')
  expect(figures.map(({ attrs }) => attrs)).toEqual([
    { media: expect.stringMatching(/^[0-9a-f]{64}$/), alt: '江面', credit: '' },
  ])
  expect(asked).toEqual(['/a.jpg'])
  server.close()
})

test('fetching goes on after the program was killed, and asks only for what is not here', async ({
  app,
  root,
  workspace,
}) => {
  const picture = await photo()
  const asked: (string | undefined)[] = []
  let isSlow = true
  const server = createServer((request, response) => {
    asked.push(request.url)
    if (request.url === '/a.jpg' || !isSlow) response.end(picture)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = hostOf(server)
  writeFileSync(join(root, '早市.md'), `# 桥下早市\n\n![一](${host}/a.jpg)\n\n![二](${host}/b.jpg)\n`)
  const { entry } = (await importAll(app.page, [join(root, '早市.md')])) as { entry: { id: string } }
  const input = { import: entry.id, again: false }
  await app.page.evaluate((given) => window.galley.request('import:fetch-pictures', given), input)
  const lines = join(workspace, 'imports', `${entry.id}.pictures.jsonl`)
  await expect
    .poll(() => [readFileSync(lines, 'utf8').includes('"fetched"'), asked.includes('/b.jpg')])
    .toEqual([true, true])
  await app.kill9()
  isSlow = false
  await app.relaunch()
  const fetched = await runJob(app.page, 'import:fetch-pictures', input)
  expect(fetched).toMatchObject({ counts: { waiting: 0, fetched: 2 }, stopped: null })
  expect([...asked].sort()).toEqual(['/a.jpg', '/b.jpg', '/b.jpg'])
  const figures = storedBlocks(workspace, '桥下早市').filter(({ type }) => type === 'figure')
  expect(figures.map(({ attrs }) => typeof attrs?.media)).toEqual(['string', 'string'])
  server.closeAllConnections()
  server.close()
})
