import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from './fixtures'
import {
  changeOutside,
  comeBackToWindow,
  lastWords,
  openArticle,
  saved,
  test,
  title,
  writeAtEnd,
} from './one-article'
import { createArticlePage } from './pages/article-page'
import { createLibraryPage } from './pages/library-page'
import type { RunningApp } from './running-app'
import { diskTest, fillDisk } from './small-disk'
import { storedArticle } from './stored-articles'

const sentence = '汛期以后，工人们沿着水线重新量了一遍栏杆的高度。'

test('what was typed before kill -9 comes back beside what was saved', async ({ app, workspace }) => {
  const before = storedArticle(workspace, title)
  await writeAtEnd(app, sentence)
  // The journal has it after 0.2 s, long before the save.
  await app.page.waitForTimeout(300)
  await app.kill9()
  expect(storedArticle(workspace, title)).toEqual(before)

  await app.relaunch()
  // The lock of the process that was killed does not stand in the way.
  await expect(createLibraryPage(app.page).status).toHaveText('本机可写')
  await createLibraryPage(app.page).open(title)
  await expect(app.page.getByText(/^找到了 .* 写下但没有保存的文字/)).toBeVisible()
  await expect(app.page.getByRole('document', { name: '已保存的' })).not.toContainText(sentence)
  await expect(app.page.getByRole('document', { name: '恢复的' })).toContainText(sentence)
  await app.page.getByRole('button', { name: '用恢复的' }).click()
  const article = createArticlePage(app.page)
  await expect(article.body).toContainText(sentence)
  await expect(article.status).toHaveText(saved)
  expect(storedArticle(workspace, title).text).toBe(before.text + sentence)

  await app.relaunch()
  await createLibraryPage(app.page).open(title)
  await expect(createArticlePage(app.page).status).toHaveText('已保存')
})

test('quitting in the middle of writing waits until the text is on the disk', async ({ app, workspace }) => {
  await writeAtEnd(app, sentence)
  await expect(createArticlePage(app.page).status).toHaveText('有改动，停手后保存')
  await app.close()
  expect(storedArticle(workspace, title).text).toContain(sentence)
})

diskTest(
  'quitting while the disk is full keeps the writing in the journal',
  async ({ smallDisk, launchApp }) => {
    const { app, workspace, filler } = await writeOnFullDisk(smallDisk.folder, launchApp)
    await app.close()
    expect(storedArticle(workspace, title).text).not.toContain(sentence)
    rmSync(filler)
    await app.relaunch()
    await createLibraryPage(app.page).open(title)
    await app.page.getByRole('button', { name: '用恢复的' }).click()
    await expect(createArticlePage(app.page).status).toHaveText(saved)
    expect(storedArticle(workspace, title).text).toContain(sentence)
  },
)

diskTest(
  'a text that cannot be saved on a full disk says so, and is saved once there is room',
  async ({ smallDisk, launchApp }) => {
    const { app, workspace, filler } = await writeOnFullDisk(smallDisk.folder, launchApp)
    const article = createArticlePage(app.page)
    await expect(article.status).toContainText('未保存：磁盘满了。')
    await expect(article.status).toContainText('改动在日志里，不会丢')
    expect(storedArticle(workspace, title).text).not.toContain(sentence)
    rmSync(filler)
    await article.status.getByRole('button', { name: '重试' }).click()
    await expect(article.status).toHaveText(saved)
    expect(storedArticle(workspace, title).text).toContain(sentence)
  },
)

/** An article on a small disk that is full when a sentence is written in it. */
async function writeOnFullDisk(
  folder: string,
  launchApp: (more: { args: string[] }) => Promise<RunningApp>,
): Promise<{ app: RunningApp; workspace: string; filler: string }> {
  const workspace = join(folder, 'workspace')
  const args = [`--workspace=${workspace}`, '--lang-ui=zh-CN']
  const app = await openArticle(() => launchApp({ args }), workspace)
  const filler = fillDisk(folder)
  await writeAtEnd(app, sentence)
  return { app, workspace, filler }
}

test('a change by another program replaces a text that has no changes of its own', async ({
  app,
  workspace,
}) => {
  changeOutside(workspace, '栏杆可以放倒', '栏杆可以整排放倒')
  await comeBackToWindow(app)
  const article = createArticlePage(app.page)
  await expect(article.body).toContainText('栏杆可以整排放倒')
  await writeAtEnd(app, sentence)
  await expect(article.status).toHaveText(saved)
  expect(storedArticle(workspace, title).text).toMatch(/栏杆可以整排放倒.*重新量了一遍/s)
})

for (const { choice, shown, kept } of [
  { choice: '用磁盘上的', shown: '栏杆可以整排放倒', kept: sentence },
  { choice: '保留我的', shown: sentence, kept: '栏杆可以整排放倒' },
])
  test(`a change by another program under unsaved writing loses neither text: ${choice}`, async ({
    app,
    workspace,
  }) => {
    const article = createArticlePage(app.page)
    changeOutside(workspace, lastWords, `${lastWords}栏杆可以整排放倒`)
    await writeAtEnd(app, sentence)
    await expect(article.status).toHaveText('未保存：磁盘上的这篇被别处改过')
    await app.page.getByRole('button', { name: '看磁盘上的' }).click()
    await expect(article.dialog.getByRole('document', { name: '磁盘上的文字' })).toContainText(
      '栏杆可以整排放倒',
    )
    await expect(article.dialog.getByRole('document', { name: '我的文字' })).toContainText(sentence)
    await article.dialog.getByRole('button', { name: choice }).click()
    await expect(article.body).toContainText(shown)
    await expect(article.body).not.toContainText(kept)
    await expect(article.status).toHaveText(/^已保存/)
    expect(storedArticle(workspace, title).text).toContain(shown)
    expect(await keptTexts(app.page, article)).toContainEqual(expect.stringContaining(kept))
  })

/** The texts of all revisions in the list. */
async function keptTexts(page: Page, article: ReturnType<typeof createArticlePage>): Promise<string[]> {
  await article.tab('版本')
  await article.revisions.first().waitFor()
  const texts: string[] = []
  for (const entry of await article.revisions.all()) {
    await entry.click()
    texts.push(await article.dialog.getByRole('document', { name: '这个版本' }).innerText())
    await page.keyboard.press('Escape')
    await article.dialog.waitFor({ state: 'hidden' })
  }
  return texts
}

test('two windows on one article follow each other, and a clash keeps both texts', async ({
  app,
  workspace,
}) => {
  const { id } = storedArticle(workspace, title)
  const opening = app.electron.waitForEvent('window')
  await app.page.evaluate((article) => window.galley.request('window:open', { article }), id)
  const otherPage = await opening
  const [one, other] = [createArticlePage(app.page), createArticlePage(otherPage)]
  await expect(other.status).toHaveText('已保存')

  await writeAtEnd(app, sentence)
  await expect(one.status).toHaveText(saved)
  await expect(other.body).toContainText(sentence)

  const [mine, theirs] = ['这一句在第一个窗口。', '这一句在第二个窗口。']
  await other.body.click()
  await otherPage.keyboard.press('Control+End')
  await Promise.all([otherPage.keyboard.insertText(theirs), app.page.keyboard.insertText(mine)])
  const conflict = '未保存：磁盘上的这篇被别处改过'
  await expect
    .poll(async () => [await one.status.innerText(), await other.status.innerText()])
    .toContain(conflict)
  const [loserPage, loser] =
    (await one.status.innerText()) === conflict ? [app.page, one] : [otherPage, other]
  await loserPage.getByRole('button', { name: '保留我的' }).click()
  await expect(loser.status).toHaveText(/^已保存/)
  const { text } = storedArticle(workspace, title)
  const lost = text.includes(mine) ? theirs : mine
  expect(await keptTexts(loserPage, loser)).toContainEqual(expect.stringContaining(lost))
})
