import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { createArticlePage } from './pages/article-page'
import { createCommentsPage } from './pages/comments-page'
import { createLibraryPage } from './pages/library-page'
import type { RunningApp } from './running-app'
import { storedBlocks } from './stored-articles'
import type { StoredNode } from './stored-articles'

const title = '渡口的早晨'

/** A new article with this title and the cursor in its body. */
async function begin({ page, ime }: RunningApp): Promise<void> {
  await createLibraryPage(page).newArticle.click()
  const article = createArticlePage(page)
  await article.title.focus()
  await ime.write(title)
  await article.body.click()
  await expect(article.status).toHaveText(/^已保存 /)
}

/** The text of a node, with its marks in brackets. */
function said({ text = '', marks = [], content = [] }: StoredNode): string {
  const inner = text + content.map(said).join('')
  return marks.reduce((shown, { type }) => `<${type}>${shown}</>`, inner)
}
const line = (node: StoredNode): string => `${node.type}: ${said(node)}`

const desk = ({ page, ime }: RunningApp, workspace: string) => ({
  article: createArticlePage(page),
  /** Opens a new paragraph at the end of the text. */
  async newParagraph() {
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
  },
  /** Picks from the insert menu what these letters find, as typed behind the mark. */
  async insert(mark: '/' | '、', letters: string, name: string) {
    await ime.commit(mark)
    await ime.commit(letters)
    const choice = page.getByRole('option', { name, exact: true })
    await expect(choice).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(choice).toHaveCount(0)
  },
  select: (words: string) => createCommentsPage(page).select(words),
  stored: (blocks: (string | object)[]) =>
    expect
      .poll(() =>
        storedBlocks(workspace, title).map((node, place) =>
          typeof blocks[place] === 'string' ? line(node) : node,
        ),
      )
      .toEqual(blocks),
})

/** Puts on the clipboard what another program would. */
const copyElsewhere = (page: Page, html: string, text: string) =>
  page.evaluate(
    (copied) => {
      const onCopy = (event: ClipboardEvent) => {
        event.preventDefault()
        event.stopImmediatePropagation()
        event.clipboardData?.setData('text/html', copied.html)
        event.clipboardData?.setData('text/plain', copied.text)
      }
      window.addEventListener('copy', onCopy, { capture: true, once: true })
      document.execCommand('copy')
    },
    { html, text },
  )

const picture = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`), animations: 'disabled' })

test('writes every kind of block by menu, by key and by what Markdown writes', async ({ app, workspace }) => {
  test.setTimeout(180_000)
  const { page, ime } = app
  await begin(app)
  const { article, insert, newParagraph, select, stored } = desk(app, workspace)

  await test.step('the insert menu on 、 and on /', async () => {
    await ime.write('、')
    await expect(page.getByRole('listbox', { name: '插入' })).toBeVisible()
    await picture(page, 'insert-menu')
    // Pinyin in a composition narrows it; its Enter belongs to the input method.
    await ime.compose('xbt')
    await ime.press('Enter')
    await expect(page.getByRole('listbox', { name: '插入' })).toBeVisible()
    await ime.commit('小标题')
    await page.keyboard.press('Enter')
    await ime.write('渡船')
    await newParagraph()
    await insert('/', 'tsk', '提示框')
    await ime.write('涨潮时停渡')
    await stored(['heading: 渡船', 'callout: 涨潮时停渡'])
  })

  await test.step('Markdown', async () => {
    await newParagraph()
    await page.keyboard.press('Enter')
    for (const [typed, text] of [
      ['- ', '一条'],
      ['1. ', '一号'],
      ['[ ] ', '待办'],
      ['> ', '引文'],
    ] as const) {
      await page.keyboard.type(typed)
      await ime.write(text)
      await newParagraph()
      await page.keyboard.press('Enter')
    }
    await page.keyboard.type('``` ')
    await page.keyboard.type('npm start')
    const language = page.getByRole('combobox', { name: '代码语言' })
    await language.focus()
    await language.selectOption('bash')
    await stored([
      'heading: 渡船',
      'callout: 涨潮时停渡',
      'bulletList: 一条',
      'orderedList: 一号',
      'taskList: 待办',
      'blockquote: 引文',
      {
        type: 'codeBlock',
        attrs: { language: 'bash' },
        content: [{ type: 'text', text: 'npm start' }],
      },
    ])
  })

  await test.step('a task is ticked', async () => {
    await article.body.getByRole('checkbox').click()
    await expect.poll(() => storedBlocks(workspace, title)[4]?.content?.[0]?.attrs).toEqual({ checked: true })
  })

  await test.step('dots, a reading and a footnote', async () => {
    await select('渡船')
    await page.keyboard.press('Control+Shift+e')
    await select('引文')
    await page.keyboard.press('Control+Shift+y')
    const reading = page.getByRole('textbox', { name: '注音' })
    await expect(reading).toHaveValue('yǐn wén')
    await reading.press('Enter')
    await select('停渡')
    await page.keyboard.press('ArrowRight')
    await page.getByRole('button', { name: '插入', exact: true }).click()
    await page.getByRole('menuitem', { name: '脚注' }).click()
    await expect(page.getByRole('textbox', { name: '注文' })).toBeFocused()
    await ime.write('每天两次')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => storedBlocks(workspace, title)[1]?.content?.[0]?.content)
      .toEqual([
        { type: 'text', text: '涨潮时停渡' },
        { type: 'footnote', attrs: { text: '每天两次' } },
      ])
    const stored = storedBlocks(workspace, title)
    expect([stored[0], stored[5]?.content?.[0]].map((node) => node?.content)).toEqual([
      [{ type: 'text', text: '渡船', marks: [{ type: 'emphasisDots' }] }],
      [{ type: 'text', text: '引文', marks: [{ type: 'ruby', attrs: { reading: 'yǐn wén' } }] }],
    ])
  })

  await test.step('a gallery and a link card', async () => {
    for (const [mark, letters, name] of [
      ['、', 'ljkp', '链接卡片'],
      ['/', 'tz', '图组'],
    ] as const) {
      await select('渡船')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await insert(mark, letters, name)
    }
    await article.body.locator('[data-placeholder="图说"]').first().click()
    await ime.write('码头')
    await page.getByLabel('网址', { exact: true }).fill('example.org/a')
    await page.getByLabel('网址', { exact: true }).press('Enter')
    await expect
      .poll(() => storedBlocks(workspace, title).map(({ type, attrs }) => [type, attrs?.['url']]))
      .toContainEqual(['linkCard', 'https://example.org/a'])
    const gallery = storedBlocks(workspace, title).find(({ type }) => type === 'gallery')
    expect(gallery?.content?.map(said)).toEqual(['码头', ''])
  })

  await test.step('the sheet, focus mode, the size of the text and a goal', async () => {
    await page.keyboard.press('Control+/')
    await expect(article.dialog).toContainText('把这一段再来一份')
    await picture(page, 'sheet')
    await page.keyboard.press('Escape')
    await article.body.locator('blockquote').click()
    await page.keyboard.press('Control+Shift+f')
    await expect(page.locator('[data-focus="true"]')).toBeVisible()
    await picture(page, 'focus')
    await page.keyboard.press('Control+Shift+f')
    const size = () => article.body.evaluate((element) => getComputedStyle(element).fontSize)
    const usual = await size()
    await page.keyboard.press('Control+=')
    expect([usual, await size()]).toEqual(['18px', '19px'])
    await page.keyboard.press('Control+0')
    await page.getByTitle('定一个字数目标').click()
    await page.getByLabel('字数目标').fill('４０')
    await picture(page, 'goal-form')
    await page.keyboard.press('Enter')
    await expect(page.getByTitle('定一个字数目标')).toContainText('/ 40 字')
    await expect(page.getByRole('progressbar', { name: '字数目标' })).toBeVisible()
    await picture(page, 'goal')
    await app.relaunch()
    await createLibraryPage(app.page).open(title)
    await expect(app.page.getByTitle('定一个字数目标')).toContainText('/ 40 字')
  })
})

test('tables are filled from a spreadsheet, changed and taken back', async ({ app, workspace }) => {
  test.setTimeout(120_000)
  const { page, ime } = app
  await begin(app)
  const { article, insert, select } = desk(app, workspace)
  const cells = () =>
    storedBlocks(workspace, title)
      .filter(({ type }) => type === 'table')
      .map(({ content = [] }) =>
        content.map(({ content: row = [] }) =>
          row.map((cell) => `${cell.type === 'tableHeader' ? '#' : ''}${said(cell)}`).join(),
        ),
      )
  const act = async (menu: string, name: string) => {
    await page.getByRole('button', { name: menu, exact: true }).last().click()
    await page.getByRole('menuitem', { name }).click()
  }

  await insert('、', 'bg', '表格')
  await ime.write('潮位')
  await page.keyboard.press('Tab')
  await ime.write('时刻')
  await expect.poll(cells).toEqual([['#潮位,#时刻,#', ',,', ',,']])
  await page.getByRole('textbox', { name: '表题' }).fill('四月潮汐')
  await act('单元格', '首列作表头')
  await expect.poll(cells).toEqual([['#潮位,#时刻,#', '#,,', '#,,']])
  await select('时刻')
  await act('列', '删掉这一列')
  await expect.poll(cells).toEqual([['#潮位,#', '#,', '#,']])

  await test.step('what a spreadsheet copies fills the cells from the cursor on', async () => {
    await article.body.locator('td').first().click()
    await copyElsewhere(page, '<table><tr><td>3.2</td></tr><tr><td>3.4</td></tr></table>', '3.2\n3.4')
    await page.keyboard.press('Control+v')
    await expect.poll(cells).toEqual([['#潮位,#', '#,3.2', '#,3.4']])
  })

  await test.step('cells are merged, and the line between columns is dragged', async () => {
    await article.body.locator('td').first().dragTo(article.body.locator('td').nth(1))
    await act('单元格', '合并单元格')
    await expect.poll(cells).toEqual([['#潮位,#', '#,3.23.4', '#']])
    const [, , row] = storedBlocks(workspace, title)[0]?.content ?? []
    expect(row?.content).toHaveLength(1)
    const box = await article.body.locator('th').first().boundingBox()
    if (!box) throw new Error('The table is not on the screen')
    await page.mouse.move(box.x + box.width - 1, box.y + 10, { steps: 3 })
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 80, box.y + 10, { steps: 5 })
    await page.mouse.up()
    await expect
      .poll(() => storedBlocks(workspace, title)[0]?.content?.[0]?.content?.[0]?.attrs?.['colwidth'])
      .toEqual([expect.any(Number)])
    await picture(page, 'table')
    expect(storedBlocks(workspace, title)[0]?.attrs).toMatchObject({ caption: '四月潮汐' })
  })
})

test('finds and replaces, and pastes what other programs copy', async ({ app, workspace }) => {
  test.setTimeout(120_000)
  const { page, ime } = app
  await begin(app)
  const { article, newParagraph, stored } = desk(app, workspace)
  const paste = async (html: string, text: string, key = 'Control+v') => {
    await copyElsewhere(page, html, text)
    await page.keyboard.press(key)
  }

  await test.step('full and half width are equal, expressions work, all is one undo', async () => {
    await ime.write('渡船ＡＢＣ')
    await newParagraph()
    await ime.write('第12班渡船abc')
    await page.keyboard.press('Control+f')
    const find = page.getByRole('textbox', { name: '查找' })
    const count = page.getByRole('search').getByRole('status')
    await find.fill('abc')
    await expect(count).toHaveText('1 / 2')
    await page.getByRole('button', { name: '区分大小写和全半角' }).click()
    await expect(count).toHaveText('1 / 1')
    await page.getByRole('button', { name: '区分大小写和全半角' }).click()
    await page.getByRole('button', { name: '正则表达式' }).click()
    await find.fill('第(\\d+)班')
    await expect(count).toHaveText('1 / 1')
    await picture(page, 'find')
    await page.getByRole('textbox', { name: '换成' }).fill('$1 号')
    await page.getByRole('button', { name: '替换', exact: true }).click()
    await stored(['paragraph: 渡船ＡＢＣ', 'paragraph: 12 号渡船abc'])
    await page.getByRole('button', { name: '正则表达式' }).click()
    await find.fill('abc')
    await page.getByRole('textbox', { name: '换成' }).fill('线')
    await page.getByRole('button', { name: '全部替换' }).click()
    await stored(['paragraph: 渡船线', 'paragraph: 12 号渡船线'])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await stored(['paragraph: 渡船ＡＢＣ', 'paragraph: 12 号渡船abc'])
  })

  await test.step('plain text stays plain, a page comes with its structure and without its looks', async () => {
    const wechat =
      '<section style="font-size:16px"><h2 style="color:red">水上的人</h2>' +
      '<p style="text-indent:2em"><span style="font-weight:bold">船长</span>说：<script>alert(1)</script>慢。</p></section>'
    await newParagraph()
    await paste(wechat, '水上的人\n船长说：慢。', 'Control+Shift+v')
    await stored([
      'paragraph: 渡船ＡＢＣ',
      'paragraph: 12 号渡船abc',
      'paragraph: 水上的人',
      'paragraph: 船长说：慢。',
    ])
    await newParagraph()
    await paste(wechat, '水上的人\n船长说：慢。')
    await stored([
      'paragraph: 渡船ＡＢＣ',
      'paragraph: 12 号渡船abc',
      'paragraph: 水上的人',
      'paragraph: 船长说：慢。',
      'heading: 水上的人',
      'paragraph: <bold>船长</>说：慢。',
    ])
  })

  await test.step('a list of Word', async () => {
    await newParagraph()
    const items = ['带伞', '带票'].map(
      (text) =>
        `<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span style="mso-list:Ignore">·<span>  </span></span><!--[endif]-->${text}<o:p></o:p></p>`,
    )
    await paste(`<html><body>${items.join('')}</body></html>`, '带伞\n带票')
    await expect
      .poll(() =>
        storedBlocks(workspace, title)
          .find(({ type }) => type === 'bulletList')
          ?.content?.map(said),
      )
      .toEqual(['带伞', '带票'])
  })
  await expect(article.status).toHaveText(/^已保存 /)
})

test('a second window on the article shows what the first one writes, and the other way round', async ({
  app,
}) => {
  const { page, ime } = app
  await begin(app)
  await ime.write('第一个窗口写的')
  const article = createArticlePage(page)
  await expect(article.status).toHaveText(/^已保存 /)
  await article.goBack()
  const opened = app.electron.waitForEvent('window')
  await createLibraryPage(page).row(title).click({ button: 'right' })
  await page.getByRole('menuitem', { name: '在新窗口打开' }).click()
  const other = await opened
  await createLibraryPage(page).open(title)
  const otherArticle = createArticlePage(other)
  await expect(otherArticle.body).toHaveText('第一个窗口写的')
  await article.body.click()
  await page.keyboard.press('Control+End')
  await ime.write('，又写一句')
  await expect(otherArticle.body).toHaveText('第一个窗口写的，又写一句')
  await otherArticle.body.click()
  await other.keyboard.press('Control+End')
  await other.keyboard.insertText('。这是第二个')
  await expect(article.body).toHaveText('第一个窗口写的，又写一句。这是第二个')
  await expect(article.status).toHaveText('已保存')
})
