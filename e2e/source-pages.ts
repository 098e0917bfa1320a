import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './running-app'

/** The text of a page of our own, in the form of the real one. */
export const samplePagePath = join(repository, 'electron/sample/tour-page.txt')
export const samplePage = readFileSync(samplePagePath, 'utf8')

const realPages = join(repository, '../shared/input/pages')

/** The real page, where it is; it is not in the repository. */
export function realPagePath(): string | null {
  const name = existsSync(realPages)
    ? readdirSync(realPages).find((each) => each.endsWith('.txt'))
    : undefined
  return name === undefined ? null : join(realPages, name)
}
