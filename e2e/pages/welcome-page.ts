import type { Page } from '@playwright/test'

export interface NewWorkspaceFields {
  publication: string
  person: string
  stages: '一审' | '两审' | '三审'
}

/** The first screen, before a workspace is open. */
export const createWelcomePage = (page: Page) => ({
  newWorkspace: page.getByRole('button', { name: /^新建工作区/ }),
  openFolder: page.getByRole('button', { name: /^打开文件夹/ }),
  missing: page.getByText(/^还差：/),
  chooseFolder: page.getByRole('button', { name: '选文件夹' }),
  publication: page.getByLabel('刊名'),
  person: page.getByLabel('你的名字'),
  stages: (name: NewWorkspaceFields['stages']) => page.getByText(name, { exact: true }),
  create: page.getByRole('button', { name: '新建', exact: true }),
})
