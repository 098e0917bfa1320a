import { expect, test } from './fixtures'
import { galleyDone } from './galley'
import { createArticlePage } from './pages/article-page'
import { createCommentsPage } from './pages/comments-page'
import { createLibraryPage } from './pages/library-page'
import type { RunningApp } from './running-app'
import { storedArticle } from './stored-articles'
import { storedComments } from './stored-comments'

const title = '步道的宽度'
const text = '河边步道全长三公里，从老渡口一直修到旧码头。中间要过两座桥，栏杆可以放倒。'
const saved = /^已保存 \d\d:\d\d:\d\d$/

test('a comment stays with its words from the first to its resolving', async ({ app, workspace }) => {
  test.setTimeout(150_000)
  await writeArticle(app)
  await test.step('it is written about selected words, with an input method', () => comment(app, workspace))
  await test.step('it is answered', () => answer(app))
  await test.step('the text around it and in it is edited', () => edit(app, workspace))
  await test.step('it is there after a restart, resolved, opened again', () => comeBack(app, workspace))
  await test.step('its words go away, and it stays in the list', () => lose(app, workspace))
})

async function writeArticle(app: RunningApp): Promise<void> {
  const article = createArticlePage(app.page)
  await createLibraryPage(app.page).newArticle.click()
  await article.title.focus()
  await app.ime.write(title)
  await article.body.click()
  await app.ime.write(text)
  await expect(article.status).toHaveText(saved)
}

async function comment(app: RunningApp, workspace: string): Promise<void> {
  const comments = createCommentsPage(app.page)
  const before = storedArticle(workspace, title)
  await comments.select('老渡口')
  await app.page.keyboard.press('Control+m')
  await expect(comments.composer).toBeFocused()
  await app.ime.write('哪一个老渡口，')
  // Keys that the input method takes neither send nor pick.
  await app.ime.compose('xieming')
  await app.ime.press('Enter')
  await app.page.waitForTimeout(300)
  expect(storedComments(workspace)).toEqual([])
  await app.ime.commit('写明')
  await app.page.keyboard.press('Control+Enter')
  await expect(comments.cards).toHaveCount(1)
  await expect(comments.card(1)).toContainText('老渡口')
  await expect(comments.card(1)).toContainText('哪一个老渡口，写明')
  await expect(comments.marks).toHaveText(['老渡口'])
  await expect(comments.tab).toHaveText(/批注\s*1/)
  expect(storedComments(workspace)).toMatchObject([
    { parent: null, anchor: { kind: 'range', quote: '老渡口' }, content: [{ text: '哪一个老渡口，写明' }] },
  ])
  // The article does not know of it.
  expect(storedArticle(workspace, title)).toEqual(before)
}

async function answer(app: RunningApp): Promise<void> {
  const comments = createCommentsPage(app.page)
  const me = await comments.authorOf(1)
  await comments.reply(1).focus()
  await app.ime.write('问')
  await app.page.keyboard.type('@')
  await expect(comments.people).toHaveCount(1)
  await app.page.keyboard.press('Enter')
  await app.ime.write('补上了。')
  await app.page.keyboard.press('Control+Enter')
  await expect(comments.card(1)).toContainText(`问@${me} 补上了。`)
}

async function edit(app: RunningApp, workspace: string): Promise<void> {
  const article = createArticlePage(app.page)
  const comments = createCommentsPage(app.page)
  await comments.select('河边')
  await app.page.keyboard.press('ArrowLeft')
  await app.ime.write('三月完工的')
  await comments.select('渡口')
  await app.page.keyboard.press('ArrowLeft')
  await app.ime.write('轮船')
  await expect(comments.marks).toHaveText(['老轮船渡口'])
  await expect(article.status).toHaveText(saved)
  expect(storedComments(workspace)[0]?.anchor).toMatchObject({ quote: '老渡口' })
  await article.goBack()
  await expect.poll(() => storedComments(workspace)[0]?.anchor).toMatchObject({ quote: '老轮船渡口' })
}

async function comeBack(app: RunningApp, workspace: string): Promise<void> {
  await app.relaunch()
  await createLibraryPage(app.page).open(title)
  const comments = createCommentsPage(app.page)
  await comments.tab.click()
  await expect(comments.marks).toHaveText(['老轮船渡口'])
  await comments.card(1).getByRole('button', { name: '标为已解决' }).click()
  await expect(comments.cards).toHaveCount(0)
  await expect(comments.marks).toHaveCount(0)
  await comments.which('已解决 1').click()
  await expect(comments.card(1)).toContainText('标为已解决')
  expect(storedComments(workspace)[0]?.resolved).not.toBeNull()
  await comments.card(1).getByRole('button', { name: '重新打开' }).click()
  await expect(comments.marks).toHaveText(['老轮船渡口'])
  await comments.which('未解决 1').click()
  await comments.marks.click()
  await expect(comments.card(1)).toHaveAttribute('data-active', 'true')
}

async function lose(app: RunningApp, workspace: string): Promise<void> {
  const comments = createCommentsPage(app.page)
  await comments.select('从老轮船渡口')
  await app.page.keyboard.press('Delete')
  await expect(comments.card(1)).toContainText('原文已删除或改写，引文留在这里')
  await expect(comments.card(1)).toContainText('老轮船渡口')
  await app.page.keyboard.press('Control+z')
  await expect(comments.marks).toHaveText(['老轮船渡口'])
  await comments.deleteOwn(1)
  await expect(comments.card(1)).toContainText('这条批注已删除')
  await expect(comments.card(1)).toContainText('补上了。')
  expect(storedComments(workspace)).toMatchObject([
    { deleted: expect.anything() as object },
    { deleted: null },
  ])
  await app.page.getByRole('button', { name: '撤销', exact: true }).last().click()
  await expect(comments.card(1)).toContainText('哪一个老渡口，写明')
  const { id } = storedArticle(workspace, title)
  expect(JSON.stringify(galleyDone('show', workspace, id))).not.toContain('写明')
}
