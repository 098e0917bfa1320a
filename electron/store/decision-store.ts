import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Decision, HashedDecision } from '../../shared/domain/decision'
import { foldDecisions } from '../../shared/domain/fold'
import { idSchema, shardOf } from '../../shared/domain/identifier'
import type { AppError } from '../../shared/errors'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { decidedArticles } from './article-sweep'
import type { Canonical } from './canonical'
import { canonicalText, sha256, toCanonical } from './canonical'
import { decisionFormat } from './formats'
import { createJsonFile, unreadable } from './json-file'
import type { DecisionStore, NewDecision } from './store'
import type { StoreContext } from './store-context'
import { loadFile, pathIn } from './store-context'
import { codeOf } from './write-error'

interface Dependencies {
  context: StoreContext
  /** Called within the article's queue after a decision was added. */
  onAdded: (id: string) => Promise<void>
}

export function createDecisionStore({ context, onAdded }: Dependencies): DecisionStore {
  return {
    ids: () => decidedArticles(context.folder),
    list: async (id) => (await readDecisions(context, id)).decisions,
    listAll: async (id) => {
      const { decisions, hidden } = await readDecisions(context, id)
      return hidden ? failure(hidden) : success(decisions)
    },
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

export interface ReadDecisions {
  /** Those that can be read, by their ids. */
  decisions: HashedDecision[]
  /** Why others are there that could not be read now, so that nothing may be concluded or decided; null when none. */
  hidden: AppError | null
}

/** The decisions on an article. A broken one goes to quarantine; those that name it as `prev` wait for it. */
export async function readDecisions(context: StoreContext, id: string): Promise<ReadDecisions> {
  const read: ReadDecisions = { decisions: [], hidden: null }
  if (!idSchema.safeParse(id).success) return read
  const folder = decisionsFolder(context, id)
  const names = await listNames(folder)
  if (!names.ok) return { ...read, hidden: await context.quarantine.setAside(folder, names.error) }
  context.quarantine.clear(folder)
  for (const name of names.value) {
    const loaded = await loadFile(context, join(folder, name), decisionFormat, misfitAt(id, name))
    if (loaded.ok && loaded.value) {
      read.decisions.push({ hash: hashDecision(loaded.value.value), decision: loaded.value.value })
    } else if (!loaded.ok && isHidden(loaded.error)) {
      read.hidden = loaded.error
    }
  }
  return read
}

async function listNames(folder: string): Promise<Result<string[]>> {
  try {
    return success((await readdir(folder)).filter((name) => name.endsWith('.json')).sort())
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? success([]) : failure(unreadable(folder, error))
  }
}

/** A decision that may well be good, but cannot be read by this program or at this moment. */
function isHidden(error: AppError): boolean {
  return error.kind === 'file-too-new' || (error.kind === 'file-unreadable' && error.stage === 'read')
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
  const { decisions, hidden } = await readDecisions(context, article)
  if (hidden) return failure(hidden)
  const next = toCanonical(decisionFormat, {
    format: 'galley/decision',
    version: 1,
    id: context.newId(),
    article,
    prev: foldDecisions(decisions).head,
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
