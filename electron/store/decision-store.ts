import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Decision, HashedDecision } from '../../shared/domain/decision'
import { foldDecisions } from '../../shared/domain/fold'
import { idSchema, shardOf } from '../../shared/domain/identifier'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { Canonical } from './canonical'
import { canonicalText, sha256, toCanonical } from './canonical'
import { decisionFormat } from './formats'
import { createJsonFile } from './json-file'
import type { DecisionStore, NewDecision } from './store'
import type { StoreContext } from './store-context'
import { loadFile, pathIn } from './store-context'

interface Dependencies {
  context: StoreContext
  /** Called within the article's queue after a decision was added. */
  onAdded: (id: string) => Promise<void>
}

export function createDecisionStore({ context, onAdded }: Dependencies): DecisionStore {
  return {
    list: (id) => listDecisions(context, id),
    add: (id, decision) =>
      context.queues.run(id, async () => {
        const added = await addDecision(context, id, decision)
        if (added.ok) await onAdded(id)
        return added
      }),
  }
}

/** The hash that the next decision names as `prev`: of the canonical bytes with no signature in them. */
export function hashDecision(decision: Decision): string {
  return sha256(canonicalText({ ...decision, signature: null }))
}

export function decisionsFolder(context: StoreContext, id: string): string {
  return pathIn(context, 'decisions', shardOf(id), id)
}

/** All decisions of an article that can be read, by their ids. */
export async function listDecisions(context: StoreContext, id: string): Promise<HashedDecision[]> {
  if (!idSchema.safeParse(id).success) return []
  const folder = decisionsFolder(context, id)
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort()
  const decisions: HashedDecision[] = []
  for (const name of names) {
    const loaded = await loadFile(context, join(folder, name), decisionFormat, misfitAt(id, name))
    if (loaded.ok && loaded.value) {
      decisions.push({ hash: hashDecision(loaded.value.value), decision: loaded.value.value })
    }
  }
  return decisions
}

/** A decision counts only where it was made: under its own name, for its own article. */
function misfitAt(article: string, name: string) {
  return ({ value }: Canonical<Decision>) => {
    if (`${value.id}.json` !== name) return 'the id inside is not the name of the file'
    return value.article === article ? null : 'it is a decision on another article'
  }
}

async function addDecision(
  context: StoreContext,
  article: string,
  given: NewDecision,
): Promise<Result<Decision>> {
  const refusal = await context.refusal()
  if (refusal) return failure(refusal)
  if (!idSchema.safeParse(article).success)
    return failure({ kind: 'not-found', what: 'article', id: article })
  const next = toCanonical(decisionFormat, {
    format: 'galley/decision',
    version: 1,
    id: context.newId(),
    article,
    prev: foldDecisions(await listDecisions(context, article)).head,
    kind: given.kind,
    by: given.by,
    at: given.at ?? context.now().toISOString(),
    revision: given.revision ?? null,
    stage: given.stage ?? null,
    stages: given.stages ?? null,
    moment: given.moment ?? null,
    reason: given.reason ?? null,
    signature: null,
  })
  if (!next.ok) return next
  const path = join(decisionsFolder(context, article), `${next.value.value.id}.json`)
  const written = await createJsonFile(path, decisionFormat, context.folder).save(next.value)
  return written.ok ? success(next.value.value) : written
}
