import type { Decision, DecisionKind, HashedDecision } from './decision'
import type { State } from './workflow'
import { moveRules } from './workflow'

export interface PublishedEdition {
  revision: string
  publishedAt: string
  firstPublishedAt: string
}

/** What the decisions on an article come to. Nothing of it is stored. */
export interface ArticleRecord {
  state: State
  /** The review stage that waits, 1..stages; null unless in review. */
  stage: number | null
  stages: number
  /** The revision that the state is about: submitted, signed off, scheduled or published. */
  revision: string | null
  scheduledFor: string | null
  embargoUntil: string | null
  publishedEdition: PublishedEdition | null
  returned: { reason: string; by: string; at: string } | null
  withdrawn: { reason: string; by: string; at: string } | null
  deleted: boolean
  /** Hash of the last decision of the line that counts; the `prev` of the next one. */
  head: string | null
  /** Decisions that were made at the same time as others and do not count, by hash. */
  forks: string[]
  /** Decisions that the workflow does not allow where they stand, by hash. */
  refused: string[]
  /** Decisions whose predecessor is not here (yet), by hash. */
  waiting: string[]
}

/** Where two people decided at once, the more cautious decision counts; among equals the earlier id. */
const caution: DecisionKind[] = ['withdraw', 'return', 'take-back', 'embargo', 'unschedule', 'delete']

export function newRecord(): ArticleRecord {
  return {
    state: 'draft',
    stage: null,
    stages: 1,
    revision: null,
    scheduledFor: null,
    embargoUntil: null,
    publishedEdition: null,
    returned: null,
    withdrawn: null,
    deleted: false,
    head: null,
    forks: [],
    refused: [],
    waiting: [],
  }
}

/**
 * State as a fold of decisions. The result does not depend on their order in the input: it follows `prev`,
 * and every machine that has the same files comes to the same record. `until` leaves out what was
 * decided after that moment.
 */
export function foldDecisions(decisions: readonly HashedDecision[], until?: Date): ArticleRecord {
  const past = until
    ? decisions.filter((each) => Date.parse(each.decision.at) <= until.getTime())
    : [...decisions]
  const children = new Map<string | null, HashedDecision[]>()
  for (const each of past)
    children.set(each.decision.prev, [...(children.get(each.decision.prev) ?? []), each])
  const record = newRecord()
  const seen = new Set<string>()
  let candidates = children.get(null) ?? []
  while (candidates.length > 0) {
    const [next, ...others] = [...candidates].sort(byCaution)
    if (!next) break
    for (const other of others) markBranch(other, children, seen, record.forks)
    seen.add(next.hash)
    if (applies(next.decision, record)) apply(next.decision, record)
    else record.refused.push(next.hash)
    record.head = next.hash
    candidates = (children.get(next.hash) ?? []).filter((each) => !seen.has(each.hash))
  }
  record.waiting = past
    .filter((each) => !seen.has(each.hash))
    .map((each) => each.hash)
    .sort()
  return record
}

function byCaution(one: HashedDecision, other: HashedDecision): number {
  const rank = (each: HashedDecision) => {
    const index = caution.indexOf(each.decision.kind)
    return index < 0 ? caution.length : index
  }
  return rank(one) - rank(other) || (one.decision.id < other.decision.id ? -1 : 1)
}

function markBranch(
  from: HashedDecision,
  children: ReadonlyMap<string | null, HashedDecision[]>,
  seen: Set<string>,
  forks: string[],
): void {
  const open = [from]
  for (let each = open.pop(); each; each = open.pop()) {
    if (seen.has(each.hash)) continue
    seen.add(each.hash)
    forks.push(each.hash)
    open.push(...(children.get(each.hash) ?? []))
  }
}

/** Whether the decision is allowed where it stands: the state fits, and it decides on the text that was decided before. */
function applies(decision: Decision, record: ArticleRecord): boolean {
  const { kind } = decision
  if (kind === 'create' || kind === 'import' || kind === 'keep' || kind === 'restore' || kind === 'embargo')
    return true
  if (kind === 'undelete') return record.deleted
  if (record.deleted) return false
  if (kind === 'withdraw') return record.publishedEdition !== null
  if (kind === 'submit' && lapses(decision, record)) return true
  if (kind === 'delete')
    return record.publishedEdition === null && record.stage === null && record.scheduledFor === null
  if (!moveRules[kind].from.includes(record.state)) return false
  if (kind === 'submit') return decision.revision !== null
  if (kind === 'sign-off') return signs(decision, record)
  if (kind === 'schedule') return decision.moment !== null && decision.revision === record.revision
  if (kind === 'publish') return decision.revision === record.revision
  return true
}

/** Another text than the one signed off may be submitted again: the sign-off does not carry over to it. */
function lapses(decision: Decision, record: ArticleRecord): boolean {
  return record.state === 'signed-off' && decision.revision !== null && decision.revision !== record.revision
}

/** A later stage signs the very text that the stage before signed; another text starts again at the first stage. */
function signs(decision: Decision, record: ArticleRecord): boolean {
  if (decision.revision === null) return false
  return decision.stage === 1 || (decision.stage === record.stage && decision.revision === record.revision)
}

function apply(decision: Decision, record: ArticleRecord): void {
  const { kind, by, at, revision } = decision
  const reason = decision.reason ?? ''
  if (kind === 'submit') {
    Object.assign(record, {
      state: 'in-review',
      stage: 1,
      stages: decision.stages ?? 1,
      revision,
      returned: null,
    })
  } else if (kind === 'sign-off') {
    signOff(decision, record)
  } else if (kind === 'return') {
    Object.assign(record, {
      state: 'returned',
      stage: null,
      scheduledFor: null,
      revision,
      returned: { reason, by, at },
    })
  } else if (kind === 'take-back') {
    const state = record.publishedEdition ? 'published' : 'draft'
    Object.assign(record, {
      state,
      stage: null,
      scheduledFor: null,
      revision: record.publishedEdition?.revision ?? null,
    })
  } else if (kind === 'schedule') {
    Object.assign(record, { state: 'scheduled', scheduledFor: decision.moment })
  } else if (kind === 'unschedule') {
    Object.assign(record, { state: 'signed-off', scheduledFor: null })
  } else if (kind === 'publish') {
    publish(decision, record)
  } else if (kind === 'withdraw') {
    const gone = {
      state: 'withdrawn',
      stage: null,
      scheduledFor: null,
      publishedEdition: null,
      withdrawn: { reason, by, at },
    }
    Object.assign(record, gone)
  } else if (kind === 'embargo') {
    record.embargoUntil = decision.moment
  } else if (kind === 'delete' || kind === 'undelete') {
    record.deleted = kind === 'delete'
  }
}

function signOff(decision: Decision, record: ArticleRecord): void {
  const stage = decision.stage ?? 1
  const isLast = stage >= record.stages
  const after = isLast ? { state: 'signed-off', stage: null } : { state: 'in-review', stage: stage + 1 }
  Object.assign(record, after, { revision: decision.revision })
}

function publish(decision: Decision, record: ArticleRecord): void {
  const revision = record.revision ?? ''
  const firstPublishedAt = record.publishedEdition?.firstPublishedAt ?? decision.at
  Object.assign(record, {
    state: 'published',
    scheduledFor: null,
    publishedEdition: { revision, publishedAt: decision.at, firstPublishedAt },
  })
}
