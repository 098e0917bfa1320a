import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { answerDialogs } from './dialogs'
import { expect, test } from './fixtures'
import { galleyDone } from './galley'
import type { Post } from './import-sources'
import { wordpressExport, writeWordFile } from './import-sources'
import { createArticlePage } from './pages/article-page'
import { createImportPage } from './pages/import-page'
import { createLibraryPage } from './pages/library-page'
import type { RunningApp } from './running-app'
import { storedArticle, storedArticles } from './stored-articles'

const posts: Post[] = Array.from({ length: 180 }, (_none, index) => ({
  title: `渡口记事 ${index + 1}`,
  text: `<p>第 ${index + 1} 天，江水不急，船还在开。</p><p>对岸的人挥了挥手。</p>`,
  column: index % 2 === 0 ? '江河' : '未分类',
  tag: 'wp',
  author: 'admin',
  state: index === 179 ? 'trash' : 'draft',
}))

async function writeSources(root: string): Promise<string> {
  const folder = join(root, '旧站')
  mkdirSync(folder)
  writeFileSync(join(folder, 'site.xml'), wordpressExport(posts))
  await writeWordFile(join(folder, '稿件', '春耕.docx'), '春耕的第一天', '水田里有了倒影。')
  await writeWordFile(join(folder, '稿件', '修桥记.docx'), '修桥记', '桥面铺好了。', '明天通车。')
  writeFileSync(join(folder, '稿件', '坏的.docx'), 'PK\u0003\u0004 not a file of Word')
  return folder
}

async function openPlan(app: RunningApp, folder: string) {
  const imports = createImportPage(app.page)
  await createLibraryPage(app.page).import.click()
  await answerDialogs(app, folder)
  await imports.chooseFolder.click()
  await expect(imports.lines.first()).toBeVisible()
  return imports
}

test('an export and a folder of Word files go in through the screen, and out again', async ({
  app,
  root,
  workspace,
}) => {
  test.setTimeout(120_000)
  const folder = await writeSources(root)
  const imports = await openPlan(app, folder)

  await test.step('the dry run says what there is, and nothing is written', async () => {
    await expect(imports.outcome('新')).toHaveText('新181')
    await expect(imports.outcome('不要')).toHaveText('不要1')
    await imports.outcome('拒收').click()
    await expect(imports.lines).toHaveCount(1)
    await expect(imports.lines).toContainText('坏的.docx')
    await expect(imports.preview).toContainText('拒收')
    await imports.outcome('拒收').click()
    await app.page.keyboard.press('End')
    await app.page.keyboard.press('Home')
    await app.page.keyboard.press('j')
    await expect(imports.preview).toContainText('对岸的人挥了挥手。')
    expect(storedArticles(workspace)).toEqual([])
  })

  await test.step('what a column is called changes what will be', async () => {
    await app.page.keyboard.press('m')
    await imports.mapTo('未分类', '水边', '新栏目：水边')
    await expect(imports.changedMapping(1)).toBeVisible()
    await imports.mapTo('wp', '不要', '不要')
    await expect(imports.changedMapping(2)).toBeVisible()
    await expect(imports.lines.filter({ hasText: '水边' }).first()).toBeVisible()
  })

  await test.step('it is held while another screen is open, and canceled', async () => {
    await expect(imports.writeAll).toHaveText(/^写入 181 篇/)
    await imports.writeAll.click()
    await imports.pause.click()
    await expect(imports.goOnButton).toBeVisible()
    await app.page.getByRole('button', { name: '去稿库' }).click()
    await expect(createLibraryPage(app.page).rows.first()).toBeVisible()
    await app.page.getByRole('button', { name: '导入已暂停' }).click()
    await imports.cancel.click()
    await expect(imports.stopped).toContainText('中途停止：写入了')
  })

  const before = storedArticles(workspace).length
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(181)

  await test.step('it is gone on with, and every article is there once', async () => {
    await imports.goOnWithIt.click()
    await expect(imports.kind('新建')).toHaveText(`新建${181 - before}`)
    await expect(imports.kind('跳过')).toHaveText(`跳过${before + 1}`)
    const titles = storedArticles(workspace).map(({ title }) => title)
    expect([titles.length, new Set(titles).size]).toEqual([181, 181])
    const { id } = storedArticle(workspace, '渡口记事 178')
    expect(galleyDone('show', workspace, id)).toMatchObject({ columnName: '水边', tagNames: [] })
    expect(storedArticle(workspace, '修桥记').text).toBe('桥面铺好了。明天通车。')
  })

  await test.step('the report is kept as a page and as JSON', async () => {
    await imports.kind('拒收').click()
    await expect(imports.lines.filter({ hasText: '坏的.docx' })).toHaveCount(1)
    const [page, json] = [join(root, 'report.html'), join(root, 'report.json')]
    await answerDialogs(app, page)
    await app.page.getByRole('button', { name: '存成网页' }).click()
    await expect(app.page.getByText(page)).toBeVisible()
    await answerDialogs(app, json)
    await app.page.getByRole('button', { name: '存成 JSON' }).click()
    await expect(app.page.getByText(json)).toBeVisible()
    expect(readFileSync(page, 'utf8')).toContain('坏的.docx')
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ created: { length: 181 - before } })
  })

  await test.step('undoing takes back all but what somebody has worked on', async () => {
    await app.page.getByRole('button', { name: '再导入' }).click()
    await createLibraryPage(app.page).go('稿库')
    await createLibraryPage(app.page).open('修桥记')
    const article = createArticlePage(app.page)
    await article.body.click()
    await app.page.keyboard.press('Control+End')
    await app.ime.write('还差栏杆。')
    await expect(article.status).toHaveText(/^已保存 \d/)
    await article.goBack()
    await createLibraryPage(app.page).import.click()
    await imports.earlier.first().click()
    await imports.undo.click()
    await expect(imports.dialog).toContainText(`${180 - before} 篇新建的稿件会删除`)
    await expect(imports.dialog).toContainText('修桥记 之后有人改过，留着')
    await imports.dialog.getByRole('button', { name: '撤销' }).click()
    await expect(imports.undone).toContainText('有 1 篇没有撤销')
    expect(galleyDone<unknown[]>('list', workspace)).toHaveLength(before + 1)
  })

  await test.step('importing the same once more doubles nothing', async () => {
    const again = await openAgain(app, folder)
    await expect(again.outcome('没变')).toBeVisible()
    await again.writeAll.click()
    await expect(again.kind('新建')).toBeVisible()
    const titles = galleyDone<{ title: string }[]>('list', workspace).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  })
})

async function openAgain(app: RunningApp, folder: string) {
  const imports = createImportPage(app.page)
  await app.page.getByRole('button', { name: '再导入' }).click()
  await answerDialogs(app, folder)
  await imports.chooseFolder.click()
  await expect(imports.lines.first()).toBeVisible()
  return imports
}

test('what is dropped on the screen is tried, and a page that is pasted keeps its form', async ({
  app,
  root,
  workspace,
}) => {
  const path = join(root, '江边.md')
  writeFileSync(path, '# 江边\n\n第一段。\n')
  const imports = createImportPage(app.page)
  await createLibraryPage(app.page).import.click()
  await imports.dropFile(path)
  await expect(imports.preview.getByRole('heading', { name: '江边' })).toBeVisible()
  await imports.writeAll.click()
  await expect(imports.kind('新建')).toHaveText('新建1')

  await app.page.getByRole('button', { name: '再导入' }).click()
  await imports.pasteHtml(
    '<h1>水边的书市</h1><p>书摊从<b>桥头</b>排到渡口。</p>',
    '水边的书市\n书摊从桥头排到渡口。',
  )
  await imports.tryIt.click()
  await expect(imports.preview.getByText('桥头', { exact: true })).toBeVisible()
  await imports.writeAll.click()
  await expect(imports.kind('新建')).toHaveText('新建1')
  expect(storedArticle(workspace, '水边的书市').text).toContain('书摊从桥头排到渡口。')
})

test.describe('pictures that are on the web', () => {
  test.use({ launch: { args: ['--allow-picture-host=127.0.0.1'] } })

  test('are fetched from the report, and each says what became of it', async ({ app, root }) => {
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      'base64',
    )
    const server = createServer(({ url }, response) => {
      if (url === '/river.png') response.end(picture)
      else response.writeHead(404).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const path = join(root, '江边.md')
    writeFileSync(path, `# 江边\n\n![江面](${site}/river.png)\n\n![渡口](${site}/gone.png)\n\n天亮了。\n`)
    const imports = createImportPage(app.page)
    await createLibraryPage(app.page).import.click()
    await answerDialogs(app, path)
    await imports.chooseFiles.click()
    await expect(imports.preview).toContainText(`图片在网上：${site}/river.png`)
    await imports.writeAll.click()
    await app.page.getByRole('button', { name: '取回 2 张' }).click()
    await expect(app.page.getByRole('button', { name: '再取没取到的 1 张' })).toBeVisible()
    await imports.kind('网上图片').click()
    await expect(imports.lines).toHaveText([/^已取回.*river\.png/, /^没取到.*gone\.png.*404/])
    server.close()
  })
})
