import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { answerDialogs } from './dialogs'
import { expect, test } from './fixtures'
import { galleyDone } from './galley'
import { saved } from './one-article'
import { createArticlePage } from './pages/article-page'
import { createLibraryPage } from './pages/library-page'
import { storedArticle } from './stored-articles'

test.use({ launch: { args: ['--allow-picture-host=127.0.0.1'] } })

const photo = (colour: string) =>
  sharp({ create: { width: 640, height: 400, channels: 3, background: colour } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 0/1' } })
    .jpeg()
    .toBuffer()

interface Given {
  html?: string
  files?: { name: string; type: string; base64: string }[]
}

/** Pastes or drops what the system would hand over. */
async function give(page: Page, way: 'paste' | 'drop', given: Given): Promise<void> {
  await page.getByRole('textbox', { name: '正文', exact: true }).evaluate(
    (body, { way: how, html, files = [] }) => {
      const data = new DataTransfer()
      if (html) data.setData('text/html', html)
      for (const { name, type, base64 } of files)
        data.items.add(
          new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], name, { type }),
        )
      const { left, bottom } = body.getBoundingClientRect()
      const event =
        how === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent('drop', {
              dataTransfer: data,
              clientX: left + 40,
              clientY: bottom - 8,
              bubbles: true,
              cancelable: true,
            })
      body.dispatchEvent(event)
    },
    { way, ...given },
  )
}

const storedIn = (workspace: string) =>
  readdirSync(join(workspace, 'media'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))

test('pictures come by paste, drop and file, are stored once and say nothing of their place', async ({
  app,
  root,
  workspace,
}) => {
  const { page } = app
  const article = createArticlePage(page)
  await createLibraryPage(page).newArticle.click()
  await article.body.click()
  const [blue, red] = [await photo('#2e5b8a'), await photo('#a8322a')]
  const file = (name: string, bytes: Buffer) => ({
    name,
    type: 'image/jpeg',
    base64: bytes.toString('base64'),
  })
  const pictures = page.locator('figure img')

  await give(page, 'paste', { files: [file('江.jpg', blue)] })
  await expect(pictures).toHaveCount(1)
  await expect(pictures.first()).toHaveAttribute('width', '640')
  await give(page, 'drop', { files: [file('江.jpg', blue), file('灯.jpg', red)] })
  await expect(pictures).toHaveCount(3)
  expect(storedIn(workspace)).toHaveLength(2)
  for (const path of storedIn(workspace)) {
    const { exif, width } = await sharp(readFileSync(path)).metadata()
    expect({ exif, width }).toEqual({ exif: undefined, width: 640 })
  }

  await article.body.press('Control+z')
  await expect(pictures).toHaveCount(1)

  const pdf = join(root, '年报.pdf')
  writeFileSync(pdf, '%PDF-1.7 年报')
  await answerDialogs(app, pdf)
  await article.body.press('Control+End')
  await page.getByRole('button', { name: '插入', exact: true }).click()
  await page.getByRole('menuitem', { name: '附件' }).click()
  await expect(page.getByText('年报.pdf')).toBeVisible()
  await expect(pictures).toHaveCount(1)
  expect(storedIn(workspace).filter((path) => path.endsWith('.pdf'))).toHaveLength(1)
})

test('pictures that come together stand in a row; a gallery is offered, and left by key, button and pointer', async ({
  app,
}) => {
  const { page } = app
  const article = createArticlePage(page)
  await createLibraryPage(page).newArticle.click()
  await article.body.click()
  await app.ime.write('渡口')
  await page.keyboard.press('Enter')
  const files = await Promise.all(
    ['#2e5b8a', '#a8322a', '#3d7a4a'].map(async (colour, index) => ({
      name: `${index}.jpg`,
      type: 'image/jpeg',
      base64: (await photo(colour)).toString('base64'),
    })),
  )
  await give(page, 'paste', { files })
  const pictures = page.locator('figure img')
  const inGallery = page.locator('[data-columns] figure')
  await expect(pictures).toHaveCount(3)
  await expect(inGallery).toHaveCount(0)
  // Nothing empty stands above the pictures.
  await expect(article.body.locator('p')).toHaveText(['渡口'])
  const sources = () => pictures.evaluateAll((all) => all.map((each) => each.getAttribute('src')))
  const [blue, red, green] = await sources()

  await page.getByRole('status').getByRole('button', { name: '合成图组' }).click()
  await expect(inGallery).toHaveCount(3)
  await pictures.first().hover()
  await inGallery.first().getByRole('button', { name: '移出图组' }).click()
  await expect(inGallery).toHaveCount(2)
  await expect.poll(sources).toEqual([red, green, blue])
  await page.keyboard.press('Control+z')
  await expect(inGallery).toHaveCount(3)

  // Dragged above the first paragraph.
  const words = article.body.getByText('渡口', { exact: true })
  await pictures.nth(1).dragTo(words, { targetPosition: { x: 4, y: 3 } })
  await expect(inGallery).toHaveCount(2)
  await expect.poll(sources).toEqual([red, blue, green])

  await inGallery.first().locator('[data-placeholder="图说"]').click()
  await page.keyboard.press('Control+Shift+g')
  await expect(inGallery).toHaveCount(0)
  await expect.poll(sources).toEqual([red, green, blue])
  await page.keyboard.press('Control+Shift+g')
  await expect(inGallery).toHaveCount(2)
  await expect(article.status).toHaveText(saved)
})

test('a picture and an attachment chosen by file go out in the bundle as they are stored', async ({
  app,
  root,
  workspace,
}) => {
  const { page } = app
  const article = createArticlePage(page)
  await createLibraryPage(page).newArticle.click()
  await article.title.fill('渡口的冬天')
  await article.body.click()
  await app.ime.write('渡船停在岸边。')
  const insert = async (name: string, path: string) => {
    await answerDialogs(app, path)
    await article.body.press('Control+End')
    await page.getByRole('button', { name: '插入', exact: true }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  const [picture, tides] = [join(root, '渡口.jpg'), join(root, '潮汐表.pdf')]
  writeFileSync(picture, await photo('#2e5b8a'))
  writeFileSync(tides, '%PDF-1.7 潮汐表')
  await insert('附件', tides)
  await expect(page.getByText('潮汐表.pdf')).toBeVisible()
  await insert('插图', picture)
  await expect(page.locator('figure img')).toHaveAttribute('width', '640')
  await page.getByRole('textbox', { name: '替代文字' }).fill('渡船')
  await expect(article.status).toHaveText(saved)
  const { id } = storedArticle(workspace, '渡口的冬天')
  const [stored] = storedIn(workspace).filter((path) => path.endsWith('.jpg'))
  expect((await sharp(stored).metadata()).exif).toBeUndefined()

  await app.close()
  for (const move of ['submit', 'sign-off', 'publish']) galleyDone('move', workspace, id, move)
  const bundle = join(root, 'bundle')
  galleyDone('bundle', workspace, '--out', bundle)
  expect(galleyDone('verify', bundle)).toMatchObject({ ok: true, problems: [] })
  const inBundle = readdirSync(join(bundle, 'data/media'), { recursive: true, encoding: 'utf8' })
  const bytesOf = (extension: string) =>
    inBundle
      .filter((name) => name.endsWith(extension))
      .map((name) => readFileSync(join(bundle, 'data/media', name)))
  expect(bytesOf('.pdf')).toEqual([readFileSync(tides)])
  expect(bytesOf('.jpg')).toEqual([readFileSync(stored ?? '')])
  const site = readdirSync(join(bundle, 'data/site'), { recursive: true, encoding: 'utf8' })
  const pages = site
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(bundle, 'data/site', name), 'utf8'))
  expect(pages).toContainEqual(expect.stringContaining('潮汐表.pdf'))
})

test('a remote picture is marked, and fetched only when asked for', async ({ app }) => {
  const asked: (string | undefined)[] = []
  const bytes = await photo('#3d7a4a')
  const server = createServer((request, response) => {
    asked.push(request.url)
    response.end(bytes)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.jpg`
  const { page } = app
  const article = createArticlePage(page)
  await createLibraryPage(page).newArticle.click()
  await article.body.click()
  await give(page, 'paste', { html: `<p>渡口</p><p><img data-src="${address}" alt="江面"></p>` })
  await expect(page.getByText('图在别处，还没有取回')).toBeVisible()
  await expect(page.getByText(address)).toBeVisible()
  expect(asked).toEqual([])
  await page.getByRole('button', { name: '取回这张图' }).click()
  await expect(page.locator('figure img')).toHaveAttribute('alt', '江面')
  expect(asked).toEqual(['/a.jpg'])
  server.close()
})
