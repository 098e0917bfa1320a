import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from './fixtures'
import { changeOutside, comeBackToWindow, lastWords, saved, test, title, writeAtEnd } from './one-article'
import { createArticlePage } from './pages/article-page'
import { createLibraryPage } from './pages/library-page'
import type { RunningApp } from './running-app'
import { storedArticle } from './stored-articles'

const sentence = '傍晚的水声很轻。'

/** How many revisions of articles the workspace has. */
function revisionCount(workspace: string): number {
  const history = join(workspace, 'history')
  if (!existsSync(history)) return 0
  return readdirSync(history, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
    .length
}

/** What the journal has of unsaved writing, and of what it was written on. */
function journalText(userData: string): string {
  const folder = join(userData, 'journal')
  if (!existsSync(folder)) return ''
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

/** The journal has the sentence, and the file has not, when the program goes. */
async function killWhileWriting(app: RunningApp): Promise<void> {
  await writeAtEnd(app, sentence)
  await expect.poll(() => journalText(app.userData)).toContain(sentence)
  await app.kill9()
}

test('a change by another program comes in while one writes, never in the middle of a composition', async ({
  app,
  workspace,
}) => {
  const article = createArticlePage(app.page)
  await writeAtEnd(app, sentence)
  await expect(article.status).toHaveText(saved)
  await app.ime.compose('shuisheng')
  const before = revisionCount(workspace)
  changeOutside(workspace, '栏杆可以放倒', '栏杆可以整排放倒')
  await comeBackToWindow(app)
  // Both texts are kept first; from then on nothing but the composition holds the change back.
  await expect.poll(() => revisionCount(workspace)).toBeGreaterThan(before)
  await expect(article.body).toContainText('shuisheng')
  await expect(article.body).not.toContainText('整排放倒')
  await app.ime.commit('水声')
  await expect(article.body).toContainText('栏杆可以整排放倒')
  await app.ime.write('又响了。')
  await expect(article.body).toContainText(`${sentence}水声又响了。`)
  const note = app.page.getByRole('note').filter({ hasText: '并进来' })
  await expect(note).toContainText('正文 1 处')
  await expect(article.status).toHaveText(saved)
  expect(storedArticle(workspace, title).text).toMatch(/栏杆可以整排放倒.*水声又响了。$/s)

  await note.getByRole('button', { name: '对照' }).click()
  await expect(article.dialog.getByRole('document', { name: '并进来之后' }).locator('ins')).toHaveText('整排')
  await app.page.keyboard.press('Escape')
  await note.getByRole('button', { name: '撤回这些改动' }).click()
  await expect(article.body).toContainText('栏杆可以放倒')
  await expect(article.body).toContainText(`${sentence}水声又响了。`)
  await app.page.keyboard.press('Control+z')
  await article.body.click()
  await app.page.keyboard.press('Control+z')
  await expect(article.body).toContainText('栏杆可以整排放倒')
})

test('what both wrote in the same places is settled place by place and saved once', async ({
  app,
  workspace,
}) => {
  const article = createArticlePage(app.page)
  const places = ['两个人的宽度', '绕开每一棵树', '水涨起来怎么办']
  const { path } = storedArticle(workspace, title)
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    places.reduce((all, place) => all.replace(`"text": "${place}"`, `"text": "${place}（外）"`), text),
  )
  for (const place of places) {
    await article.body.getByRole('heading', { name: place, exact: true }).click()
    await app.page.keyboard.press('End')
    await app.page.keyboard.insertText('（我）')
  }
  await expect(article.status).toHaveText('未保存：磁盘上的这篇被别处改过')
  await app.page.getByRole('button', { name: '逐处定夺' }).click()
  await expect(article.dialog).toContainText('还剩 3 处')
  await expect(article.dialog.getByRole('document', { name: '我的文字' })).toContainText('两个人的宽度（我）')
  await expect(article.dialog.getByRole('document', { name: '磁盘上的文字' })).toContainText('（外）')
  // Leaving half way changes nothing, and both texts are revisions by then.
  await article.dialog.getByRole('button', { name: '用我的' }).click()
  await article.dialog.getByRole('button', { name: '先放着' }).last().click()
  expect(readFileSync(path, 'utf8')).not.toContain('（我）')
  await app.page.getByRole('button', { name: '逐处定夺' }).click()
  await article.dialog.getByRole('button', { name: '用我的' }).click()
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('2')
  await article.dialog.getByRole('button', { name: '下一处' }).click()
  await app.page.keyboard.press('3')
  await article.dialog.getByRole('button', { name: '完成合并' }).click()
  await expect(article.status).toHaveText(saved)
  const bodyText = storedArticle(workspace, title).text
  expect(bodyText).toContain('两个人的宽度（我）')
  expect(bodyText).toContain('绕开每一棵树（外）')
  expect(bodyText).toMatch(/水涨起来怎么办(（我）（外）|（外）（我）)/)
  expect(bodyText).not.toMatch(/宽度.{0,3}（外）|一棵树.{0,3}（我）/)
  await article.tab('版本')
  await expect(article.revisions.filter({ hasText: '合并前留下' })).toHaveCount(2)
})

test('a copy that a synchroniser left is merged where its article is, and put away', async ({
  app,
  workspace,
}) => {
  await writeAtEnd(app, sentence)
  await expect(createArticlePage(app.page).status).toHaveText(saved)
  await app.close()
  const { path, id } = storedArticle(workspace, title)
  const copy = readFileSync(path, 'utf8').replace(sentence, '').replace('栏杆可以放倒', '栏杆可以整排放倒')
  const name = `${id}.sync-conflict-20260425-101112-QWERTYU.json`
  writeFileSync(join(dirname(path), name), copy)

  await app.relaunch()
  const problem = app.page.getByRole('alert')
  await expect(problem).toContainText(`《${title}》有一份同步副本没有合并：${name}`)
  await problem.getByRole('button', { name: '打开稿件合并' }).click()
  const article = createArticlePage(app.page)
  await expect(app.page.getByText('QWERTYU')).toBeVisible()
  await app.page.getByRole('button', { name: '合并副本' }).click()
  await expect(article.body).toContainText('栏杆可以整排放倒')
  await expect(article.body).toContainText(sentence)
  await expect(app.page.getByRole('note').filter({ hasText: '副本已收好' })).toBeVisible()
  await expect(article.status).toHaveText(saved)
  const settled = readdirSync(join(workspace, 'quarantine', 'settled'))
  const kept = settled.find((each) => each.endsWith(name))
  expect(readFileSync(join(workspace, 'quarantine', 'settled', kept ?? ''), 'utf8')).toBe(copy)
  await article.goBack()
  await expect(problem).toHaveCount(0)
})

test('writing that kill -9 interrupted is merged with what came to the file since', async ({
  app,
  workspace,
}) => {
  await killWhileWriting(app)
  expect(storedArticle(workspace, title).text).not.toContain(sentence)
  changeOutside(workspace, '栏杆可以放倒', '栏杆可以整排放倒')
  await app.relaunch()
  await createLibraryPage(app.page).open(title)
  const article = createArticlePage(app.page)
  await expect(article.body).toContainText(sentence)
  await expect(article.body).toContainText('栏杆可以整排放倒')
  await expect(app.page.getByRole('note').filter({ hasText: '合到了一起' })).toBeVisible()
  await expect(article.status).toHaveText(saved)
  expect(storedArticle(workspace, title).text).toMatch(/栏杆可以整排放倒.*傍晚的水声很轻。$/s)
})

test('recovered writing that clashes with the file is settled place by place from the recovery screen', async ({
  app,
  workspace,
}) => {
  await killWhileWriting(app)
  changeOutside(workspace, lastWords, `${lastWords}桥上也听得见。`)
  const before = revisionCount(workspace)
  await app.relaunch()
  await createLibraryPage(app.page).open(title)
  const article = createArticlePage(app.page)
  await app.page.getByRole('button', { name: '合并两份' }).click()
  await expect(article.dialog).toContainText('还剩 1 处')
  await expect(article.dialog.getByRole('document', { name: '我的文字' })).toContainText(sentence)
  await expect(article.dialog.getByRole('document', { name: '磁盘上的文字' })).toContainText('桥上也听得见')
  // Until it is done, both texts are where they were.
  await article.dialog.getByRole('button', { name: '先放着' }).last().click()
  expect(journalText(app.userData)).toContain(sentence)
  await app.page.getByRole('button', { name: '合并两份' }).click()
  await app.page.keyboard.press('3')
  await article.dialog.getByRole('button', { name: '完成合并' }).click()
  for (const words of [sentence, '桥上也听得见。']) await expect(article.body).toContainText(words)
  await expect(article.status).toHaveText(saved)
  const { text } = storedArticle(workspace, title)
  for (const words of [sentence, '桥上也听得见。']) expect(text.split(words)).toHaveLength(2)
  expect(revisionCount(workspace)).toBe(before + 2)
  expect(journalText(app.userData)).toBe('')
})

test('a revision is compared side by side and in one text, and restored without losing the text of now', async ({
  app,
}) => {
  const article = createArticlePage(app.page)
  await article.tab('版本')
  await app.page.getByRole('textbox', { name: '给现在的文字起个名字' }).fill('初稿')
  await app.page.keyboard.press('Enter')
  await expect(article.revisions.first()).toContainText('初稿')
  await writeAtEnd(app, sentence)
  await expect(article.status).toHaveText(saved)
  await article.revisions.first().click()
  const now = article.dialog.getByRole('document', { name: '现在的文字' })
  await expect(now.locator('ins')).toHaveText(sentence)
  await expect(article.dialog.getByRole('document', { name: '这个版本' })).not.toContainText(sentence)
  await expect(article.dialog.getByText(/\d+ 段没有改动/).first()).toBeVisible()
  await app.page.keyboard.press('n')
  await expect(article.dialog.getByText('第 1 处，共 1 处改动')).toBeVisible()
  await article.dialog.getByText('合在一起').click()
  await expect(article.dialog.getByRole('document', { name: '两份文字的不同' }).locator('ins')).toHaveText(
    sentence,
  )
  await article.dialog.getByRole('button', { name: '恢复到这个版本' }).click()
  await article.dialog.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(article.body).not.toContainText(sentence)
  await expect(article.body).toContainText(lastWords)
  // The way of comparing is kept, and so is the text that was replaced.
  await expect(article.revisions.first()).toContainText('恢复')
  await article.revisions.nth(1).click()
  await expect(article.dialog.getByRole('document', { name: '两份文字的不同' }).locator('del')).toHaveText(
    sentence,
  )
})
