import type { ArticleRecord } from '../../shared/domain/fold'
import type { Person } from '../../shared/domain/person'
import type { ArticleStatus } from '../../shared/domain/status'
import { situationOf } from '../../shared/domain/status'
import type { Move, MoveRefusal } from '../../shared/domain/workflow'
import { moves, refusalOfMove } from '../../shared/domain/workflow'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { StoredArticle, WorkspaceStore } from '../store/store'

export interface Inspected {
  stored: StoredArticle
  record: ArticleRecord
  status: ArticleStatus
}

/** The person with that id, or the failure that names it. */
export function findPerson(store: WorkspaceStore, id: string): Result<Person> {
  const person = store.people.all().get(id)
  return person ? success(person) : failure({ kind: 'not-found', what: 'person', id })
}

/** Every move with why it is refused to this person now; null where it is allowed. */
export function movesFor(
  status: ArticleStatus,
  person: Person,
): { move: Move; refusal: MoveRefusal | null }[] {
  const situation = situationOf(status, person.roles)
  return moves.map((move) => ({ move, refusal: refusalOfMove(move, situation) }))
}
