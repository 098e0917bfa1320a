import type { Page } from '@playwright/test'

/** Choose a source, look at what it would become, write it, and keep or take back what was written. */
export const createImportPage = (page: Page) => {
  const source = page.getByRole('region', { name: '原文' })
  const written = page.getByRole('region', { name: '将写入' })
  const tiles = page.getByRole('group', { name: '筛选' }).first()
  return {
    text: page.getByRole('textbox', { name: '或者把文字粘贴在这里' }),
    chooseFiles: page.getByRole('button', { name: '选文件', exact: true }),
    chooseFolder: page.getByRole('button', { name: '选文件夹' }),
    tryIt: page.getByRole('button', { name: /^试跑/ }),
    source,
    written,
    /** One field of the article that will be written. */
    field: (name: string) => written.getByRole('listitem').filter({ hasText: new RegExp(`^\\d*${name}`) }),
    /** A line of the source by its text. */
    line: (text: string) => source.getByRole('listitem').filter({ hasText: text }),
    roleOf: (text: string) => source.getByRole('listitem').filter({ hasText: text }).getByRole('combobox'),
    write: page.getByRole('button', { name: /^写入/ }),
    refusal: page.getByRole('alert'),
    async tryText(text: string) {
      await this.text.fill(text)
      await this.tryIt.click()
    },

    /** The lines of a plan, or of a report. */
    lines: page
      .getByRole('grid')
      .getByRole('row')
      .filter({ has: page.getByRole('gridcell') }),
    /** A count of the plan, and of the report: each is a filter. */
    outcome: (name: '新' | '有变化' | '没变' | '不要' | '拒收') =>
      tiles.getByRole('button', { name: new RegExp(`^${name}`) }),
    kind: (name: '新建' | '更新' | '跳过' | '拒收' | '缺损' | '推断' | '网上图片') =>
      tiles.getByRole('button', { name: new RegExp(`^${name}`) }),
    preview: page.getByRole('region', { name: '这一项' }),
    writeAll: page.getByRole('button', { name: /^写入 \d/ }),
    changedMapping: (count: number) => page.getByRole('button', { name: `对应规则 · 改了 ${count} 处` }),
    /** Chooses what a name of the source is called here, by typing. */
    async mapTo(name: string, typed: string, option: string) {
      const field = page.getByRole('combobox', { name: `「${name}」对应` })
      await field.click()
      await field.fill(typed)
      await page.getByRole('option', { name: option, exact: true }).click()
    },
    pause: page.getByRole('button', { name: '暂停' }),
    goOnButton: page.getByRole('button', { name: '继续' }),
    cancel: page.getByRole('button', { name: '取消' }),
    stopped: page.getByRole('note').filter({ hasText: '中途停止' }),
    goOnWithIt: page.getByRole('button', { name: '接着导入' }),
    /** The imports of this workspace, the newest first. */
    earlier: page.getByRole('complementary', { name: '以前的导入' }).getByRole('button'),
    undo: page.getByRole('button', { name: '撤销这次导入' }),
    dialog: page.getByRole('dialog'),
    undone: page.getByRole('note').filter({ hasText: '已撤销' }),
    /** Lets go of a file of the disk over the screen, as a person who drags it from its folder. */
    async dropFile(path: string) {
      const handle = await page.evaluateHandle(() => {
        const input = document.createElement('input')
        input.type = 'file'
        document.body.append(input)
        return input
      })
      await handle.asElement()?.setInputFiles(path)
      await page.evaluate((input) => {
        const data = new DataTransfer()
        for (const file of input.files ?? []) data.items.add(file)
        input.remove()
        const target = document.querySelector('textarea')?.closest('section')?.parentElement
        for (const type of ['dragenter', 'dragover', 'drop'])
          target?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }))
      }, handle)
    },
    /** Pastes what a browser puts on the clipboard: a page, and its text. */
    async pasteHtml(html: string, text: string) {
      await this.text.focus()
      await page.evaluate(
        ([form, plain]) => {
          const data = new DataTransfer()
          data.setData('text/html', form)
          data.setData('text/plain', plain)
          document.activeElement?.dispatchEvent(
            new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }),
          )
        },
        [html, text] as const,
      )
    },
  }
}
