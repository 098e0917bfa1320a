import { createArticle } from '../../../shared/domain/article'
import { offersFor } from '../../../shared/domain/slot-offers'
import type { Handlers, OpenedArticle } from '../../../shared/ipc/contract'
import type { Result } from '../../../shared/result'
import { success } from '../../../shared/result'
import { movesFor } from '../../review/situation'
import type { Desk, DeskKeeper } from '../desk'
import { nothing, withDesk, withWritableDesk } from '../desk'
import type { Publish } from '../publish'

type ArticleChannels =
  `article:${'list' | 'create' | 'open' | 'save' | 'move' | 'set-embargo'}` | `journal:${'write' | 'discard'}`

export function createArticleHandlers(keeper: DeskKeeper, publish: Publish): Pick<Handlers, ArticleChannels> {
  return {
    'article:list': () => withDesk(keeper, ({ store }) => success(store.summaries.all({ deleted: true }))),
    'article:create': ({ title }) => withWritableDesk(keeper, (desk) => create(desk, title, publish)),
    'article:open': ({ id }) => withDesk(keeper, (desk) => openArticle(desk, id)),

    'article:save': ({ article, base }) =>
      withWritableDesk(keeper, async ({ store, journal }) => {
        const saved = await store.articles.save(article, base)
        if (!saved.ok) return saved
        await journal.clear(article.id)
        journal.remember(saved.value.article, saved.value.base)
        const inspected = await store.summaries.inspect(article.id)
        if (!inspected.ok) return inspected
        publish('article:changed', { id: article.id, why: 'saved' })
        const { base: newBase, savedAt } = saved.value
        return success({ base: newBase, savedAt, status: inspected.value.status })
      }),

    'article:move': ({ id, ...request }) =>
      withWritableDesk(keeper, async (desk) => {
        const moved = await desk.review.move(id, { ...request, by: desk.person().id })
        if (moved.ok) publish('article:changed', { id, why: 'moved' })
        if (moved.ok && request.move === 'schedule') void desk.clock.look()
        return moved
      }),

    'article:set-embargo': ({ id, until }) =>
      withWritableDesk(keeper, async (desk) => {
        const moved = await desk.review.setEmbargo(id, desk.person().id, until)
        if (moved.ok) publish('article:changed', { id, why: 'moved' })
        return moved
      }),

    'journal:write': ({ article, base }) =>
      withWritableDesk(keeper, ({ journal }) => journal.write(article, base)),

    'journal:discard': ({ id }) =>
      withDesk(keeper, async ({ journal }) => {
        await journal.clear(id)
        return nothing
      }),
  }
}

async function create(desk: Desk, title: string, publish: Publish): Promise<Result<{ id: string }>> {
  const { store } = desk
  const id = store.newId()
  const saved = await store.articles.save(createArticle(id, { title }), null)
  if (!saved.ok) return saved
  const by = desk.person().id
  const decided = await store.decisions.add(id, { kind: 'create', by })
  if (!decided.ok) return decided
  const logged = await store.deskLog.add({ by, what: 'article-create', article: id, details: {} })
  if (!logged.ok) return logged
  publish('article:changed', { id, why: 'created' })
  return success({ id })
}

/** An article with everything that its screen shows: state, moves and why not, offers, recovered writing. */
export async function openArticle(desk: Desk, id: string): Promise<Result<OpenedArticle>> {
  const { store, journal } = desk
  const inspected = await store.summaries.inspect(id)
  if (!inspected.ok) return inspected
  const { stored, record, status } = inspected.value
  const kept = await journal.read(id)
  journal.remember(stored.article, stored.base)
  const isNews = kept !== null && JSON.stringify(kept.article) !== JSON.stringify(stored.article)
  return success({
    article: stored.article,
    base: stored.base,
    savedAt: stored.savedAt,
    status,
    moves: movesFor(status, desk.person()),
    returned: record.returned,
    forks: record.forks.length,
    offers: offersFor(stored.article.recommended, store.summaries.all(), id),
    recovered: isNews ? kept : null,
  })
}
