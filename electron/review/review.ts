import { requiredFindings } from '../../shared/domain/checks/check-document'
import type { Decision, DecisionKind } from '../../shared/domain/decision'
import type { Person } from '../../shared/domain/person'
import type { ArticleStatus } from '../../shared/domain/status'
import { situationOf } from '../../shared/domain/status'
import type { Move } from '../../shared/domain/workflow'
import { moveRules, refusalOfInput, refusalOfMove } from '../../shared/domain/workflow'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import { checkContextOf } from '../store/check-context'
import type { NewDecision, WorkspaceStore } from '../store/store'
import type { Inspected } from './situation'
import { findPerson } from './situation'

export interface MoveRequest {
  move: Move
  /** Id of the person who decides. */
  by: string
  /** The working copy that the person saw; null where there is none to compare (a script). */
  base: string | null
  reason: string | null
  moment: string | null
}

export interface Moved {
  status: ArticleStatus
  decision: Decision
}

export interface Review {
  /** Takes one move for a person; refuses what the table does not allow, and writes the decision durably. */
  move(id: string, request: MoveRequest): Promise<Result<Moved>>
  /** Publishes what a schedule promised, in the name of whoever set it. */
  publishDue(id: string): Promise<Result<Moved>>
  setEmbargo(id: string, by: string, until: string | null): Promise<Result<Moved>>
}

/** Moves that decide on the text as it is now, and so store it as a revision. */
const bindsText: readonly Move[] = ['submit', 'return', 'sign-off']
/** Moves that go on with the revision that was signed off. */
const keepsRevision: readonly Move[] = ['schedule', 'unschedule', 'publish']

export function createReview(store: WorkspaceStore): Review {
  async function decide(id: string, decision: NewDecision): Promise<Result<Moved>> {
    const added = await store.decisions.add(id, decision)
    if (!added.ok) return added
    const after = await store.summaries.inspect(id)
    if (!after.ok) return after
    return success({ status: after.value.status, decision: added.value })
  }

  async function log(id: string, what: DecisionKind, moved: Result<Moved>): Promise<Result<Moved>> {
    if (!moved.ok) return moved
    const { by, reason, moment } = moved.value.decision
    const details = { state: moved.value.status.state, reason, moment }
    const logged = await store.deskLog.add({ by, what: `article-${what}`, article: id, details })
    return logged.ok ? moved : logged
  }

  async function move(id: string, request: MoveRequest): Promise<Result<Moved>> {
    const person = findPerson(store, request.by)
    if (!person.ok) return person
    const inspected = await store.summaries.inspect(id)
    if (!inspected.ok) return inspected
    const refusal = refuse(store, inspected.value, request, person.value)
    if (refusal) return refusal
    const revision = await revisionFor(store, inspected.value, request.move)
    if (!revision.ok) return revision
    const decision = {
      ...toDecision(request, inspected.value, store.workspace().stages),
      revision: revision.value,
    }
    return log(id, request.move, await decide(id, decision))
  }

  async function publishDue(id: string): Promise<Result<Moved>> {
    const inspected = await store.summaries.inspect(id)
    if (!inspected.ok) return inspected
    const { record } = inspected.value
    const scheduled = (await store.decisions.list(id)).findLast(
      ({ decision }) => decision.kind === 'schedule',
    )
    if (record.state !== 'scheduled' || !scheduled) {
      return failure({ kind: 'move-refused', move: 'publish', state: record.state, refusal: 'state' })
    }
    const { by } = scheduled.decision
    const decision = { kind: 'publish' as const, by, revision: record.revision, moment: record.scheduledFor }
    return log(id, 'publish', await decide(id, decision))
  }

  async function setEmbargo(id: string, by: string, until: string | null): Promise<Result<Moved>> {
    const person = findPerson(store, by)
    if (!person.ok) return person
    return log(id, 'embargo', await decide(id, { kind: 'embargo', by, moment: until }))
  }

  return { move, publishDue, setEmbargo }
}

/** Why this move may not happen, as the failure to give back; null when it may. */
function refuse(
  store: WorkspaceStore,
  inspected: Inspected,
  request: MoveRequest,
  person: Person,
): Result<never> | null {
  const { stored, status } = inspected
  const { move, base } = request
  const refusal =
    refusalOfMove(move, situationOf(status, person.roles)) ??
    refusalOfInput(move, { reason: request.reason, moment: request.moment, now: store.now() })
  if (refusal) return failure({ kind: 'move-refused', move, state: status.state, refusal })
  if (base !== null && base !== stored.base) {
    return failure({ kind: 'text-changed', article: stored.article.id, expected: base, current: stored.base })
  }
  const { needs } = moveRules[move]
  const findings = needs.includes('checks')
    ? requiredFindings(stored.article, checkContextOf(store, stored.article.column)).filter(
        ({ rule }) => rule !== 'open-suggestions' || needs.includes('decided-text'),
      )
    : []
  if (findings.length > 0) {
    return failure({ kind: 'checks-failed', article: stored.article.id, findings })
  }
  return null
}

async function revisionFor(
  store: WorkspaceStore,
  inspected: Inspected,
  move: Move,
): Promise<Result<string | null>> {
  if (bindsText.includes(move)) return store.history.add(inspected.stored.article)
  return success(keepsRevision.includes(move) ? inspected.record.revision : null)
}

function toDecision(request: MoveRequest, inspected: Inspected, stages: number): NewDecision {
  const { move, by, reason, moment } = request
  return {
    kind: move,
    by,
    reason,
    moment: moveRules[move].needs.includes('moment') ? moment : null,
    stage: move === 'sign-off' ? inspected.status.stage : null,
    stages: move === 'submit' ? stages : null,
  }
}
