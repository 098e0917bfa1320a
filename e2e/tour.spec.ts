import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs } from './dialogs'
import { expect, test } from './fixtures'
import { galleyDone } from './galley'
import { createArticlePage } from './pages/article-page'
import { createBundlesPage } from './pages/bundles-page'
import { createImportPage } from './pages/import-page'
import { createLibraryPage } from './pages/library-page'
import type { RunningApp } from './running-app'
import { realPagePath, samplePagePath } from './source-pages'

/** The guided way: tells each step in a line and takes a picture of it. */
interface Tour {
  app: RunningApp
  step: (name: string, what: string, act: () => Promise<void>) => Promise<void>
}

function createTour(app: RunningApp, out: string): Tour {
  let number = 0
  return {
    app,
    async step(name, what, act) {
      await act()
      number += 1
      const picture = `${String(number).padStart(2, '0')}-${name}.png`
      await app.page.mouse.move(0, 0)
      await app.page.screenshot({ path: join(out, picture), animations: 'disabled' })
      console.log(`  ${picture}  ${what}`)
    },
  }
}

const saved = /^已保存/

test.describe('the guided way', () => {
  test.use({ opens: 'sample' })

  test('a page goes from its text to a sealed bundle in the sample publication', async ({ app, root }) => {
    test.setTimeout(180_000)
    const out = process.env['GALLEY_TOUR_OUT'] ?? join(root, 'tour')
    mkdirSync(out, { recursive: true })
    const tour = createTour(app, out)
    await bringIn(tour)
    await edit(tour)
    await link(tour)
    await decide(tour)
    await seal(tour, join(out, 'bundle'))
    expect(existsSync(join(out, '01-library.png'))).toBe(true)
    expect(galleyDone('verify', join(out, 'bundle'))).toMatchObject({ ok: true, problems: [] })
  })
})

async function bringIn({ app, step }: Tour): Promise<void> {
  const library = createLibraryPage(app.page)
  const imports = createImportPage(app.page)
  const path = realPagePath() ?? samplePagePath
  await step('library', 'The library of the sample publication', async () => {
    await expect(library.rows.nth(5)).toBeVisible()
  })
  await step('import', `A page is tried, nothing is written yet: ${path}`, async () => {
    await library.import.click()
    await imports.tryText(readFileSync(path, 'utf8'))
    await expect(imports.field('标题')).toBeVisible()
  })
  await step('article', 'It has become an article with all its fields', async () => {
    await imports.write.click()
    await expect(createArticlePage(app.page).status).toHaveText(saved)
  })
}

async function edit({ app, step }: Tour): Promise<void> {
  const article = createArticlePage(app.page)
  await step('edit', 'Its text is edited with an input method, and saved', async () => {
    await article.body.click()
    await app.page.keyboard.press('Control+End')
    await app.page.keyboard.press('Enter')
    await app.ime.write('编后：付印之前，请再读一遍清样。')
    await expect(article.status).toHaveText(/^已保存 \d/)
  })
  await step('details', 'Tags are added, a known one by its pinyin initials', async () => {
    await article.field('标签').focus()
    await app.ime.commit('csgx')
    await article.option('城市更新').click()
    await app.ime.write('步道')
    await article.option('新建标签「步道」').click()
    await app.page.keyboard.press('Escape')
    await expect(article.status).toHaveText(/^已保存 \d/)
  })
}

async function link({ app, step }: Tour): Promise<void> {
  const article = createArticlePage(app.page)
  await step('recommended', 'Recommended reading is linked, pinned and put in order', async () => {
    await article.tab('推荐阅读')
    await expect(article.slots).toHaveCount(10)
    const offers = article.slots.getByRole('button', { name: '接上' })
    while ((await offers.count()) > 0) await offers.first().click()
    await article.slot(10).focus()
    await app.page.keyboard.press('Delete')
    await article.slotSearch.focus()
    await app.ime.commit('jszmcmw')
    await article.option(/旧书怎么除霉味/).click()
    await article.slot(10).focus()
    await app.page.keyboard.press('Alt+ArrowUp')
    await expect(article.slot(9)).toContainText('旧书怎么除霉味')
    await expect(article.status).toHaveText(/^已保存 \d/)
  })
}

async function decide({ app, step }: Tour): Promise<void> {
  const article = createArticlePage(app.page)
  await step('review', 'It is submitted and waits for its first review', async () => {
    await article.move('submit').click()
    await expect(article.bar).toHaveText('初审')
  })
  await step('signed-off', 'Two stages sign it off', async () => {
    await article.move('sign-off').click()
    await expect(article.bar).toHaveText('终审')
    await article.move('sign-off').click()
    await expect(article.bar).toHaveText('已签发')
  })
  await step('scheduled', 'It is scheduled', async () => {
    await article.tab('定时')
    await article.fillMoment('2099-05-06', '08:30')
    await app.page.getByRole('tabpanel').locator('[data-move="schedule"]').click()
    await expect(article.bar).toHaveText('定时')
  })
  await step('published', 'The desk does not wait for that moment: it is published now', async () => {
    await article.move('publish').click()
    await article.dialog.getByRole('button', { name: '发布' }).click()
    await expect(article.bar).toHaveText('已发布')
  })
  await step('revisions', 'Every decision kept the text that it was about', async () => {
    await article.tab('版本')
    await expect(article.revisions.filter({ hasText: '发布' }).first()).toBeVisible()
    await article.revisions.first().click()
    await expect(article.dialog.getByRole('document')).toHaveCount(2)
  })
  await app.page.keyboard.press('Escape')
  await article.goBack()
}

async function seal({ app, step }: Tour, out: string): Promise<void> {
  const bundles = createBundlesPage(app.page)
  await step('bundles', 'What the next bundle would take, and what it would leave', async () => {
    await createLibraryPage(app.page).go('发布')
    await expect(bundles.inside.getByRole('row').nth(1)).toBeVisible()
  })
  await step('sealed', `The bundle is built, read again and sealed: ${out}`, async () => {
    await answerDialogs(app, out)
    await bundles.chooseTarget.click()
    await bundles.build.click()
    await expect(bundles.stamp).toBeVisible()
    await expect(bundles.verified).toBeVisible()
  })
}
