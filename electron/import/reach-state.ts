import type { Move } from '../../shared/domain/workflow'
import type { ImportNote } from '../../shared/imports/note'
import type { ImportServices } from './import-services'
import type { PreparedArticle } from './prepare-article'

/**
 * Takes the moves to the state that the mapping wants, as the person who imports: one that the table or a check refuses
 * leaves the article where it is and is told.
 */
export async function reachState(
  { store, move }: ImportServices,
  id: string,
  { target, found }: PreparedArticle,
  by: string,
): Promise<ImportNote[]> {
  if (target === 'draft' || target === 'leave-out') return []
  const last: Move = target === 'in-review' ? 'submit' : target === 'scheduled' ? 'schedule' : 'publish'
  for (let steps = 0; steps < 6; steps += 1) {
    const status = store.summaries.get(id)?.status
    const next = status ? nextMove(status.state, last) : null
    if (next === null) return []
    const moment = next === 'schedule' ? found.publishedAt : null
    const moved = await move(id, { move: next, by, base: null, reason: null, moment })
    if (!moved.ok) {
      const { error } = moved
      const why = error.kind === 'move-refused' ? error.refusal : error.kind
      return [{ kind: 'loss', code: 'state-not-reached', detail: `${target}: ${why}`, line: null }]
    }
  }
  return []
}

function nextMove(state: string, last: Move): Move | null {
  if (state === 'draft') return 'submit'
  if (last === 'submit') return null
  if (state === 'in-review') return 'sign-off'
  return state === 'signed-off' ? last : null
}
