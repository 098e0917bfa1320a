import type { Handlers } from '../../../shared/ipc/contract'
import type { Result } from '../../../shared/result'
import { failure, success } from '../../../shared/result'
import { searchTitles } from '../../search/title-search'
import { ensureColumn, ensureTag } from '../../store/taxonomy'
import type { DeskKeeper } from '../desk'
import { toOpenWorkspace, withDesk, withWritableDesk } from '../desk'
import type { Publish } from '../publish'

type TaxonomyChannels =
  `${'column' | 'tag'}:${'list' | 'create'}` | `person:${'list' | 'switch'}` | 'recommendation:search'

export function createTaxonomyHandlers(
  keeper: DeskKeeper,
  publish: Publish,
): Pick<Handlers, TaxonomyChannels> {
  const announce = <T>(result: Result<T>): Result<T> => {
    if (result.ok) publish('taxonomy:changed', null)
    return result
  }
  return {
    'column:list': () => withDesk(keeper, ({ store }) => success([...store.columns.all().values()])),
    'column:create': ({ name, parent }) =>
      withWritableDesk(keeper, async ({ store }) => announce(await ensureColumn(store, name, parent))),

    'tag:list': () => withDesk(keeper, ({ store }) => success([...store.tags.all().values()])),
    'tag:create': ({ name }) =>
      withWritableDesk(keeper, async ({ store }) => announce(await ensureTag(store, name))),

    'person:list': () => withDesk(keeper, ({ store }) => success([...store.people.all().values()])),
    'person:switch': ({ id }) =>
      withDesk(keeper, async (desk) => {
        const person = desk.store.people.all().get(id)
        if (!person) return failure({ kind: 'not-found', what: 'person', id })
        await desk.switchTo(person)
        publish('workspace:changed', toOpenWorkspace(desk))
        return success(person)
      }),

    'recommendation:search': ({ query, except }) =>
      withDesk(keeper, ({ store }) => success(searchTitles(store.summaries.all(), query, except))),
  }
}
