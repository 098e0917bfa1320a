import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs } from './dialogs'
import { expect, test } from './fixtures'
import { galley, galleyDone } from './galley'
import { createArticlePage } from './pages/article-page'
import { createBundlesPage } from './pages/bundles-page'
import { createImportPage } from './pages/import-page'
import { createLibraryPage } from './pages/library-page'
import { createWelcomePage } from './pages/welcome-page'
import type { RunningApp } from './running-app'
import { realPagePath, samplePage } from './source-pages'
import { storedArticle, storedArticles } from './stored-articles'

const imported = '把步道修到河边去'
const saved = /^已保存 \d\d:\d\d:\d\d$/

test.describe('from the welcome screen to a sealed bundle', () => {
  test.use({ opens: 'none' })

  test('an article goes the whole way, and all of it is there after a restart', async ({
    app,
    root,
    workspace,
  }) => {
    test.setTimeout(180_000)
    await test.step('a workspace is made through the form', () => makeWorkspace(app, workspace))
    await test.step('a page is imported', () => importPage(app, workspace))
    await test.step('titles and body are written', () => writeText(app, workspace))
    await test.step('fields are filled in', () => fillFields(app, workspace))
    await test.step('the review ends in publishing', () => review(app))
    await test.step('the stored texts are listed and one is restored', () => restore(app, workspace))
    await test.step('bundles are built and verified', () => bundle(app, root))
    await test.step('all is there after a restart', () => comeBack(app, workspace))
  })
})

async function makeWorkspace(app: RunningApp, workspace: string): Promise<void> {
  const welcome = createWelcomePage(app.page)
  await welcome.newWorkspace.click()
  await expect(welcome.missing).toHaveText('还差：文件夹、刊名、你的名字')
  await answerDialogs(app, workspace)
  await welcome.chooseFolder.click()
  await welcome.publication.focus()
  await app.ime.write('海滨晚报')
  // The Enter that ends a composition makes no workspace.
  await app.ime.compose('he')
  await app.ime.press('Enter')
  await app.ime.cancel()
  await expect(welcome.publication).toHaveValue('海滨晚报')
  await welcome.person.focus()
  await app.ime.write('何青')
  await welcome.stages('一审').click()
  await welcome.create.click()
  await expect(app.page.getByText('还没有稿件')).toBeVisible()
  await expect(createLibraryPage(app.page).status).toHaveText('本机可写')
}

async function importPage(app: RunningApp, workspace: string): Promise<void> {
  const library = createLibraryPage(app.page)
  const page = createImportPage(app.page)
  await library.import.click()
  await page.tryText(samplePage)
  await expect(page.source).toBeVisible()
  await expect(page.field('标题')).toContainText(imported)
  await expect(page.field('副题')).toContainText('一条三公里的慢行线')
  await expect(page.field('栏目')).toContainText('城市')
  await expect(page.field('小标题')).toContainText('两个人的宽度')
  // A line can be taken for something else, and back; what will be written follows at once.
  await page.roleOf('两个人的宽度').selectOption({ label: '正文段落' })
  await expect(page.field('小标题')).not.toContainText('两个人的宽度')
  await page.roleOf('两个人的宽度').selectOption({ label: '小标题' })
  await expect(page.field('小标题')).toContainText('两个人的宽度')
  expect(storedArticles(workspace)).toEqual([])
  await page.write.click()
  const article = createArticlePage(app.page)
  await expect(article.title).toHaveValue(imported)
  await expect(article.alternativeTitle).toHaveValue('一条三公里的慢行线')
  await expect(article.body).toContainText('栏杆可以放倒')
  await expect(article.status).toHaveText('已保存')
}

async function writeText(app: RunningApp, workspace: string): Promise<void> {
  const article = createArticlePage(app.page)
  await article.title.press('End')
  await app.ime.write('，三公里')
  await expect(article.status).toHaveText(saved)
  const before = storedArticle(workspace, imported)
  await app.ime.compose('quanxian')
  await app.ime.press('Enter')
  await expect(article.title).toBeFocused()
  // Longer than writing must rest before it is saved: letters that are being composed are not text yet.
  await app.page.waitForTimeout(1_500)
  await expect(article.status).toHaveText(saved)
  expect(storedArticle(workspace, imported)).toEqual(before)
  await app.ime.commit('全线开放')
  await expect(article.title).toHaveValue(`${imported}，三公里全线开放`)
  await app.page.keyboard.press('Enter')
  await expect(article.alternativeTitle).toBeFocused()
  await app.page.keyboard.press('End')
  await app.page.keyboard.press('Enter')
  await expect(article.body).toBeFocused()
  await app.page.keyboard.press('Control+End')
  await app.page.keyboard.press('Enter')
  const sentence = '试开放的第一个周末，有 3,200 人走完了全程——比预想的多一倍。'
  await app.ime.write(sentence)
  await expect(article.status).toHaveText(saved)
  expect(storedArticle(workspace, imported)).toMatchObject({
    title: `${imported}，三公里全线开放`,
    alternativeTitle: '一条三公里的慢行线',
    text: expect.stringContaining(sentence) as unknown as string,
  })
}

async function fillFields(app: RunningApp, workspace: string): Promise<void> {
  const article = createArticlePage(app.page)
  const { page, ime } = app
  await article.field('标签').focus()
  for (const name of ['慢行', '滨河步道']) {
    await ime.write(name)
    await article.option(`新建标签「${name}」`).click()
    await expect(article.tag(name)).toBeVisible()
  }
  await page.keyboard.press('Backspace')
  await ime.commit('bhbd')
  await article.option('滨河步道').click()
  await page.keyboard.press('Escape')
  await article.field('栏目').click()
  await article.field('栏目').fill('')
  await ime.write('步行城市')
  await article.option('新建栏目「步行城市」').click()
  await article.field('来源').fill('')
  await ime.write('海滨晚报')
  await article.field('来源网址').fill('https://example.org/walk')
  await page.getByRole('button', { name: '加一个署名' }).click()
  const credit = page.getByRole('group', { name: '第 2 个署名' })
  await credit.getByLabel('单位').fill('海滨晚报')
  await credit.getByLabel('身份').fill('摄影')
  await credit.getByLabel('姓名').fill('林一川')
  await expect(page.getByText('3 句都见于正文')).toBeVisible()
  await expect(article.status).toHaveText(saved)
  const { id } = storedArticle(workspace, imported)
  const shown = galleyDone('show', workspace, id)
  expect(shown).toMatchObject({
    columnName: '步行城市',
    source: { name: '海滨晚报', url: 'https://example.org/walk' },
  })
  expect([...(shown as { tagNames: string[] }).tagNames].sort()).toEqual(['慢行', '滨河步道'].sort())
}

async function review(app: RunningApp): Promise<void> {
  const article = createArticlePage(app.page)
  await article.move('submit').click()
  await expect(article.bar).toHaveText('终审')
  await article.move('return').click()
  await article.dialog.getByRole('textbox', { name: '理由' }).fill('第三段的长度请再核一遍。')
  await article.dialog.getByRole('button', { name: '退回' }).click()
  await expect(article.bar).toHaveText('退回')
  await expect(app.page.getByText('第三段的长度请再核一遍。')).toBeVisible()
  await article.body.click()
  await app.page.keyboard.press('Control+End')
  await app.ime.write('长度已经核过。')
  await expect(article.move('submit')).toContainText('重新送审')
  // Unsaved words are saved first, so that exactly this text is submitted.
  await article.move('submit').click()
  await expect(article.bar).toHaveText('终审')
  await expect(article.status).toHaveText(saved)
  await article.move('sign-off').click()
  await expect(article.bar).toHaveText('已签发')
  await article.tab('定时')
  await article.fillMoment('2099-05-06', '08:30')
  await expect(app.page.getByText(/将于 2099年5月6日 08:30（.*GMT.*）在「步行城市」发布/)).toBeVisible()
  await app.page.getByRole('tabpanel').locator('[data-move="schedule"]').click()
  await expect(article.bar).toHaveText('定时')
  await app.page.getByRole('tabpanel').getByRole('button', { name: '取消定时' }).click()
  await expect(article.bar).toHaveText('已签发')
  await article.move('publish').click()
  await article.dialog.getByRole('button', { name: '发布' }).click()
  await expect(article.bar).toHaveText('已发布')
}

async function restore(app: RunningApp, workspace: string): Promise<void> {
  const article = createArticlePage(app.page)
  const added = '长度已经核过。'
  await article.tab('版本')
  for (const kind of ['导入', '送审', '退回', '签发', '定时', '取消定时', '发布'])
    await expect(article.revisions.filter({ hasText: kind }).first()).toBeVisible()
  await article.revisions.filter({ hasText: '送审' }).last().click()
  await expect(article.dialog.getByRole('document', { name: '现在的文字' })).toContainText(added)
  await expect(article.dialog.getByRole('document', { name: '这个版本' })).not.toContainText(added)
  await article.dialog.getByRole('button', { name: '恢复到这个版本' }).click()
  await article.dialog.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(article.dialog).toBeHidden()
  await expect(article.body).not.toContainText(added)
  expect(storedArticle(workspace, imported).text).not.toContain(added)
  // The text before is kept: the newest entry that has it gives it back.
  await article.tab('版本')
  await article.revisions.filter({ hasText: '发布' }).first().click()
  await expect(article.dialog.getByRole('document', { name: '这个版本' })).toContainText(added)
  await app.page.keyboard.press('Escape')
  await article.goBack()
}

async function bundle(app: RunningApp, root: string): Promise<void> {
  const bundles = createBundlesPage(app.page)
  await createLibraryPage(app.page).go('发布')
  await expect(bundles.inside).toContainText(imported)
  const outs = { 文件夹: join(root, 'bundle'), 'zip 文件': join(root, 'bundle.zip') }
  for (const [form, out] of Object.entries(outs)) {
    await bundles.form(form as keyof typeof outs).click()
    await answerDialogs(app, out)
    await bundles.chooseTarget.click()
    const progress = await bundles.watchProgress()
    await bundles.build.click()
    await expect(bundles.stamp).toBeVisible()
    await expect(bundles.verified).toBeVisible()
    const steps = await progress()
    expect([steps.at(0), steps.at(-1)]).toEqual(['collect', 'verify'])
    expect(galleyDone<{ ok: boolean }>('verify', out)).toMatchObject({ ok: true, problems: [] })
  }
  const home = join(outs['文件夹'], 'data/site/index.html')
  const bytes = readFileSync(home)
  appendFileSync(home, ' ')
  await answerDialogs(app, outs['文件夹'])
  await bundles.verifyFolder.click()
  await expect(bundles.disagrees).toContainText('data/site/index.html')
  expect(galley('verify', outs['文件夹'])).toMatchObject({
    code: 1,
    document: { ok: false, problems: [{ path: 'data/site/index.html', problem: 'changed' }] },
  })
  writeFileSync(home, bytes)
  await bundles.verifyFolder.click()
  await expect(bundles.agrees).toBeVisible()
}

async function comeBack(app: RunningApp, workspace: string): Promise<void> {
  const before = storedArticle(workspace, imported)
  await app.relaunch({ args: [`--workspace=${workspace}`, '--lang-ui=zh-CN', '--theme=light'] })
  const library = createLibraryPage(app.page)
  await expect(library.row(imported)).toContainText('已发布')
  await expect(library.row(imported)).toContainText('步行城市')
  await library.open(imported)
  const article = createArticlePage(app.page)
  await expect(article.title).toHaveValue(before.title)
  await expect(article.field('来源网址')).toHaveValue('https://example.org/walk')
  await expect(article.status).toHaveText('已保存')
  await article.tab('推荐阅读')
  await expect(article.slots).toHaveCount(10)
  expect(storedArticle(workspace, imported)).toEqual(before)
}

test('the real page is imported with every line of it', async ({ app, workspace }) => {
  const path = realPagePath()
  test.skip(path === null, 'The real page is not here: ../shared/input/pages is absent.')
  const text = readFileSync(path ?? '', 'utf8')
  const library = createLibraryPage(app.page)
  const page = createImportPage(app.page)
  await library.import.click()
  await page.tryText(text)
  await expect(page.field('推荐阅读')).toBeVisible()
  await page.write.click()
  const article = createArticlePage(app.page)
  await expect(article.status).toHaveText('已保存')
  const title = await article.title.inputValue()
  await article.tab('推荐阅读')
  await expect(article.slots).toHaveCount(10)
  const { id } = storedArticle(workspace, title)
  const flat = (some: string) => some.normalize('NFKC').replace(/\s/g, '')
  const stored = flat(JSON.stringify(galleyDone('show', workspace, id)))
  const body = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => /[。！？]$/.test(line))
  expect(body.filter((line) => !stored.includes(flat(JSON.stringify(line).slice(1, -1))))).toEqual([])
})

test.describe('recommended reading', () => {
  test.use({ opens: 'sample' })

  test('slots are found by pinyin, pinned, and moved by keys and by pointer', async ({ app }) => {
    const { page, ime } = app
    const library = createLibraryPage(page)
    await library.newArticle.click()
    const article = createArticlePage(page)
    await article.title.focus()
    await ime.write('周末去哪里')
    await article.tab('推荐阅读')
    const [market, books, tea] = ['一座老菜场的新早晨', '旧书怎么除霉味', '春天第一泡茶用多少度的水']
    for (const [initials, title] of [
      ['yzlcc', market],
      ['jszmc', books],
      ['ctdyp', tea],
    ] as const) {
      await article.slotSearch.focus()
      await ime.commit(initials)
      await article.option(new RegExp(title)).click()
    }
    const order = (titles: string[]) => expect(article.slots).toContainText(titles)
    await order([market, books, tea])
    await article.slot(3).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await order([market, tea, books])
    await expect(article.slot(2)).toBeFocused()
    await page.keyboard.press('Alt+ArrowUp')
    await order([tea, market, books])
    await article.dragSlot(1, 3)
    await order([market, books, tea])
    await article.slotSearch.focus()
    await ime.commit('yzlcc')
    await article.option(new RegExp(market)).click()
    await expect(page.getByText('没有加：它已经在推荐阅读里。')).toBeVisible()
    await article.goBack()
    await library.open('周末去哪里')
    await article.tab('推荐阅读')
    await order([market, books, tea])
  })

  test('a slot that waits is linked by its offer, and an eleventh is refused', async ({ app }) => {
    const { page } = app
    const library = createLibraryPage(page)
    const article = createArticlePage(page)
    const market = '一座老菜场的新早晨'
    await library.open(market)
    await article.tab('推荐阅读')
    const waiting = article.slots.filter({ hasText: imported })
    await expect(waiting).toContainText('待到稿')
    await expect(waiting.getByRole('button', { name: '接上' })).toBeHidden()
    await article.goBack()
    await library.import.click()
    const imports = createImportPage(page)
    await imports.tryText(samplePage)
    await imports.write.click()
    await article.tab('推荐阅读')
    await expect(article.slots).toHaveCount(10)
    await expect(page.getByText('10 位都满了，先移除一位再加。')).toBeVisible()
    await expect(article.slotSearch).toBeDisabled()
    await article.slots.filter({ hasText: market }).getByRole('button', { name: '接上' }).click()
    await expect(article.slots.filter({ hasText: market })).toContainText('已发布')
    await expect(article.status).toHaveText(saved)
    await article.goBack()
    // The page has arrived now, so the slot that waited for it offers to be linked.
    await library.open(market)
    await article.tab('推荐阅读')
    await expect(waiting).toContainText(`库里有了《${imported}》`)
    await waiting.getByRole('button', { name: '接上' }).click()
    await expect(waiting).not.toContainText('待到稿')
    await expect(waiting).toContainText('草稿')
  })
})
