import type { Handlers } from '../../../shared/ipc/contract'
import { success } from '../../../shared/result'
import type { DeskKeeper } from '../desk'
import { nothing, withDesk, withWritableDesk } from '../desk'
import type { Publish } from '../publish'
import { openArticle } from './article-handlers'

type RevisionChannels = `revision:${'list' | 'show' | 'keep' | 'keep-both' | 'restore'}`

export function createRevisionHandlers(
  keeper: DeskKeeper,
  publish: Publish,
): Pick<Handlers, RevisionChannels> {
  return {
    'revision:list': ({ id }) => withDesk(keeper, ({ revisions }) => revisions.list(id)),
    'revision:show': ({ id, revision }) => withDesk(keeper, ({ revisions }) => revisions.show(id, revision)),

    'revision:keep': ({ id, base, name }) =>
      withWritableDesk(keeper, async (desk) => {
        const kept = await desk.revisions.keep(id, desk.person().id, base, name)
        if (!kept.ok) return kept
        const inspected = await desk.store.summaries.inspect(id)
        if (!inspected.ok) return inspected
        publish('article:changed', { id, why: 'moved' })
        return success({ status: inspected.value.status, decision: kept.value })
      }),

    'revision:keep-both': ({ id, base, mine, names }) =>
      withWritableDesk(keeper, async (desk) => {
        const kept = await desk.revisions.keepBoth(id, { by: desk.person().id, base, mine, names })
        if (!kept.ok) return kept
        publish('article:changed', { id, why: 'moved' })
        return nothing
      }),

    'revision:restore': ({ id, base, revision }) =>
      withWritableDesk(keeper, async (desk) => {
        const restored = await desk.revisions.restore(id, desk.person().id, base, revision)
        if (!restored.ok) return restored
        await desk.journal.clear(id)
        publish('article:changed', { id, why: 'saved' })
        return openArticle(desk, id)
      }),
  }
}
