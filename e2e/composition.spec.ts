import type { Locator } from '@playwright/test'
import { readFileSync, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { createWorkspace, expect, test } from './fixtures'
import { galleyDone } from './galley'
import { createArticlePage } from './pages/article-page'
import { createCommentsPage } from './pages/comments-page'
import { createLibraryPage } from './pages/library-page'
import type { RunningApp } from './running-app'
import { samplePagePath } from './source-pages'
import { storedArticle, writeBlocks } from './stored-articles'
import type { StoredNode } from './stored-articles'

const title = '把步道修到河边去'
/** What is composed, and must never be seen anywhere but in its field. */
const letters = 'zuchengzhong'
/** Longer than the rest after which the program saves, checks and counts. */
const rest = 1_200

const paragraph = (text: string): StoredNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const figure = { type: 'figure', attrs: { media: null, alt: '', credit: '' } }
const blocks: StoredNode[] = [
  paragraph('江边的风'),
  figure,
  { type: 'gallery', content: [figure, figure] },
  {
    type: 'table',
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('潮位')] }] }],
  },
  { type: 'blockquote', content: [paragraph('水不急')] },
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: '夜里的灯' },
      { type: 'footnote', attrs: { text: '' } },
    ],
  },
]

/** Reads every state that the files below a folder ever have; gives those that had these letters. */
function watchFor(folder: string, wanted: string): () => string[] {
  const seen = new Set<string>()
  const look = (name: string) => {
    try {
      if (readFileSync(join(folder, name), 'utf8').includes(wanted)) seen.add(name)
    } catch {
      // A temporary file that has been renamed, or a folder.
    }
  }
  const watcher = watch(folder, { recursive: true }, (_, name) => name && look(name))
  return () => {
    watcher.close()
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) look(name)
    return [...seen]
  }
}

test('nothing fires while an input method composes, in any field', async ({ launchApp, workspace }) => {
  test.setTimeout(240_000)
  createWorkspace(workspace)
  galleyDone('import', workspace, samplePagePath)
  writeBlocks(workspace, title, blocks)
  const app = await launchApp()
  const { page } = app
  const library = createLibraryPage(page)
  const article = createArticlePage(page)
  const stopWatching = watchFor(workspace, letters)
  const stopWatchingJournal = watchFor(app.userData, letters)

  await test.step('the search of the library', async () => {
    await library.filter.focus()
    await app.ime.compose('bbd')
    await app.ime.press('Enter')
    await app.ime.press('Escape')
    await expect(library.filter).toBeFocused()
    await expect(library.filter).toHaveValue('bbd')
    await app.ime.commit('步道')
    await expect(library.rows.filter({ hasText: title })).toBeVisible()
    await library.open(title)
    await article.body.waitFor()
  })

  await inFields(app)
  await inText(app, workspace)

  await test.step('what was committed is on the disk, and what was composed never was', async () => {
    await expect(article.status).toHaveText(/^已保存/)
    const text = readFileSync(storedArticle(workspace, title).path, 'utf8')
    for (const name of Object.keys(fields)) expect(text, name).toContain(`定${name}`)
    expect([...stopWatching(), ...stopWatchingJournal()]).toEqual([])
  })
})

/** Where one writes in the article screen; each is found by the sign that is committed there. */
const fields: Record<string, (app: RunningApp) => Locator> = {
  题: ({ page }) => createArticlePage(page).title,
  副: ({ page }) => createArticlePage(page).alternativeTitle,
  源: ({ page }) => createArticlePage(page).field('来源'),
  作: ({ page }) => createArticlePage(page).field('作者'),
  图: ({ page }) => bodyOf(page).locator('[data-placeholder="图说"]').first(),
  组: ({ page }) => bodyOf(page).locator('[data-placeholder="图说"]').first(),
  信: ({ page }) => bodyOf(page).getByLabel('图源').first(),
  替: ({ page }) => bodyOf(page).getByLabel('替代文字').first(),
  出: ({ page }) => bodyOf(page).getByLabel('出处').first(),
}
const bodyOf = (page: RunningApp['page']) => createArticlePage(page).body

async function inFields(app: RunningApp): Promise<void> {
  const { page, ime } = app
  const article = createArticlePage(page)
  for (const [name, field] of Object.entries(fields))
    await test.step(`the field ${name}`, async () => {
      await field(app).click()
      await page.keyboard.press('End')
      const crumbs = await page.getByRole('navigation', { name: '位置' }).innerText()
      const slug = await article.field('网址名').getAttribute('placeholder')
      const blocksShown = await article.body.locator('> *').count()
      const focused = await page.evaluateHandle(() => document.activeElement)
      await ime.compose(letters)
      for (const key of ['Enter', 'Escape', 'Tab', 'ArrowDown']) await ime.press(key)
      await page.waitForTimeout(rest)
      expect({
        crumbs: await page.getByRole('navigation', { name: '位置' }).innerText(),
        slug: await article.field('网址名').getAttribute('placeholder'),
        blocksShown: await article.body.locator('> *').count(),
        isFocused: await focused.evaluate((element) => element === document.activeElement),
      }).toEqual({ crumbs, slug, blocksShown, isFocused: true })
      await ime.commit(`定${name}`)
    })
}

async function inText(app: RunningApp, workspace: string): Promise<void> {
  const { page, ime } = app
  const article = createArticlePage(page)
  const tags = () => readdirSync(workspace).includes('tags') && readdirSync(join(workspace, 'tags'))

  await test.step('the title of a table', async () => {
    await article.body.locator('td').first().click()
    const caption = page.getByRole('textbox', { name: '表题' })
    await caption.focus()
    await ime.compose(letters)
    await ime.press('Enter')
    await expect(caption).toBeFocused()
    await ime.commit('潮汐')
    await expect(caption).toHaveValue('潮汐')
  })

  await test.step('a footnote', async () => {
    await article.body.locator('sup').first().click()
    const note = page.getByRole('textbox', { name: '注文' })
    await note.focus()
    await ime.compose(letters)
    for (const key of ['Enter', 'Escape']) await ime.press(key)
    await page.waitForTimeout(rest)
    await expect(note).toBeFocused()
    await ime.commit('每天两次')
    await page.keyboard.press('Enter')
    await expect(note).toHaveCount(0)
  })

  await test.step('tags', async () => {
    const before = tags()
    const field = article.field('标签')
    await field.focus()
    await ime.compose(letters)
    await ime.press('Enter')
    await page.waitForTimeout(rest)
    expect(tags()).toEqual(before)
    await expect(field).toHaveValue(letters)
    await ime.commit('夜航')
    await expect(article.option('新建标签「夜航」')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(article.tag('夜航')).toBeVisible()
  })

  await test.step('the body: no mark of a check, no menu that picks', async () => {
    await article.body.getByText('江边的风').click()
    await page.keyboard.press('End')
    const marks = await article.body.locator('[data-check]').count()
    await ime.compose(letters)
    await page.waitForTimeout(rest)
    expect(await article.body.locator('[data-check]').count()).toBe(marks)
    await ime.commit('吹过来')
    await page.keyboard.press('Enter')
    await ime.commit('、')
    const menu = page.getByRole('listbox', { name: '插入' })
    await expect(menu).toBeVisible()
    await ime.compose('bg')
    for (const key of ['Enter', 'Tab', 'Escape', 'ArrowDown']) await ime.press(key)
    await expect(menu).toBeVisible()
    expect(await article.body.locator('table').count()).toBe(1)
    await ime.commit('是顿号')
    await expect(article.body).toContainText('、是顿号')
  })

  await test.step('the find bar', async () => {
    await page.keyboard.press('Control+f')
    const find = page.getByRole('textbox', { name: '查找' })
    const count = page.getByRole('search').getByRole('status')
    await find.fill('定')
    const shown = await count.innerText()
    await find.press('End')
    await ime.compose('tu')
    for (const key of ['Enter', 'Escape']) await ime.press(key)
    await expect(find).toBeFocused()
    expect(await count.innerText()).toBe(shown)
    await ime.commit('图')
    await expect(count).toHaveText('1 / 1')
    await find.press('Escape')
  })

  await test.step('a comment', async () => {
    const comments = createCommentsPage(page)
    await comments.select('水不急')
    await page.keyboard.press('Control+m')
    await expect(comments.composer).toBeFocused()
    await ime.compose(letters)
    for (const key of ['Enter', 'Escape']) await ime.press(key)
    await page.waitForTimeout(rest)
    await expect(comments.composer).toBeFocused()
    await ime.commit('真的不急')
    await page.keyboard.press('Control+Enter')
    await expect(comments.card(1)).toContainText('真的不急')
  })
}
