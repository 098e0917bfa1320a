import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { requests } from '../shared/ipc/contract'
import { answerDialogs } from './dialogs'
import { createWorkspace, expect, test } from './fixtures'
import { galleyDone } from './galley'
import { createArticlePage } from './pages/article-page'
import { createImportPage } from './pages/import-page'
import { createLibraryPage } from './pages/library-page'
import { createWelcomePage } from './pages/welcome-page'
import { createWithSampleArticle, sampleTitle as title } from './sample-article'
import { diskTest } from './small-disk'
import { samplePagePath } from './source-pages'
import { storedArticle } from './stored-articles'

const secondPage = `海滨晚报
当前位置: 首页 海边

灯塔今晚亮到几点

时间:2026-04-26 作者: 小编 阅读量: 1 栏目名: 海边

守塔人说，雾散之前灯不会熄。
`

/** A workspace with the article of the sample page and a second one; gives the file of the first. */
function createTwoArticles(workspace: string, root: string): string {
  const second = join(root, 'second.txt')
  writeFileSync(second, secondPage)
  createWithSampleArticle(workspace)
  galleyDone('import', workspace, second)
  return storedArticle(workspace, title).path
}

test.describe('a file of the workspace is broken', () => {
  test('a truncated article is named and kept in quarantine, and the others are there', async ({
    launchApp,
    root,
    workspace,
  }) => {
    const path = createTwoArticles(workspace, root)
    truncateSync(path, 400)
    const bytes = readFileSync(path)
    const app = await launchApp()
    const library = createLibraryPage(app.page)
    await expect(library.row('灯塔今晚亮到几点')).toBeVisible()
    const problem = app.page.getByRole('alert')
    await expect(problem).toContainText('有 1 个文件读不了')
    await expect(problem).toContainText('不是完整的 JSON，多半是没写完或被截断')
    await expect(problem).toContainText('没有删')
    await expect(library.status).toContainText('1 个文件读不了')
    expect(existsSync(path)).toBe(false)
    const kept = readdirSync(join(workspace, 'quarantine')).find((name) => !name.endsWith('.reason.json'))
    expect(readFileSync(join(workspace, 'quarantine', kept ?? ''))).toEqual(bytes)
    await expect(problem).toContainText(kept ?? '')
  })

  test('an article of a newer program is left where it is, and said', async ({
    launchApp,
    root,
    workspace,
  }) => {
    const path = createTwoArticles(workspace, root)
    const text = readFileSync(path, 'utf8').replace('"version": 1', '"version": 9')
    writeFileSync(path, text)
    const app = await launchApp()
    const library = createLibraryPage(app.page)
    await expect(library.row('灯塔今晚亮到几点')).toBeVisible()
    const problem = app.page.getByRole('alert')
    await expect(problem).toContainText('它是第 9 版格式')
    await expect(problem).toContainText('文件没有被改动')
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  test('a workspace whose own file is broken is not opened, and the first screen says why', async ({
    launchApp,
    workspace,
  }) => {
    createWorkspace(workspace)
    const path = join(workspace, 'workspace.json')
    truncateSync(path, 60)
    const bytes = readFileSync(path)
    const app = await launchApp()
    await expect(app.page.getByRole('alert')).toContainText(path)
    await expect(createWelcomePage(app.page).openFolder).toBeVisible()
    expect(readFileSync(path)).toEqual(bytes)
  })

  test('a folder that is no workspace is refused with the way out', async ({ launchApp, root }) => {
    const folder = join(root, 'empty')
    mkdirSync(folder)
    const app = await launchApp({ args: ['--lang-ui=zh-CN'] })
    await answerDialogs(app, folder)
    await createWelcomePage(app.page).openFolder.click()
    const alert = app.page.getByRole('alert')
    await expect(alert).toContainText(`打不开 ${folder}。`)
    await expect(alert).toContainText('选工作区的文件夹本身，或在这里新建工作区。')
    expect(readdirSync(folder)).toEqual([])
  })
})

test.describe('somebody else has the workspace', () => {
  test('while a live program writes it, it opens read only and says who', async ({
    launchApp,
    root,
    workspace,
  }) => {
    createTwoArticles(workspace, root)
    const first = await launchApp()
    await expect(createLibraryPage(first.page).status).toHaveText('本机可写')
    const second = await launchApp()
    const library = createLibraryPage(second.page)
    await expect(library.status).toContainText(`只读：${hostname()} 在写`)
    await expect(second.page.getByText(`这个工作区正由 ${hostname()} 上的 galley 写`)).toBeVisible()
    await expect(library.newArticle).toBeDisabled()
    await library.open(title)
    const article = createArticlePage(second.page)
    await expect(article.status).toHaveText(`只读：${hostname()} 上的 galley 正开着这个工作区`)
    await expect(article.title).toHaveAttribute('readonly')
    await expect(article.body).toHaveAttribute('contenteditable', 'false')
    await article.goBack()
    await first.close()
    await second.page.getByRole('button', { name: '重新打开' }).click()
    await expect(library.status).toHaveText('本机可写')
  })

  test('the lock of a dead program is taken over', async ({ launchApp, workspace }) => {
    createWorkspace(workspace)
    const { pid } = spawnSync(process.execPath, ['--version'])
    const now = new Date().toISOString()
    const holder = { device: '01KJPDEVICE00000000000000A', host: hostname(), pid, program: 'galley' }
    writeFileSync(join(workspace, 'lock.json'), JSON.stringify({ ...holder, since: now, heartbeat: now }))
    const app = await launchApp()
    await expect(createLibraryPage(app.page).status).toHaveText('本机可写')
  })

  test('a lock that a live process of this computer holds is respected', async ({ launchApp, workspace }) => {
    createWorkspace(workspace)
    const live = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const now = new Date().toISOString()
    const holder = {
      device: '01KJPDEVICE00000000000000A',
      host: hostname(),
      pid: live.pid,
      program: 'galley-cli',
    }
    const text = JSON.stringify({ ...holder, since: now, heartbeat: now })
    writeFileSync(join(workspace, 'lock.json'), text)
    try {
      const app = await launchApp()
      await expect(app.page.getByText(`这个工作区正由 ${hostname()} 上的 galley-cli 写`)).toBeVisible()
      expect(readFileSync(join(workspace, 'lock.json'), 'utf8')).toBe(text)
    } finally {
      live.kill()
    }
  })
})

diskTest('a folder that cannot be written opens read only and says so', async ({ smallDisk, launchApp }) => {
  const workspace = join(smallDisk.folder, 'workspace')
  createWorkspace(workspace)
  galleyDone('import', workspace, samplePagePath)
  smallDisk.makeReadOnly()
  const app = await launchApp({ args: [`--workspace=${workspace}`, '--lang-ui=zh-CN'] })
  const library = createLibraryPage(app.page)
  await expect(library.status).toHaveText('只读：文件夹不能写')
  await expect(app.page.getByText('这个文件夹不能写。这里只能看，什么都改不了')).toBeVisible()
  await library.open(title)
  const article = createArticlePage(app.page)
  await expect(article.body).toContainText('栏杆可以放倒')
  await expect(article.status).toHaveText('只读：这个文件夹不能写')
})

test('whatever the page sends to the main process, it answers with a value and goes on', async ({ app }) => {
  const channels = Object.keys(requests)
  const answers = await app.page.evaluate(async (names) => {
    const deep = (depth: number): unknown => (depth === 0 ? 'x' : { deep: deep(depth - 1) })
    const hostile: unknown[] = [
      undefined,
      0,
      '../../../etc/passwd',
      ['01KJP0YHE015W2BPY9BA1JT0KH'],
      { id: '../../../etc/passwd', path: '\u0000', folder: '', extra: true },
      JSON.parse('{"__proto__":{"id":"x"},"constructor":{"prototype":{"ok":true}}}') as unknown,
      deep(200),
      'x'.repeat(1_000_000),
    ]
    const told: string[] = []
    for (const name of names)
      for (const [place, input] of hostile.entries()) {
        const answer = (await window.galley
          .request(name, input)
          .catch((error) => `threw ${String(error)}`)) as {
          ok?: boolean
          error?: { kind: string }
        }
        if (answer.error?.kind !== 'invalid-input') told.push(`${name} ${place}: ${JSON.stringify(answer)}`)
      }
    return told
  }, channels)
  expect(channels.length).toBeGreaterThan(40)
  expect(answers).toEqual([])
  const unknown = await app.page.evaluate(() =>
    Promise.allSettled(
      ['no:such', 'app:__proto__', 'galley', ''].map(async (name) => window.galley.request(name)),
    ),
  )
  expect(unknown.map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
  await createLibraryPage(app.page).newArticle.click()
  await expect(createArticlePage(app.page).status).toHaveText('已保存')
})

test('a picture that calls itself text is refused with the reason', async ({ app, root, workspace }) => {
  const path = join(root, 'page.txt')
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='
  writeFileSync(path, Buffer.from(png, 'base64'))
  await createLibraryPage(app.page).import.click()
  await answerDialogs(app, path)
  const page = createImportPage(app.page)
  await page.chooseFiles.click()
  await expect(page.refusal).toContainText('这是二进制文件，不是文字。')
  await expect(page.write).toHaveText('写入 · 没有要写的')
  expect(galleyDone('list', workspace)).toEqual([])
})

/** What the world looks like after the program was away for that long: the promise was made earlier, and is due. */
function letTimePass(workspace: string, id: string, milliseconds: number): void {
  const folder = join(workspace, 'decisions')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const path = names
    .map((name) => join(folder, name))
    .find(
      (name) =>
        name.includes(id) && name.endsWith('.json') && readFileSync(name, 'utf8').includes('"schedule"'),
    )
  const text = readFileSync(path ?? '', 'utf8')
  const earlier = text.replace(/("(?:at|moment)": ")([^"]+)"/g, (_, key: string, moment: string) => {
    const before = new Date(Date.parse(moment) - milliseconds).toISOString()
    return `${key}${before}"`
  })
  // A new file in its place: decisions are never changed, so nobody looks into one again.
  writeFileSync(`${path}.new`, earlier)
  renameSync(`${path}.new`, path ?? '')
}

test('what fell due while the program was closed is published late, and it says how late', async ({
  launchApp,
  workspace,
}) => {
  const id = createWithSampleArticle(workspace)
  galleyDone('move', workspace, id, 'submit')
  galleyDone('move', workspace, id, 'sign-off')
  galleyDone('move', workspace, id, 'schedule', '--at', new Date(Date.now() + 60_000).toISOString())
  letTimePass(workspace, id, 3 * 3_600_000)
  const app = await launchApp()
  const library = createLibraryPage(app.page)
  const notice = library.notices
  await expect(notice).toContainText(`定时到了，已发布《${title}》`)
  await expect(notice).toContainText(/晚了 2 时 5\d 分/)
  await expect(library.row(title)).toContainText('已发布')
  await notice.getByRole('button', { name: '看稿件' }).click()
  await expect(createArticlePage(app.page).bar).toHaveText('已发布')
  await app.close()
  expect(galleyDone('show', workspace, id)).toMatchObject({ state: 'published' })
})
