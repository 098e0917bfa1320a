import type { Page } from '@playwright/test'

/** Building, verifying and the history of bundles. */
export const createBundlesPage = (page: Page) => ({
  form: (name: '文件夹' | 'zip 文件') => page.getByText(name, { exact: true }),
  chooseTarget: page.getByRole('button', { name: '选位置', exact: true }),
  build: page.getByRole('button', { name: '制作', exact: true }),
  inside: page.getByRole('grid', { name: '要装进去的稿件' }),
  stamp: page.getByText('验讫'),
  verified: page.getByText('逐个文件重读，全部相符'),
  verifyFolder: page.getByRole('button', { name: '验证文件夹' }),
  verifyZip: page.getByRole('button', { name: '验证 zip' }),
  agrees: page.getByText(/个文件，全部相符$/),
  disagrees: page.getByRole('alert').filter({ hasText: '处不符' }),
  /** Notes the steps that the work tells from now on, which may be too quick to be seen; gives them in their order. */
  async watchProgress(): Promise<() => Promise<string[]>> {
    const steps = await page.evaluateHandle(() => {
      const told: string[] = []
      window.galley.on('job:progressed', ({ step }) => {
        if (told.at(-1) !== step) told.push(step)
      })
      return told
    })
    return () => steps.jsonValue()
  },
})
