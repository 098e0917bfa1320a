import type { Locator, Page } from '@playwright/test'

type Tab = '详情' | '推荐阅读' | '定时' | '版本'

/** The article screen: titles and body, inspector, moves, and the truth about the saving. */
export const createArticlePage = (page: Page) => {
  const slots = page.locator('[data-slot]')
  const field = (label: string) => page.getByRole('complementary').getByLabel(label, { exact: true })
  return {
    title: page.getByRole('textbox', { name: '标题', exact: true }).first(),
    alternativeTitle: page.getByRole('textbox', { name: '副题', exact: true }).first(),
    body: page.getByRole('textbox', { name: '正文', exact: true }),
    /** A tag that the article has, in its field. */
    tag: (name: string) => page.getByRole('complementary').getByText(name, { exact: true }),
    /** The left of the status line: saved, saving, not saved and why. */
    status: page.locator('footer').getByRole('status'),
    back: page.getByRole('button', { name: '回到稿库' }),
    /** The state pill and what was said about it. */
    bar: page.locator('[data-state]').first(),
    move: (name: string) => page.locator(`button[data-move="${name}"]`),
    dialog: page.getByRole('dialog'),
    tab: (name: Tab) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click(),
    field,
    option: (name: string | RegExp) => page.getByRole('option', { name }),
    slots,
    slot: (place: number) => slots.nth(place - 1),
    slotSearch: page.getByRole('textbox', { name: '找一篇，或粘贴网址' }),
    revisions: page.getByRole('tabpanel').getByRole('listitem'),
    /** Types a moment into the fields of the tab that is shown. */
    async fillMoment(day: string, time: string) {
      const moment = page.getByRole('tabpanel').getByRole('group', { name: '定时到' })
      await moment.getByLabel('日期').fill(day)
      await moment.getByLabel('时刻').fill(time)
      await page.keyboard.press('Tab')
    },
    /** Takes the slot by its grip and drops it on the place of another. */
    async dragSlot(from: number, to: number) {
      const start = await middleOf(
        slots
          .nth(from - 1)
          .locator('[title]')
          .last(),
      )
      const end = await middleOf(
        slots
          .nth(to - 1)
          .locator('[title]')
          .last(),
      )
      await page.mouse.move(start.x, start.y)
      await page.mouse.down()
      await page.mouse.move(start.x, start.y + 8, { steps: 4 })
      await page.mouse.move(end.x, end.y + 4, { steps: 12 })
      await page.mouse.up()
    },
    async goBack() {
      await this.back.click()
      await page.getByRole('grid', { name: '稿件列表' }).waitFor()
    },
  }
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('What should be dragged is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
