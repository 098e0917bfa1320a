import type { Page } from '@playwright/test'

/** Choose a source, look at what it would become, write it. */
export const createImportPage = (page: Page) => {
  const source = page.getByRole('region', { name: '原文' })
  const written = page.getByRole('region', { name: '将写入' })
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
  }
}
