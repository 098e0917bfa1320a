import type { Page } from '@playwright/test'

/** Comments of the open article: their marks in the text, their cards beside it. */
export const createCommentsPage = (page: Page) => {
  const cards = page.locator('[data-thread]')
  const card = (place: number) => cards.nth(place - 1)
  const body = page.getByRole('textbox', { name: '正文', exact: true })
  return {
    tab: page.getByRole('tab', { name: /^批注/ }),
    cards,
    card,
    /** The words in the text that open comments are about. */
    marks: page.locator('[data-comment]'),
    composer: page.getByRole('textbox', { name: '写批注……' }),
    reply: (place: number) => card(place).getByRole('textbox', { name: '回复……' }),
    people: page.getByRole('listbox', { name: '提到谁' }).getByRole('option'),
    which: (label: string) => page.getByText(label, { exact: true }),
    authorOf: (place: number) => card(place).locator('b').first().innerText(),
    async deleteOwn(place: number) {
      await card(place).getByRole('button', { name: '更多' }).first().click()
      await page.getByRole('menuitem', { name: '删除' }).click()
    },
    /** Selects the first such words of the body, as a person does with the pointer. */
    async select(words: string) {
      await body.focus()
      await body.evaluate((element, wanted) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        const nodes: Text[] = []
        while (walker.nextNode()) nodes.push(walker.currentNode as Text)
        const start = nodes
          .map(({ data }) => data)
          .join('')
          .indexOf(wanted)
        const place = (offset: number, isEnd: boolean): [Text, number] => {
          let before = 0
          for (const node of nodes) {
            const inside = offset - before
            if (isEnd ? inside <= node.length : inside < node.length) return [node, inside]
            before += node.length
          }
          throw new Error(`The body does not have ${wanted}`)
        }
        if (start < 0) throw new Error(`The body does not have ${wanted}`)
        getSelection()?.setBaseAndExtent(...place(start, false), ...place(start + wanted.length, true))
      }, words)
      // The editor takes the selection over with the event of the page, one task later.
      await page.waitForTimeout(100)
    },
  }
}
