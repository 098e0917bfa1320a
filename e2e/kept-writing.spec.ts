import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures'
import { openArticle, saved, title } from './one-article'
import { createArticlePage } from './pages/article-page'
import { createCommentsPage } from './pages/comments-page'
import { createLibraryPage } from './pages/library-page'
import { createSuggestionsPage } from './pages/suggestions-page'
import type { RunningApp } from './running-app'
import { diskTest, fillDisk } from './small-disk'
import type { StoredNode } from './stored-articles'
import { markedTexts, storedBlocks } from './stored-articles'
import { storedComments } from './stored-comments'

const text = (words: string): StoredNode => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
const blocks: StoredNode[] = [
  text('江水不急，船还在开。'),
  { type: 'bulletList', content: [{ type: 'listItem', content: [text('早市卖鱼')] }] },
  text('头班船晨七点开。'),
]
const sent = '几点开？'
const begun = '从哪一天起'
const last = '渡船照旧。'

/** Suggestion mode is on and has suggestions, a comment is there, a second one is half written. */
async function writeSuggesting(app: RunningApp): Promise<void> {
  const { select, composer, cards } = createCommentsPage(app.page)
  const suggestions = createSuggestionsPage(app.page)
  await select('早市')
  await app.page.keyboard.press('Control+m')
  await expect(composer).toBeFocused()
  await app.ime.write(sent)
  await app.page.keyboard.press('Control+Enter')
  await expect(cards).toHaveCount(1)
  await select('不急')
  await app.page.keyboard.press('Control+Shift+x')
  await expect(suggestions.toggle).toHaveAttribute('aria-pressed', 'true')
  await app.page.keyboard.press('Backspace')
  await expect(createArticlePage(app.page).status).toHaveText(saved)
}

/** The last second: a comment that is not finished, and a sentence in suggestion mode. */
async function writeLast(app: RunningApp): Promise<void> {
  const { select, composer } = createCommentsPage(app.page)
  await select('晨七点')
  await app.page.keyboard.press('Control+m')
  await expect(composer).toBeFocused()
  await app.ime.write(begun)
  await createSuggestionsPage(app.page).putBehind('江水不急，船还在开。')
  await app.ime.write(last)
  await expect(createArticlePage(app.page).status).toHaveText('有改动，停手后保存')
}

const suggested: [string, ...string[]][] = [
  ['不急', 'deletion'],
  [last, 'insertion'],
]

/** Text, suggestions and both comments are what they were when the program went, and the half one can be sent. */
async function expectAll(app: RunningApp, workspace: string): Promise<void> {
  const suggestions = createSuggestionsPage(app.page)
  const comments = createCommentsPage(app.page)
  await expect(suggestions.inserted).toHaveText([last])
  await expect(suggestions.deleted).toHaveText(['不急'])
  await expect(createArticlePage(app.page).status).toHaveText(/^已保存/)
  expect(markedTexts(storedBlocks(workspace, title))).toEqual(suggested)
  await expect(comments.composer).toHaveValue(begun)
  await expect(comments.marks).toHaveText(['早市', '晨七点'])
  await expect(comments.card(1)).toContainText(sent)
  await comments.composer.press('Control+End')
  await app.ime.write('？')
  await app.page.keyboard.press('Control+Enter')
  await expect(comments.cards).toHaveCount(2)
  expect(storedComments(workspace)).toMatchObject([
    { anchor: { quote: '早市' }, content: [{ text: sent }] },
    { anchor: { quote: '晨七点' }, content: [{ text: `${begun}？` }] },
  ])
}

async function openAgain(app: RunningApp): Promise<void> {
  await app.relaunch()
  await createLibraryPage(app.page).open(title)
}

const takeRecovered = (app: RunningApp) => app.page.getByRole('button', { name: '用恢复的' }).click()

test.describe('with suggestions, a comment and a half-written one', () => {
  test('kill -9 loses nothing', async ({ launchApp, workspace }) => {
    const app = await openArticle(launchApp, workspace, blocks)
    await writeSuggesting(app)
    await writeLast(app)
    // The journal has it after 0.2 s, long before the save.
    await app.page.waitForTimeout(400)
    await app.kill9()
    expect(markedTexts(storedBlocks(workspace, title))).toEqual([['不急', 'deletion']])
    await openAgain(app)
    await takeRecovered(app)
    await expectAll(app, workspace)
  })

  test('closing the window loses nothing', async ({ launchApp, workspace }) => {
    const app = await openArticle(launchApp, workspace, blocks)
    await writeSuggesting(app)
    await writeLast(app)
    const gone = app.electron.waitForEvent('close')
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await gone
    expect(markedTexts(storedBlocks(workspace, title))).toEqual(suggested)
    await openAgain(app)
    await expectAll(app, workspace)
  })

  diskTest('a full disk loses nothing', async ({ smallDisk, launchApp }) => {
    const workspace = join(smallDisk.folder, 'workspace')
    const args = [`--workspace=${workspace}`, '--lang-ui=zh-CN']
    const app = await openArticle(() => launchApp({ args }), workspace, blocks)
    await writeSuggesting(app)
    const filler = fillDisk(smallDisk.folder)
    await writeLast(app)
    const { composer, cards } = createCommentsPage(app.page)
    await expect(createArticlePage(app.page).status).toContainText('未保存：磁盘满了。')
    await composer.focus()
    await app.page.keyboard.press('Control+Enter')
    await expect(app.page.getByRole('complementary').getByRole('alert')).toContainText('磁盘满了')
    await expect(composer).toHaveValue(begun)
    await expect(cards).toHaveCount(1)
    await app.close()
    expect(markedTexts(storedBlocks(workspace, title))).toEqual([['不急', 'deletion']])
    rmSync(filler)
    await openAgain(app)
    await takeRecovered(app)
    await expectAll(app, workspace)
  })
})
