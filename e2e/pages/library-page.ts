import type { Page } from '@playwright/test'

type Screen = '稿库' | '发布' | '设置'

/** The list of articles, and the rail and title bar that it shares with the other screens. */
export const createLibraryPage = (page: Page) => {
  const rows = page.getByRole('grid', { name: '稿件列表' }).getByRole('row')
  const row = (title: string) => rows.filter({ hasText: title })
  return {
    rows,
    row,
    newArticle: page.getByRole('button', { name: '新建稿件' }).first(),
    import: page.getByRole('button', { name: '导入' }).first(),
    filter: page.getByRole('textbox', { name: '搜索稿件' }),
    /** What holds for the writing, at the foot of the window. */
    status: page.locator('footer').getByRole('status'),
    notices: page.getByRole('status', { name: '通知' }),
    go: (screen: Screen) =>
      page.getByRole('navigation', { name: '主导航' }).getByRole('button', { name: screen }).click(),
    open: (title: string) => row(title).first().dblclick(),
  }
}
