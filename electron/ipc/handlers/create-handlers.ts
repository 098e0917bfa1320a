import type { Handlers } from '../../../shared/ipc/contract'
import type { Jobs } from '../jobs'
import type { RunTask } from '../tasks'
import type { ParseFile } from '../../import/parse-file'
import type { FetchPicture } from '../../media/fetch-picture'
import type { AppContext } from './app-handlers'
import { createAppHandlers } from './app-handlers'
import { createArticleHandlers } from './article-handlers'
import { createBundleHandlers } from './bundle-handlers'
import { createCheckHandlers } from './check-handlers'
import { createCommentHandlers } from './comment-handlers'
import { createCopyHandlers } from './copy-handlers'
import { createImportHandlers } from './import-handlers'
import { createImportJobHandlers } from './import-job-handlers'
import { createMediaHandlers } from './media-handlers'
import { createRecommendationHandlers } from './recommendation-handlers'
import { createRevisionHandlers } from './revision-handlers'
import { createSearchHandlers } from './search-handlers'
import { createTaxonomyHandlers } from './taxonomy-handlers'

export interface HandlerContext extends AppContext {
  jobs: Jobs
  runTask: RunTask
  fetchPicture: FetchPicture
  parseFile: ParseFile
}

/** Every handler of the contract; a channel without one does not compile. */
export function createHandlers(context: HandlerContext): Handlers {
  const { keeper, publish, dialogs, device, version } = context
  return {
    ...createAppHandlers(context),
    ...createArticleHandlers(keeper, publish),
    ...createRevisionHandlers(keeper, publish),
    ...createCheckHandlers(keeper, publish, dialogs),
    ...createCommentHandlers(keeper, publish),
    ...createCopyHandlers(keeper),
    ...createTaxonomyHandlers(keeper, publish),
    ...createSearchHandlers(keeper),
    ...createImportHandlers(keeper, publish),
    ...createRecommendationHandlers(keeper, context.runTask),
    ...createImportJobHandlers(context),
    ...createMediaHandlers(context),
    ...createBundleHandlers({ ...context, device: device.get().id, program: version }),
  }
}
