import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { repository } from './running-app'
import type { RunningApp } from './running-app'
import type { ScreenName } from './screens'
import { screens, visitScreens } from './screens'

const isWanted = process.env['GALLEY_SCREENSHOTS'] === '1'
const narrowest = { width: 940, height: 620 }
const usual = { width: 1280, height: 800 }

test.use({ opens: 'sample' })

/** One of an import tells enough. */
const shown = screens.filter((name) => !name.startsWith('import') || name === 'import-plan')

const looks: {
  language: 'zh-CN' | 'en'
  theme: 'light' | 'dark'
  pictures: readonly ScreenName[]
  name: string
}[] = [
  { language: 'zh-CN', theme: 'light', pictures: shown, name: 'zh' },
  { language: 'en', theme: 'light', pictures: shown, name: 'en' },
  { language: 'zh-CN', theme: 'dark', pictures: ['library', 'editor'], name: 'zh-dark' },
]

for (const { language, theme, pictures, name } of looks)
  test.describe(`in ${language}, ${theme}`, () => {
    test.use({ language, theme })

    test('every screen has all its words and fits in its window', async ({ app, root }) => {
      const faults: string[] = []
      await visitScreens(app, join(root, 'bundle'), async (screen) => {
        await settle(app.page)
        if (isWanted && pictures.includes(screen)) await takePicture(app.page, root, `${screen}-${name}.png`)
        for (const size of [usual, narrowest]) {
          await resize(app, size)
          for (const fault of await findFaults(app.page, language))
            faults.push(`${screen} at ${size.width}: ${fault}`)
        }
        await resize(app, usual)
      })
      expect(faults).toEqual([])
    })
  })

/** The folder of the test is nobody's: the pictures show the one of a reader. */
async function takePicture(page: Page, root: string, name: string): Promise<void> {
  await page.evaluate((folder) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { currentNode: text } = texts
      if (text.nodeValue?.includes(folder)) text.nodeValue = text.nodeValue.replace(folder, '/home/zhou')
    }
  }, root)
  await page.mouse.move(640, 1)
  await page.screenshot({ path: join(repository, 'docs/screenshots', name), animations: 'disabled' })
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(400)
}

async function resize(app: RunningApp, { width, height }: typeof usual): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
  await app.page.waitForFunction((wanted) => window.innerWidth === wanted, width)
  await app.page.waitForTimeout(100)
}

/** What is wrong with the screen that is shown: words that are missing, or things that do not fit. */
function findFaults(page: Page, language: string): Promise<string[]> {
  return page.evaluate((locale) => {
    const faults: string[] = []
    const visible = [...document.querySelectorAll<HTMLElement>('body *')].filter((each) => each.offsetParent)
    const isContent = (each: Element) =>
      each.closest('.tiptap, .g-mono, .g-raw, code, div[role=document]') !== null
    for (const each of visible) {
      const own = [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      const said = own.map((node) => node.textContent ?? '').join('')
      const words = [said, each.getAttribute('aria-label') ?? '', each.getAttribute('placeholder') ?? '']
      for (const word of isContent(each) ? [] : words)
        if (/\{\{|\}\}|^[a-z][A-Za-z-]*(\.[a-z][A-Za-z-]*)+$/.test(word.trim()))
          faults.push(`no word: ${word}`)
    }
    const ours = document.querySelectorAll<HTMLElement>('footer, [role=tab], [data-move], label, h3')
    for (const each of locale === 'en' ? ours : [])
      if (!isContent(each) && /\p{Script=Han}/u.test(each.innerText) && each.innerText !== '简体中文')
        faults.push(`not in English: ${each.innerText}`)
    for (const input of document.querySelectorAll<HTMLInputElement>('input:not([aria-hidden])'))
      if (input.offsetParent && input.value !== '' && input.scrollWidth > input.clientWidth + 1)
        faults.push(`cut off in its field: ${input.value}`)
    const { scrollWidth } = document.documentElement
    if (scrollWidth > innerWidth) faults.push(`the window scrolls sideways: ${scrollWidth} of ${innerWidth}`)
    const items = [...document.querySelectorAll<HTMLElement>('footer > * > *')].filter(
      (each) => each.offsetParent,
    )
    let end = 0
    for (const each of items) {
      const { left, right } = each.getBoundingClientRect()
      if (right > innerWidth + 0.5 || left < end - 0.5 || each.scrollWidth > each.clientWidth + 1)
        faults.push(`cut off in the status line: ${each.innerText}`)
      end = right
    }
    return [...new Set(faults)]
  }, language)
}
