import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createWorkspace, expect, test } from './fixtures'
import { galley, galleyDone } from './galley'
import { createArticlePage } from './pages/article-page'
import { createLibraryPage } from './pages/library-page'
import { samplePagePath } from './source-pages'
import { storedArticle } from './stored-articles'

const title = '把步道修到河边去'
const body = '沿河的步道(南段)明年动工,北段后年动工...\n施工队说:"汛期停工"。残障人士也能走。'
const right = '沿河的步道（南段）明年动工，北段后年动工……施工队说：“汛期停工”。残障人士也能走。'

test('finds what is wrong while one types, fixes it at once, and takes it back at once', async ({
  launchApp,
  workspace,
}) => {
  createWorkspace(workspace)
  galleyDone('import', workspace, samplePagePath)
  const { id } = storedArticle(workspace, title)
  galleyDone('edit', workspace, id, '--set', `body=${body}`)
  const entry = { wrong: '残障人士', right: ['残疾人'], note: '引语里可以保留', kind: 'forbidden' }
  const list = { format: 'galley/word-list', version: 1, entries: [entry] }
  writeFileSync(join(workspace, 'word-list.json'), JSON.stringify(list))

  const app = await launchApp()
  await createLibraryPage(app.page).open(title)
  const article = createArticlePage(app.page)
  await app.page.getByRole('tab', { name: /^检查/ }).click()
  const card = (rule: string) => app.page.locator(`[data-rule="${rule}"]`)
  await expect(card('half-width-mark')).toContainText('汉字旁用了半角标点')
  await expect(card('half-width-mark')).toContainText('2 处')
  await expect(card('forbidden-word')).toContainText('引语里可以保留')
  const underlined = article.body.locator('[data-check="half-width-mark"]')
  await expect(underlined).toHaveText([',', ':'])
  expect(app.page.workers().map((worker) => worker.url())).toEqual([expect.stringMatching(/check-worker/)])

  await article.body.click()
  await app.page.keyboard.press('Control+End')
  await app.ime.write('护栏也要装,')
  await expect(card('half-width-mark')).toContainText('3 处')
  await app.page.screenshot({ path: test.info().outputPath('checks.png') })

  await card('half-width-mark').getByRole('button', { name: '3 处全部修正' }).click()
  await expect(card('half-width-mark')).toHaveCount(0)
  await expect(article.body).toContainText('护栏也要装，')
  await article.body.press('Control+z')
  await expect(card('half-width-mark')).toContainText('3 处')

  for (const rule of ['half-width-mark', 'half-width-brackets', 'straight-quotes', 'ellipsis']) {
    await card(rule).getByRole('button', { name: /修正/ }).last().click()
    await expect(card(rule)).toHaveCount(0)
  }
  await card('forbidden-word').getByRole('button', { name: '忽略' }).click()
  await expect(card('forbidden-word')).toHaveCount(0)
  await expect(article.body.locator('[data-check]')).toHaveCount(0)
  await expect.poll(() => storedArticle(workspace, title).text).toBe(`${right}护栏也要装，`)
  await app.page.screenshot({ path: test.info().outputPath('passed.png') })
  await app.close()

  const { code, document } = galley('check', workspace, id)
  const [checked] = document as unknown as { findings: { rule: string; path: string }[] }[]
  expect({
    code,
    found: checked?.findings.filter(({ path }) => path.startsWith('body/')).map(({ rule }) => rule),
  }).toEqual({
    code: 1,
    found: ['forbidden-word'],
  })
})
