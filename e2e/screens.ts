import type { Page } from '@playwright/test'
import type { RunningApp } from './running-app'
import { samplePage } from './source-pages'

export const screens = [
  'library',
  'editor',
  'recommended',
  'import',
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
  await page.locator('textarea').first().fill(samplePage)
  await page.locator('textarea').first().press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('[data-line]').first().waitFor()
  await look('import')

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
