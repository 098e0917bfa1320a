import { expect, test } from './fixtures'
import { openArticle, saved, title } from './one-article'
import { createArticlePage } from './pages/article-page'
import { createCommentsPage } from './pages/comments-page'
import { createLibraryPage } from './pages/library-page'
import { createSuggestionsPage } from './pages/suggestions-page'
import type { RunningApp } from './running-app'
import type { StoredNode } from './stored-articles'
import { markedTexts, storedBlocks } from './stored-articles'

const text = (words: string): StoredNode => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
const blocks: StoredNode[] = [
  text('江水不急，船还在开。'),
  { type: 'bulletList', content: [{ type: 'listItem', content: [text('早市卖鱼')] }] },
  {
    type: 'table',
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [text('晨七点')] }] }],
  },
  {
    type: 'figure',
    attrs: { media: null, alt: '', credit: '' },
    content: [{ type: 'text', text: '候船棚' }],
  },
]

test('suggestions are made with an input method, decided, undone and kept', async ({
  launchApp,
  workspace,
}) => {
  test.setTimeout(150_000)
  const app = await openArticle(launchApp, workspace, blocks)
  await test.step('writing becomes one insertion', () => write(app, workspace))
  await test.step('deleting and formatting are suggested', () => deleteAndFormat(app, workspace))
  await test.step('a list, a table and a caption have them too', () => writeInBlocks(app, workspace))
  await test.step('one is accepted, one rejected, all accepted and undone', () => decide(app))
  await test.step('they are there after a restart', () => comeBack(app, workspace))
})

async function write(app: RunningApp, workspace: string): Promise<void> {
  const suggestions = createSuggestionsPage(app.page)
  await suggestions.putBehind('江水不急，船还在开。')
  await app.page.keyboard.press('Control+Shift+x')
  await expect(suggestions.toggle).toHaveAttribute('aria-pressed', 'true')
  await expect(suggestions.counted).toContainText('修订模式')
  await app.ime.compose('duchuan')
  // Nothing is marked while the input method composes.
  await expect(suggestions.inserted).toHaveCount(0)
  await app.ime.commit('渡船')
  await expect(suggestions.inserted).toHaveText(['渡船'])
  await app.ime.write('照旧。')
  await expect(suggestions.inserted).toHaveText(['渡船照旧。'])
  await expect(suggestions.counted).toContainText('修订 1 处')
  await expect(createArticlePage(app.page).status).toHaveText(saved)
  expect(markedTexts(storedBlocks(workspace, title))).toEqual([['渡船照旧。', 'insertion']])
}

async function deleteAndFormat(app: RunningApp, workspace: string): Promise<void> {
  const suggestions = createSuggestionsPage(app.page)
  const { select } = createCommentsPage(app.page)
  await select('不急')
  await app.page.keyboard.press('Backspace')
  await expect(suggestions.deleted).toHaveText(['不急'])
  await select('船还')
  await app.page.keyboard.press('Control+b')
  await expect(suggestions.counted).toContainText('修订 3 处')
  await expect(createArticlePage(app.page).status).toHaveText(saved)
  expect(markedTexts(storedBlocks(workspace, title))).toEqual([
    ['不急', 'deletion'],
    ['船还', 'modification', 'bold'],
    ['渡船照旧。', 'insertion'],
  ])
}

async function writeInBlocks(app: RunningApp, workspace: string): Promise<void> {
  const suggestions = createSuggestionsPage(app.page)
  for (const [behind, words] of [
    ['早市卖鱼', '虾'],
    ['晨七点', '整'],
    ['候船棚', '外'],
  ] as const) {
    await suggestions.putBehind(behind)
    await app.ime.write(words)
  }
  await expect(suggestions.inserted).toHaveText(['渡船照旧。', '虾', '整', '外'])
  await expect(createArticlePage(app.page).status).toHaveText(saved)
  expect(markedTexts(storedBlocks(workspace, title)).slice(3)).toEqual([
    ['虾', 'insertion'],
    ['整', 'insertion'],
    ['外', 'insertion'],
  ])
}

async function decide(app: RunningApp): Promise<void> {
  const suggestions = createSuggestionsPage(app.page)
  const { body } = createArticlePage(app.page)
  await suggestions.tab.click()
  await expect(suggestions.cards).toHaveCount(6)
  await suggestions.accept('不急')
  await suggestions.reject('虾')
  await expect(suggestions.cards).toHaveCount(4)
  await expect(body).not.toContainText('不急')
  await expect(body).not.toContainText('虾')
  await suggestions.acceptAll.click()
  await expect(suggestions.cards).toHaveCount(0)
  await suggestions.undoAll.click()
  await expect(suggestions.cards).toHaveCount(4)
}

async function comeBack(app: RunningApp, workspace: string): Promise<void> {
  await expect(createArticlePage(app.page).status).toHaveText(saved)
  const before = storedBlocks(workspace, title)
  await app.relaunch()
  await createLibraryPage(app.page).open(title)
  const suggestions = createSuggestionsPage(app.page)
  await suggestions.tab.click()
  await expect(suggestions.cards).toHaveCount(4)
  await suggestions.card('外').click()
  await app.page.keyboard.press('Control+Shift+Enter')
  await expect(suggestions.cards).toHaveCount(3)
  await expect(createArticlePage(app.page).status).toHaveText(saved)
  expect(markedTexts(before)).toHaveLength(4)
  expect(markedTexts(storedBlocks(workspace, title))).toHaveLength(3)
}
