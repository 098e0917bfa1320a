import { expect, test } from './fixtures'
import { createArticlePage } from './pages/article-page'
import { createLibraryPage } from './pages/library-page'

test.use({ opens: 'sample' })

test('suggestions say why, fill what is free, are taken back, and are pinned by keys', async ({ app }) => {
  const { page } = app
  await createLibraryPage(page).open('旧书怎么除霉味')
  const article = createArticlePage(page)
  await article.tab('推荐阅读')
  const suggestions = page.locator('[data-suggestion]')
  await expect(suggestions.first()).toContainText(/共用词|标签|同栏目/)
  const before = await article.slots.count()
  await page.getByRole('button', { name: '补满空位' }).click()
  await expect(article.slots).not.toHaveCount(before)
  await expect(suggestions).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).last().click()
  await expect(article.slots).toHaveCount(before)
  const first = (await suggestions.first().getAttribute('data-suggestion')) ?? ''
  await suggestions.first().focus()
  await page.keyboard.press('Enter')
  await expect(article.slots).toHaveCount(before + 1)
  await expect(page.locator(`[data-suggestion="${first}"]`)).toHaveCount(0)
})
