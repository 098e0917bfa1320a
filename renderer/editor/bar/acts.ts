import type { ArticleStatus } from '../../../shared/domain/status'
import type { Move, State } from '../../../shared/domain/workflow'
import { moves } from '../../../shared/domain/workflow'
import type { OpenedArticle } from '../../../shared/ipc/contract'

export type AllowedMove = OpenedArticle['moves'][number]

/** The moves of the editor bar: the one act of the state, those beside it, and the rest for the menu. */
export interface ActsOfBar {
  main: AllowedMove | null
  beside: AllowedMove[]
  more: AllowedMove[]
}

const placesOf: Record<State, { main: Move | null; beside: readonly Move[] }> = {
  draft: { main: 'submit', beside: [] },
  returned: { main: 'submit', beside: [] },
  'in-review': { main: 'sign-off', beside: ['return'] },
  'signed-off': { main: 'publish', beside: ['schedule'] },
  scheduled: { main: 'publish', beside: ['unschedule'] },
  published: { main: 'submit', beside: ['withdraw'] },
  withdrawn: { main: null, beside: [] },
}

/** Refusals that a person can do something about, or should know; the others are moves that make no sense here. */
const isTold = ({ move, refusal }: AllowedMove) =>
  refusal === null ||
  refusal === 'role' ||
  refusal === 'text-differs' ||
  (refusal === 'state' && move === 'schedule')

export function actsOf(status: ArticleStatus, allowed: readonly AllowedMove[]): ActsOfBar {
  const byMove = new Map(allowed.map((each) => [each.move, each]))
  const take = (move: Move) => byMove.get(move)
  if (status.deleted) return { main: take('undelete') ?? null, beside: [], more: [] }
  const places = placesOf[status.state]
  const main = (places.main && take(places.main)) || null
  const beside = places.beside.flatMap((move) => take(move) ?? [])
  const shown = new Set([main, ...beside])
  const more = moves.flatMap((move) => take(move) ?? []).filter((each) => !shown.has(each) && isTold(each))
  return { main, beside, more }
}
