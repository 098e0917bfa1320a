import { createWorkspace } from './fixtures'
import { galleyDone } from './galley'
import { samplePagePath } from './source-pages'
import { storedArticle } from './stored-articles'

export const sampleTitle = '把步道修到河边去'

/** Makes a workspace with the article of the sample page, and gives its id. */
export function createWithSampleArticle(workspace: string): string {
  createWorkspace(workspace)
  galleyDone('import', workspace, samplePagePath)
  return storedArticle(workspace, sampleTitle).id
}
