import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createWorkspace } from '../../electron/store/create-workspace'
import { verifyDeskLog } from '../../electron/store/verify-desk-log'
import { openWorkspace } from '../../electron/store/workspace-store'
import type { Result } from '../../shared/result'

const who = { device: '01JCHECK', program: 'galley import check', version: '0.1.0' }

/** What an import came to, without ids and moments: equal for two imports of the same that did the same. */
export interface EndResult {
  articles: { title: string; key: string; decisions: string[]; revisions: number; isAsBrought: boolean }[]
  columns: string[]
  tags: string[]
  records: { created: string[]; refused: string[]; isFinished: boolean }[]
  brokenLog: boolean
  problems: number
}

export async function newWorkspaceFolder(folder: string): Promise<string> {
  const workspace = join(folder, 'workspace')
  const wish = { folder: workspace, name: '断电测试', personName: '周青', timeZone: 'UTC', stages: 1 }
  await value(await createWorkspace(wish, who)).close()
  return workspace
}

/** Imports the folder in a process of its own; with `killAt` it is killed with SIGKILL when it begins that file. */
export async function importInProcess(
  worker: string,
  workspace: string,
  folder: string,
  killAt: number | null,
): Promise<'killed' | 'done'> {
  const child = spawn(process.execPath, [worker, workspace, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  for await (const line of createInterface({ input: child.stdout }))
    if (killAt !== null && Number(line) >= killAt) child.kill('SIGKILL')
  await closed
  if (child.signalCode === 'SIGKILL') return 'killed'
  if (child.exitCode !== 0) throw new Error(`The import ended with ${child.exitCode}`)
  return 'done'
}

export async function endResultOf(workspace: string): Promise<EndResult> {
  const store = value(await openWorkspace(workspace, { ...who, access: 'write', requireWrite: true }))
  try {
    const articles: EndResult['articles'] = []
    for (const id of store.articles.ids()) {
      const { article, base } = value(await store.articles.load(id))
      const decisions = (await store.decisions.list(id)).map(({ decision }) => decision)
      const revision = value(await store.history.load(id, decisions[0]?.revision ?? ''))
      const again = value(await store.articles.save(revision.article, base))
      articles.push({
        title: article.title,
        key: article.origin?.key ?? '',
        decisions: decisions.map(({ kind }) => kind),
        revisions: (await store.history.list(id)).length,
        isAsBrought: again.base === base,
      })
    }
    const records = (await store.imports.list()).map(({ created, refused, finishedAt }) => ({
      created: created.map(({ source }) => source),
      refused: refused.map(({ source }) => source),
      isFinished: finishedAt !== null,
    }))
    return {
      articles: articles.sort((one, other) => (one.key < other.key ? -1 : 1)),
      columns: [...store.columns.all().values()].map(({ name }) => name).sort(),
      tags: [...store.tags.all().values()].map(({ name }) => name).sort(),
      records,
      brokenLog: (await verifyDeskLog(workspace)).broken !== null,
      problems: store.problems().length,
    }
  } finally {
    await store.close()
  }
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
