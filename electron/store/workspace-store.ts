import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { monotonicFactory } from 'ulid'
import type { Workspace } from '../../shared/domain/workspace'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { createArticleStore } from './article-store'
import { toCanonical } from './canonical'
import { listConflictCopies, loadConflictCopy, putCopyAway } from './conflict-copies'
import { createCommentStore } from './comment-store'
import { createDecisionStore } from './decision-store'
import { createDeskLog } from './desk-log'
import { createEntityStore } from './entity-store'
import { columnFormat, personFormat, tagFormat, workspaceFormat } from './formats'
import { createHistoryStore } from './history-store'
import { createImportStore } from './import-store'
import { createJsonFile } from './json-file'
import { createMediaStore } from './media-store'
import { createQuarantine } from './quarantine'
import type { ReadProgress, WorkspaceStore } from './store'
import type { StoreContext } from './store-context'
import { createSummaryStore } from './summary-store'
import { createTaskQueues } from './task-queues'
import { createWordListStore } from './word-list-store'
import type { WorkspaceAccess } from './workspace-access'
import { openAccess } from './workspace-access'
import { loadWorkspace, workspacePath } from './workspace-file'

/** Who opens a workspace. `device` names this machine's installation, `program` what the lock tells others. */
export interface StoreProgram {
  device: string
  program: string
  version: string
  now?: () => Date
  heartbeatMs?: number
}

export interface OpenWorkspace extends StoreProgram {
  access: 'write' | 'read'
  /** Fail rather than open read only when somebody else writes there, or nobody can. */
  requireWrite?: boolean
  /** Called while articles are read that the cache does not know. */
  onRead?: ReadProgress
}

const heartbeatMs = 5000
const deadAfterHeartbeats = 6

/** Opens a workspace folder. With `access` write it opens read only where it must; `store.access` says why. */
export async function openWorkspace(given: string, options: OpenWorkspace): Promise<Result<WorkspaceStore>> {
  const folder = resolve(given)
  if (!(await isFolder(folder))) return failure({ kind: 'workspace-not-found', path: folder })
  const loaded = await loadWorkspace(folder, options.version)
  if (!loaded.ok) return loaded
  const { workspace, isNewer } = loaded.value
  const now = options.now ?? (() => new Date())
  const beat = options.heartbeatMs ?? heartbeatMs
  const access = await openAccess({
    request: {
      folder,
      device: options.device,
      program: options.program,
      heartbeatMs: beat,
      deadAfterMs: beat * deadAfterHeartbeats,
    },
    access: options.access,
    requireWrite: options.requireWrite ?? false,
    isNewer,
    tooNew: {
      kind: 'workspace-too-new',
      path: folder,
      needs: workspace.minimumProgram,
      program: options.version,
    },
  })
  if (!access.ok) return access
  try {
    return success(await buildStore({ folder, workspace, access: access.value, now, options }))
  } catch (error) {
    await access.value.release()
    throw error
  }
}

interface Parts {
  folder: string
  workspace: Workspace
  access: WorkspaceAccess
  now: () => Date
  options: OpenWorkspace
}

async function buildStore({ folder, workspace, access, now, options }: Parts): Promise<WorkspaceStore> {
  const nextUlid = monotonicFactory()
  const mayWrite = () => access.current().mode === 'write'
  const context: StoreContext = {
    folder,
    now,
    newId: () => nextUlid(now().getTime()),
    refusal: () => access.refusal(),
    quarantine: createQuarantine({ folder, now, mayWrite }),
    queues: createTaskQueues(),
  }
  const summaries = createSummaryStore({ context, access: () => access.current(), program: options.version })
  const columns = createEntityStore(context, 'columns', columnFormat)
  const tags = createEntityStore(context, 'tags', tagFormat)
  const people = createEntityStore(context, 'people', personFormat)
  const wordList = createWordListStore(context)
  const reloadEntities = async () => {
    const changed = [
      await columns.reload(),
      await tags.reload(),
      await people.reload(),
      await wordList.reload(),
    ]
    return changed.includes(true)
  }
  const settings = createSettings(context, workspace, options.version)
  await reloadEntities()
  await summaries.open(options.onRead)
  return {
    folder,
    get access() {
      return access.current()
    },
    now,
    newId: context.newId,
    workspace: settings.current,
    wordList: wordList.current,
    changeWordList: wordList.change,
    saveWorkspace: settings.save,
    articles: createArticleStore({
      context,
      ids: summaries.ids,
      onSaved: (stored) => summaries.accept(stored.article.id, stored),
      onTaken: summaries.acceptNew,
    }),
    history: createHistoryStore(context),
    decisions: createDecisionStore({ context, onAdded: summaries.accept }),
    comments: createCommentStore(context),
    columns,
    tags,
    people,
    media: createMediaStore(context),
    summaries,
    imports: createImportStore(context, options.version),
    deskLog: createDeskLog(context, options.device),
    problems: context.quarantine.problems,
    conflictCopies: {
      list: () => listConflictCopies(folder),
      load: (file) => loadConflictCopy(folder, file),
      putAway: async (file) => {
        const away = await putCopyAway(folder, file)
        if (away.ok) context.quarantine.settle(join(folder, 'quarantine', file))
        return away
      },
    },
    refresh: async () => {
      const before = await listConflictCopies(folder)
      const changed = await summaries.refresh()
      const arrived = (await listConflictCopies(folder)).slice(before.length)
      const articles = [...new Set([...changed, ...arrived.map(({ article }) => article)])]
      const entities = await reloadEntities()
      return { articles, entities: (await settings.reload()) || entities }
    },
    close: async () => {
      await context.queues.idle()
      await summaries.close()
      await access.release()
    },
  }
}

/** `workspace.json` in memory; a version that cannot be read leaves what was known. */
function createSettings(context: StoreContext, first: Workspace, program: string) {
  let current = first
  const path = workspacePath(context.folder)
  return {
    current: () => current,
    save: (next: Workspace): Promise<Result<Workspace>> =>
      context.queues.run('workspace', async () => {
        const refusal = await context.refusal()
        if (refusal) return failure(refusal)
        const canonical = toCanonical(workspaceFormat, next)
        if (!canonical.ok) return canonical
        const saved = await createJsonFile(path, workspaceFormat, context.folder).save(canonical.value)
        if (!saved.ok) return saved
        current = canonical.value.value
        return success(current)
      }),
    reload: async () => {
      const loaded = await loadWorkspace(context.folder, program)
      if (!loaded.ok || JSON.stringify(loaded.value.workspace) === JSON.stringify(current)) return false
      current = loaded.value.workspace
      return true
    },
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}
