import type { Dirent } from 'node:fs'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { idSchema, shardOf } from '../../shared/domain/identifier'
import { isConflictCopy } from './conflict-copies'
import { isTemporary } from './durable-write'

/** What lies in `articles/` now: a stamp for each article, and files that are not articles. */
export interface ArticleSweep {
  stamps: Map<string, string>
  conflictCopies: string[]
  leftovers: string[]
}

/** What else is asked of the process waits no longer than this. */
const longestTurnMs = 10

/**
 * Looks at every article file without opening one, a few milliseconds at a time. Each look is synchronous on purpose:
 * measured faster than many at a time.
 */
export async function sweepArticles(folder: string): Promise<ArticleSweep> {
  const sweep: ArticleSweep = { stamps: new Map(), conflictCopies: [], leftovers: [] }
  const articles = join(folder, 'articles')
  let begun = performance.now()
  for (const shard of listNow(articles)) {
    if (shard.isDirectory()) sweepShard(folder, shard.name, sweep)
    if (performance.now() - begun < longestTurnMs) continue
    await nextTurn()
    begun = performance.now()
  }
  return sweep
}

/** Changes whenever the article's file or the list of its decisions does; null when there is no such article. */
export function stampArticle(folder: string, id: string): string | null {
  return stampAt(folder, shardOf(id), id)
}

/** Ids of the articles that have a folder of decisions. */
export function decidedArticles(folder: string): string[] {
  const decisions = join(folder, 'decisions')
  return listNow(decisions)
    .flatMap((shard) => listNow(join(decisions, shard.name)))
    .map(({ name }) => name)
    .filter((name) => idSchema.safeParse(name).success)
}

function sweepShard(folder: string, shard: string, sweep: ArticleSweep): void {
  for (const { name } of listNow(join(folder, 'articles', shard))) {
    const path = join(folder, 'articles', shard, name)
    const id = name.slice(0, -'.json'.length)
    if (isConflictCopy(name)) sweep.conflictCopies.push(path)
    else if (isTemporary(name)) sweep.leftovers.push(path)
    else if (name.endsWith('.json') && shardOf(id) === shard && idSchema.safeParse(id).success) {
      const stamp = stampAt(folder, shard, id)
      if (stamp !== null) sweep.stamps.set(id, stamp)
    }
  }
}

function stampAt(folder: string, shard: string, id: string): string | null {
  const article = statSync(`${folder}/articles/${shard}/${id}.json`, { throwIfNoEntry: false })
  if (!article) return null
  const decisions = statSync(`${folder}/decisions/${shard}/${id}`, { throwIfNoEntry: false })
  const decided = decisions ? `${decisions.mtimeMs}:${decisions.ino}` : '-'
  return `${article.size}:${article.mtimeMs}:${article.ino}|${decided}`
}

function listNow(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
