import type { Page } from '@playwright/test'

/** Suggestions of the open article: in the text, and their cards beside it. */
export const createSuggestionsPage = (page: Page) => {
  const cards = page.locator('[data-suggestion]')
  const body = page.getByRole('textbox', { name: '正文', exact: true })
  return {
    tab: page.getByRole('tab', { name: /^修订/ }),
    cards,
    card: (words: string) => cards.filter({ hasText: words }),
    accept: (words: string) => cards.filter({ hasText: words }).getByRole('button', { name: '接受' }).click(),
    reject: (words: string) => cards.filter({ hasText: words }).getByRole('button', { name: '拒绝' }).click(),
    acceptAll: page.getByRole('button', { name: '全部接受' }),
    undoAll: page.getByRole('status').getByRole('button', { name: '撤销' }),
    /** The right of the status line, where suggestions are counted. */
    counted: page.locator('footer'),
    toggle: page.getByRole('toolbar').getByRole('button', { name: /^修订模式/ }),
    inserted: body.locator('ins'),
    deleted: body.locator('del'),
    /** Puts the cursor behind words of the body. */
    async putBehind(words: string) {
      await body.getByText(words, { exact: true }).first().click()
      await page.keyboard.press('End')
    },
  }
}
