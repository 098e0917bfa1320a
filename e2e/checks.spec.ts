import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs } from './dialogs'
import { expect, test } from './fixtures'
import { galley, galleyDone } from './galley'
import { createArticlePage } from './pages/article-page'
import { createLibraryPage } from './pages/library-page'
import { createWithSampleArticle, sampleTitle as title } from './sample-article'
import { createSettingsPage } from './pages/settings-page'
import { storedArticle, storedBlocks, writeBlocks } from './stored-articles'

const body = '沿河的步道(南段)明年动工,北段后年动工...\n施工队说:"汛期停工"。残障人士也能走。'
const right = '沿河的步道（南段）明年动工，北段后年动工……施工队说：“汛期停工”。残障人士也能走。'

test('finds what is wrong while one types, fixes it at once, and takes it back at once', async ({
  launchApp,
  workspace,
}) => {
  const id = createWithSampleArticle(workspace)
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

test('a rule is required in one column and off in another, and stands in the way with a way there', async ({
  launchApp,
  workspace,
}) => {
  const id = createWithSampleArticle(workspace)
  const edit = (column: string) =>
    galleyDone('edit', workspace, id, '--set', 'body=河边的步道修好了...', '--column', column)
  edit('副刊')
  edit('要闻')
  const { page } = await launchApp()
  const library = createLibraryPage(page)
  const settings = createSettingsPage(page)
  await library.go('设置')
  await settings.open('检查')
  await settings.choosePlace('副刊')
  await settings.setSeverity('ellipsis', '关')
  await settings.choosePlace('要闻')
  await settings.setSeverity('ellipsis', '必过')
  await settings.search('找一条规则', '省略号')
  await expect(settings.rules).toHaveCount(1)
  await expect(settings.rules).toContainText('本栏目自定')
  await page.screenshot({ path: test.info().outputPath('severities.png') })

  await library.go('稿库')
  await library.open(title)
  const article = createArticlePage(page)
  await article.move('submit').click()
  const refusal = page.getByRole('alert')
  await expect(refusal).toContainText('省略号不是“……”')
  await refusal.getByRole('button', { name: '看哪里没过' }).click()
  await expect(page.getByRole('tab', { name: /^检查/ })).toHaveAttribute('aria-selected', 'true')
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('...')
  const card = page.locator('[data-rule="ellipsis"]')
  await expect(card).toHaveAttribute('data-tone', 'bad')
  await page.screenshot({ path: test.info().outputPath('in-the-way.png') })

  // The draft moves to the other column: the rule is off there, at once.
  await article.tab('详情')
  await article.field('栏目').click()
  await article.option('副刊').click()
  await page.getByRole('tab', { name: /^检查/ }).click()
  await expect(card).toHaveCount(0)
  await article.move('submit').click()
  await expect(article.bar).toContainText('终审')
  const { document } = galley('check', workspace, id)
  const [checked] = document as unknown as { findings: { rule: string }[] }[]
  expect(checked?.findings.map(({ rule }) => rule)).not.toContain('ellipsis')
})

test('the word list is written, taken in, saved and taken back', async ({ launchApp, root, workspace }) => {
  const id = createWithSampleArticle(workspace)
  galleyDone('edit', workspace, id, '--set', 'body=他登陆网站买菜，截止今天还有的士。')
  const app = await launchApp()
  const { page } = app
  const library = createLibraryPage(page)
  const settings = createSettingsPage(page)
  const stored = () =>
    (
      JSON.parse(readFileSync(join(workspace, 'word-list.json'), 'utf8')) as {
        entries: { wrong: string; right: string[]; kind: string }[]
      }
    ).entries.map(({ wrong, right, kind }) => [wrong, right.join('|'), kind])
  await library.go('设置')
  await settings.open('词表')
  await expect(page.getByText('词表还是空的')).toBeVisible()
  await settings.add.click()
  await app.ime.write('登陆网站')
  await settings.dialog.getByLabel('正确写法').click()
  await app.ime.write('登录网站')
  await settings.dialog.getByRole('button', { name: '存' }).click()
  await expect(settings.words).toHaveText([/登陆网站/])
  expect(stored()).toEqual([['登陆网站', '登录网站', 'misspelt']])

  await page.getByRole('button', { name: '导入' }).click()
  const lines = '截止 → 截至、截止到\n登陆网站,登陆网站\n残障人士,残疾人,随便\n'
  await settings.dialog.getByLabel('要导入的词').fill(lines)
  await expect(settings.dialog).toContainText('新增 1 条，替换 1 条')
  await expect(settings.dialog).toContainText('第 3 行')
  await page.screenshot({ path: test.info().outputPath('import-words.png') })
  await settings.dialog.getByRole('button', { name: '加入 2 条' }).click()
  await expect(settings.words).toHaveCount(2)
  await expect(settings.words.filter({ hasText: '登陆网站' })).toContainText('永远查不到')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(settings.words).toHaveCount(1)
  expect(stored()).toEqual([['登陆网站', '登录网站', 'misspelt']])

  await settings.words.first().click()
  await page.keyboard.press('Delete')
  await expect(settings.words).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(settings.words).toHaveCount(1)
  const table = join(root, 'words.csv')
  await answerDialogs(app, table)
  await page.getByRole('button', { name: '导出' }).click()
  await expect(page.getByText(`词表存到了 ${table}`)).toBeVisible()
  expect(readFileSync(table, 'utf8')).toBe('\ufeffwrong,right,kind,note\r\n登陆网站,登录网站,misspelt,\r\n')
  await page.screenshot({ path: test.info().outputPath('words.png') })

  // From the text: a selection becomes an entry, a finding leads to its own.
  await library.go('稿库')
  await library.open(title)
  await page.getByRole('tab', { name: /^检查/ }).click()
  const cards = page.locator('[data-rule$="-word"]')
  await expect(cards).toHaveText([/登陆网站 → 登录网站/])
  const article = createArticlePage(page)
  await article.body.click()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowRight')
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Shift+ArrowRight')
  await page.getByRole('button', { name: '加进词表' }).click()
  await expect(settings.dialog.getByLabel('要查的词')).toHaveValue('截止')
  await settings.dialog.getByLabel('正确写法').fill('截至\n截止到')
  await settings.dialog.getByRole('button', { name: '存' }).click()
  await expect(cards).toHaveCount(2)
  await cards.filter({ hasText: '→ 登录网站' }).getByRole('button', { name: '词表' }).click()
  await page.screenshot({ path: test.info().outputPath('entry.png') })
  await settings.dialog.getByRole('button', { name: '删掉' }).click()
  await expect(cards).toHaveText([/截止 → 截至 \/ 截止到/])
  expect(stored()).toEqual([['截止', '截至|截止到', 'misspelt']])
})

test('a finding in a footnote is shown in its field, fixed and taken back', async ({
  launchApp,
  workspace,
}) => {
  const id = createWithSampleArticle(workspace)
  galleyDone('edit', workspace, id, '--set', 'body=河边的步道。')
  const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const blocks = (text: string, by: string, caption: string) => [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '河边的步道' },
        { type: 'footnote', attrs: { text } },
      ],
    },
    { type: 'blockquote', attrs: { attribution: by }, content: [words('够走就好。')] },
    {
      type: 'table',
      attrs: { caption },
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [words('菜摊')] }] }],
    },
  ]
  const wrong = blocks('见县志,卷三...', '何川,摊主', '摊位,四十个')
  writeBlocks(workspace, title, wrong)
  const { page } = await launchApp()
  await createLibraryPage(page).open(title)
  const article = createArticlePage(page)
  await page.getByRole('tab', { name: /^检查/ }).click()
  const card = page.locator('[data-rule="half-width-mark"]')
  await expect(card).toContainText('第 1 段 · 脚注')
  await card.getByRole('button', { name: /脚注/ }).click()
  const field = page.getByLabel('注文')
  await expect(field).toBeFocused()
  expect(
    await field.evaluate((element: HTMLTextAreaElement) =>
      element.value.slice(element.selectionStart, element.selectionEnd),
    ),
  ).toBe(',')
  await page.screenshot({ path: test.info().outputPath('footnote.png') })
  for (const label of ['出处', '表题']) {
    await card.getByRole('button', { name: /逐处看/ }).click()
    await expect(page.getByLabel(label, { exact: true })).toBeFocused()
  }
  await card.getByRole('button', { name: '3 处全部修正' }).click()
  await expect(card).toHaveCount(0)
  await expect
    .poll(() => storedBlocks(workspace, title))
    .toEqual(blocks('见县志，卷三...', '何川，摊主', '摊位，四十个'))
  await article.body.press('Control+z')
  await expect(card).toContainText('3 处')
  await expect.poll(() => storedBlocks(workspace, title)).toEqual(wrong)
})
