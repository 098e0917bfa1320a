import { expect, test } from './fixtures'
import { createArticlePage } from './pages/article-page'
import { createLibraryPage } from './pages/library-page'

test.use({ opens: 'sample' })

test('finds what a text says as one types, and opens it at that place', async ({ app }) => {
  const { page } = app
  const library = createLibraryPage(page)
  await expect(library.rows.first()).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.insertText('菜場')
  const marked = library.rows.locator('mark')
  await expect(marked.first()).toHaveText('菜场')
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/hits.png` })
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(createArticlePage(page).body).toBeVisible()
  const find = page.getByRole('search').getByRole('textbox').first()
  await expect(find).toHaveValue('菜场')
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/place.png` })
})

test('says what is wrong with a query, and what can be written', async ({ app }) => {
  const { page } = app
  const { filter, rows } = createLibraryPage(page)
  await filter.fill('状态：待审')
  await expect(rows.nth(1)).toContainText('审')
  await filter.fill('颜色:红 标签：没有这个')
  await expect(page.getByRole('alert')).toContainText('没有名为“没有这个”的标签')
  await page.getByRole('button', { name: '可以怎样搜索' }).click()
  await expect(page.getByText('栏目：城市/街区')).toBeVisible()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/help.png` })
})
