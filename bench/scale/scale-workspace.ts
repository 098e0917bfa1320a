import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monotonicFactory } from 'ulid'
import { canonicalText } from '../../electron/store/canonical'
import { createWorkspace } from '../../electron/store/create-workspace'
import type { WorkspaceStore } from '../../electron/store/store'
import { ensureColumnPath, ensureTag } from '../../electron/store/taxonomy'
import { openWorkspace } from '../../electron/store/workspace-store'
import type { Article } from '../../shared/domain/article'
import { shardOf } from '../../shared/domain/identifier'
import type { Result } from '../../shared/result'
import { mixArticles } from './mixed-articles'
import type { RealArticle } from './real-articles'

const who = { device: '01JBENCH', program: 'galley bench', version: '0.1.0' }
const columnPaths = [['城市', '街区'], ['城市', '交通'], ['生活', '健康'], ['生活', '厨房'], ['技术']]
const tagNames = ['早市', '河道', '夜班', '口述', '地图', '数据', '旧闻', '连载', '读者来信', '更正']
const filesAtOnce = 64

/** Makes a workspace of `count` articles, mixed of real ones, whose summaries are cached already. */
export async function makeScaleWorkspace(
  folder: string,
  real: readonly RealArticle[],
  count: number,
): Promise<void> {
  const wish = { folder, name: '量一量', personName: '周青', timeZone: 'Asia/Shanghai', stages: 1 }
  const store = value(await createWorkspace(wish, who))
  const columns = [...new Set(await filed(columnPaths, (path) => ensureColumnPath(store, path)))]
  const tags = await filed(tagNames, (name) => ensureTag(store, name))
  await store.close()
  const newId = monotonicFactory()
  await writeAll(folder, mixArticles(real, { count, seed: 7, newId, columns, tags }))
  await (await openScaleWorkspace(folder)).close()
}

export async function openScaleWorkspace(folder: string): Promise<WorkspaceStore> {
  return value(await openWorkspace(folder, { ...who, access: 'write', requireWrite: true }))
}

async function filed<T>(
  names: readonly T[],
  make: (name: T) => Promise<Result<{ id: string } | null>>,
): Promise<string[]> {
  const ids: string[] = []
  for (const name of names) ids.push(value(await make(name))?.id ?? '')
  return ids
}

async function writeAll(folder: string, articles: Iterable<Article>): Promise<void> {
  const made = new Set<string>()
  let writing: Promise<void>[] = []
  for (const article of articles) {
    const shard = join(folder, 'articles', shardOf(article.id))
    if (!made.has(shard)) await mkdir(shard, { recursive: true })
    made.add(shard)
    writing.push(writeFile(join(shard, `${article.id}.json`), canonicalText(article)))
    if (writing.length < filesAtOnce) continue
    await Promise.all(writing)
    writing = []
  }
  await Promise.all(writing)
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
