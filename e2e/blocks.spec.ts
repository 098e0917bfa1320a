import type { Locator, Page } from '@playwright/test'
import { createWorkspace, expect, test } from './fixtures'
import { galleyDone } from './galley'
import { createArticlePage } from './pages/article-page'
import { createLibraryPage } from './pages/library-page'
import { samplePagePath } from './source-pages'
import { storedBlocks, writeBlocks } from './stored-articles'
import type { StoredNode } from './stored-articles'

const title = '把步道修到河边去'

const words = (text: string): StoredNode[] => [{ type: 'text', text }]
const paragraph = (text: string): StoredNode => ({ type: 'paragraph', content: words(text) })
const list = (...texts: string[]): StoredNode => ({
  type: 'bulletList',
  content: texts.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
})
const cell = (text: string): StoredNode => ({ type: 'tableCell', content: [paragraph(text)] })
const table = (...texts: string[]): StoredNode => ({
  type: 'table',
  content: [{ type: 'tableRow', content: texts.map(cell) }],
})
const figure = (caption: string): StoredNode => ({
  type: 'figure',
  attrs: { media: null, alt: '', credit: '' },
  content: words(caption),
})

/** What stands in the file, a word for each block. */
function said({ type, text = '', content = [] }: StoredNode): string {
  if (type === 'text') return text
  const inner = content.map(said).join(/List$|Row$/.test(type) ? ' ' : '')
  return type === 'bulletList' ? `(${inner})` : inner
}

const blocks = [
  paragraph('江边的风'),
  list('第一条', '第二条', '第三条'),
  figure('渡口的图'),
  table('潮位', '时刻'),
  paragraph('夜里的灯'),
]
const start = ['江边的风', '(第一条 第二条 第三条)', '渡口的图', '潮位 时刻', '夜里的灯']

const middle = async (locator: Locator) => {
  const box = await locator.boundingBox()
  if (!box) throw new Error('What should be pointed at is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, top: box.y, bottom: box.y + box.height }
}

/** The block handle, its menu, and what is dragged by it. */
const createBlockHands = (page: Page) => {
  const body = page.getByRole('textbox', { name: '正文', exact: true })
  const block = (text: string) => body.getByText(text, { exact: true })
  const handle = page.getByRole('button', { name: '拖动换位，点开是菜单' })
  const hands = {
    block,
    handle,
    line: page.locator('[data-drop-line]'),
    async point(text: string) {
      const { x, y } = await middle(block(text))
      await page.mouse.move(x, y, { steps: 2 })
      await expect(handle).toBeVisible()
    },
    /** Takes the block with this text and holds it over an edge of another, or of the window. */
    async lift(text: string, to: { y: number }) {
      await hands.point(text)
      const grip = await middle(handle)
      await page.mouse.move(grip.x, grip.y, { steps: 2 })
      await page.mouse.down()
      await page.mouse.move(grip.x + 30, grip.y + 6, { steps: 2 })
      await page.mouse.move(grip.x + 60, to.y, { steps: 6 })
    },
    async drag(text: string, to: { y: number }) {
      await hands.lift(text, to)
      await expect(hands.line).toBeVisible()
      await page.mouse.up()
      await expect(hands.line).toHaveCount(0)
    },
    async below(text: string) {
      return { y: (await middle(block(text))).bottom + 4 }
    },
    async above(text: string) {
      return { y: (await middle(block(text))).top - 4 }
    },
    async choose(text: string, ...names: string[]) {
      await hands.point(text)
      await handle.click()
      for (const name of names) await page.getByRole('menuitem', { name }).click()
    },
  }
  return hands
}

test('blocks are moved by hand and by key, and each move is one undo', async ({ launchApp, workspace }) => {
  test.setTimeout(150_000)
  createWorkspace(workspace)
  galleyDone('import', workspace, samplePagePath)
  writeBlocks(workspace, title, blocks)
  const app = await launchApp()
  const { page } = app
  await createLibraryPage(page).open(title)
  const article = createArticlePage(page)
  const hands = createBlockHands(page)
  const stored = (expected: string[]) =>
    expect.poll(() => storedBlocks(workspace, title).map(said)).toEqual(expected)
  await article.body.waitFor()

  await test.step('Escape puts a dragged block back', async () => {
    await hands.lift('江边的风', await hands.below('夜里的灯'))
    await expect(hands.line).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('dragging.png') })
    await page.keyboard.press('Escape')
    await expect(hands.line).toHaveCount(0)
    await page.mouse.up()
    await expect(article.status).toHaveText('已保存')
  })

  await test.step('a paragraph, and one undo', async () => {
    await hands.drag('江边的风', await hands.below('夜里的灯'))
    await stored([...start.slice(1), '江边的风'])
    await page.keyboard.press('Control+z')
    await stored(start)
  })

  await test.step('an item within its list', async () => {
    await hands.drag('第三条', await hands.above('第一条'))
    await stored(['江边的风', '(第三条 第一条 第二条)', ...start.slice(2)])
    await page.keyboard.press('Control+z')
  })

  await test.step('a figure and a table', async () => {
    await hands.drag('渡口的图', await hands.above('江边的风'))
    await hands.drag('潮位', await hands.above('江边的风'))
    await stored(['渡口的图', '潮位 时刻', '江边的风', '(第一条 第二条 第三条)', '夜里的灯'])
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await stored(start)
  })

  await test.step('several blocks that are selected', async () => {
    await hands.block('江边的风').click()
    await page.keyboard.press('Home')
    for (let line = 0; line < 4; line += 1) await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowUp')
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await stored(['渡口的图', '江边的风', '(第一条 第二条 第三条)', '潮位 时刻', '夜里的灯'])
    await hands.drag('江边的风', await hands.below('夜里的灯'))
    await stored(['渡口的图', '潮位 时刻', '夜里的灯', '江边的风', '(第一条 第二条 第三条)'])
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await stored(start)
  })

  await test.step('the menu of the handle', async () => {
    await hands.choose('夜里的灯', '再来一份')
    await stored([...start, '夜里的灯'])
    await hands.point('江边的风')
    await hands.handle.click()
    await page.screenshot({ path: test.info().outputPath('menu.png') })
    await page.getByRole('menuitem', { name: '变成' }).hover()
    await page.getByRole('menuitem', { name: '小标题' }).click()
    await expect.poll(() => storedBlocks(workspace, title)[0]?.type).toBe('heading')
    await hands.choose('第二条', '删除')
    await stored(['江边的风', '(第一条 第三条)', ...start.slice(2), '夜里的灯'])
    await hands.choose('渡口的图', '批注')
    await expect(page.getByRole('textbox', { name: '写批注……' })).toBeFocused()
  })
})

test('the paper scrolls under a block that is held at its edge', async ({ launchApp, workspace }) => {
  createWorkspace(workspace)
  galleyDone('import', workspace, samplePagePath)
  const many = Array.from({ length: 60 }, (_, place) => paragraph(`第 ${place + 1} 段`))
  writeBlocks(workspace, title, many)
  const { page } = await launchApp()
  await createLibraryPage(page).open(title)
  const hands = createBlockHands(page)
  await hands.lift('第 2 段', { y: 760 })
  await expect(hands.block('第 60 段')).toBeInViewport()
  await page.mouse.move(400, 600, { steps: 3 })
  await hands.block('第 60 段').waitFor()
  const { y } = await hands.below('第 60 段')
  await page.mouse.move(400, y, { steps: 3 })
  await page.mouse.up()
  await expect.poll(() => said(storedBlocks(workspace, title).at(-1) ?? paragraph(''))).toBe('第 2 段')
})
