import { readFileSync, writeFileSync } from 'node:fs'
import { createWorkspace, expect, test as base } from './fixtures'
import { galleyDone } from './galley'
import { createArticlePage } from './pages/article-page'
import { createLibraryPage } from './pages/library-page'
import type { RunningApp } from './running-app'
import { samplePagePath } from './source-pages'
import type { StoredNode } from './stored-articles'
import { storedArticle, writeBlocks } from './stored-articles'

/** The article of the sample page, and its last words. */
export const title = '把步道修到河边去'
export const lastWords = '自己住过的老房子。'
export const saved = /^已保存 \d\d:\d\d:\d\d$/

/** A workspace with one article, the sample page's or one of these blocks, and that article open in the program. */
export async function openArticle(
  launch: () => Promise<RunningApp>,
  workspace: string,
  blocks?: readonly StoredNode[],
): Promise<RunningApp> {
  createWorkspace(workspace)
  galleyDone('import', workspace, samplePagePath)
  if (blocks) writeBlocks(workspace, title, blocks)
  const app = await launch()
  await createLibraryPage(app.page).open(title)
  await expect(createArticlePage(app.page).status).toHaveText('已保存')
  return app
}

/** As `test`, with that article open in `app` from the start. */
export const test = base.extend({
  app: async ({ launchApp, workspace }, use) => {
    await use(await openArticle(launchApp, workspace))
  },
})

export async function writeAtEnd(app: RunningApp, text: string): Promise<void> {
  await createArticlePage(app.page).body.click()
  await app.page.keyboard.press('Control+End')
  await app.ime.write(text)
}

/** Another program changes the text in the file. */
export function changeOutside(workspace: string, from: string, to: string): void {
  const { path } = storedArticle(workspace, title)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replaceAll(from, to))
}

/** The window gets the person's attention, and looks at what happened meanwhile. */
export async function comeBackToWindow(app: RunningApp): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.emit('focus')
  })
}
