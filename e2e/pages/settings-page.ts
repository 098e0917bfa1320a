import type { Page } from '@playwright/test'

/** The settings: their sections, the severities of the rules, the word list. */
export const createSettingsPage = (page: Page) => {
  const rules = page.locator('[data-setting]')
  return {
    open: (section: '通用' | '检查' | '词表') => page.getByRole('tab', { name: section }).click(),
    rules,
    choosePlace: (name: string) =>
      page.getByRole('complementary', { name: '对哪里' }).getByRole('button', { name }).click(),
    /** Sets a rule for the place that is chosen. */
    setSeverity: (rule: string, severity: '必过' | '建议' | '关') =>
      page.locator(`[data-setting="${rule}"]`).getByText(severity, { exact: true }).click(),
    search: (label: string, text: string) => page.getByRole('textbox', { name: label }).fill(text),
    words: page
      .getByRole('grid', { name: '词表' })
      .getByRole('row')
      .filter({ hasNot: page.getByRole('columnheader') }),
    add: page.getByRole('button', { name: '加一条' }),
    dialog: page.getByRole('dialog'),
  }
}
