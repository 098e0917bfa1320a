import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Post } from './import-sources'
import { wordpressExport } from './import-sources'
import type { RunningApp } from './running-app'
import { samplePage } from './source-pages'

export const screens = [
  'library',
  'editor',
  'recommended',
  'import',
  'import-page',
  'import-plan',
  'import-mapping',
  'import-report',
  'bundles',
  'settings',
  'welcome',
] as const
export type ScreenName = (typeof screens)[number]

/** Goes through every screen of the sample publication in any language, and lets `look` look at each. */
export async function visitScreens(
  app: RunningApp,
  bundle: string,
  look: (screen: ScreenName) => Promise<void>,
): Promise<void> {
  const { page } = app
  const row = (title: string) => page.getByRole('grid').getByRole('row').filter({ hasText: title })
  const goToRail = (place: number) =>
    page.getByRole('navigation').first().getByRole('button').nth(place).click()
  await row('一座老菜场的新早晨').click()
  await look('library')

  await row('小区楼下的图书角').dblclick()
  await page.locator('.tiptap').waitFor()
  await look('editor')
  await leaveArticle(page)

  await row('一座老菜场的新早晨').dblclick()
  await page.getByRole('tab').nth(1).click()
  await page.locator('[data-slot]').first().waitFor()
  await look('recommended')
  await leaveArticle(page)

  await page.keyboard.press('ControlOrMeta+i')
  await page.locator('textarea').first().waitFor()
  await look('import')
  await importSite(app, dirname(bundle), look)
  await page.locator('textarea').first().fill(samplePage)
  await page.locator('textarea').first().press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('[data-line]').first().waitFor()
  await look('import-page')

  await goToRail(1)
  await sealBundle(app, bundle)
  await look('bundles')

  await goToRail(2)
  await page.getByRole('heading', { level: 2 }).nth(2).waitFor()
  await look('settings')

  await page.evaluate(() => window.galley.request('workspace:close', null))
  await page
    .getByRole('button')
    .filter({ has: page.locator('[aria-hidden="true"]') })
    .first()
    .waitFor()
  await look('welcome')
}

/** An old site goes in, so that every place of an import has something to show. */
async function importSite(
  { electron, page }: RunningApp,
  folder: string,
  look: (screen: ScreenName) => Promise<void>,
): Promise<void> {
  const path = join(folder, '旧站导出.xml')
  writeFileSync(path, wordpressExport(oldSite))
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
  await page.locator('button', { has: page.locator('.tabler-icon-file-text') }).click()
  await page.getByRole('row').nth(2).click()
  await page.locator('section [role="document"]').waitFor()
  await look('import-plan')
  await page.keyboard.press('m')
  await page.getByRole('combobox').first().waitFor()
  await look('import-mapping')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.locator('button', { has: page.locator('.tabler-icon-download') }).waitFor()
  await look('import-report')
  await page.locator('header').getByRole('button').last().click()
}

const oldSite: readonly Post[] = ['渡口的清晨', '桥下早市', '老城的屋檐', '夜里的渡船', '修桥记'].map(
  (title, index) => ({
    title,
    text: `<p>江堤上的长椅换了新木板，坐下来能看见整条河湾。</p><h2>一张图纸</h2><p>傍晚的风从对岸吹来，带着一点水草的味道。</p>${index === 1 ? '<figure><img src="https://old.example.org/market.jpg" alt="早市"/></figure>' : ''}`,
    column: index % 2 === 0 ? '江河' : '城市',
    tag: index % 2 === 0 ? '渡船' : '慢行',
    author: index % 2 === 0 ? '沈岸' : 'admin',
    state: index === 4 ? 'trash' : 'publish',
  }),
)

async function leaveArticle(page: Page): Promise<void> {
  await page.getByRole('navigation').first().getByRole('button').first().click()
  await page.getByRole('grid').waitFor()
}

async function sealBundle(app: RunningApp, bundle: string): Promise<void> {
  const { page } = app
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, bundle)
  await page.locator('button[data-variant="default"]').first().click()
  await page.getByText(bundle).first().waitFor()
  await page.keyboard.press('ControlOrMeta+Enter')
  await page
    .getByRole('img')
    .filter({ has: page.locator('textPath') })
    .waitFor()
}
