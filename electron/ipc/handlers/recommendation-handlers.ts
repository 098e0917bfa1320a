import type { Handlers } from '../../../shared/ipc/contract'
import { success } from '../../../shared/result'
import { candidateLimit, suggestReading } from '../../search/suggest-reading'
import type { DeskKeeper } from '../desk'
import { withDesk } from '../desk'
import type { RunTask } from '../tasks'

const control = { report: () => undefined, signal: new AbortController().signal }

export function createRecommendationHandlers(
  keeper: DeskKeeper,
  runTask: RunTask,
): Pick<Handlers, 'recommendation:suggest'> {
  return {
    'recommendation:suggest': (wish) =>
      withDesk(keeper, async ({ store }) => {
        const { folder, access, summaries } = store
        const mayWrite = access.mode === 'write'
        const question = { folder, mayWrite, article: wish.article, limit: candidateLimit }
        const found = await runTask('related', question, control)
        if (!found.ok) return found
        const { suggestions, refused } = suggestReading(store, found.value.similar, wish)
        return success({
          suggestions: suggestions.flatMap(({ article, ...rest }) => {
            const summary = summaries.get(article)
            return summary ? [{ summary, ...rest }] : []
          }),
          refused: refused
            .filter(({ why }) => why !== 'listed')
            .map(({ article, why }) => ({ title: summaries.get(article)?.title ?? '', why })),
          reading: found.value.reading,
        })
      }),
  }
}
