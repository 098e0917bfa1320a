import type { AppError, LockHolder } from '../../shared/errors'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { LockRequest, WorkspaceLock } from './lock'
import { acquireLock, readHolder } from './lock'
import type { StoreAccess } from './store'
import { toWriteError } from './write-error'

/** Whether this opening of the workspace may write, now and later. */
export interface WorkspaceAccess {
  current(): StoreAccess
  /** Why nothing may be written now, or null; looks at the lock again when its heartbeat is late. */
  refusal(): Promise<AppError | null>
  release(): Promise<void>
}

interface Wish {
  request: LockRequest
  access: 'write' | 'read'
  /** Fail rather than open read only. */
  requireWrite: boolean
  isNewer: boolean
  tooNew: AppError
}

export async function openAccess(wish: Wish): Promise<Result<WorkspaceAccess>> {
  const { request } = wish
  if (wish.isNewer)
    return wish.requireWrite ? failure(wish.tooNew) : success(readOnly(request, 'newer', null))
  if (wish.access === 'read')
    return success(readOnly(request, 'held', await readHolder(request).catch(() => null)))
  try {
    const outcome = await acquireLock(request)
    if (outcome.taken) return success(writing(request, outcome.lock))
    if (!wish.requireWrite) return success(readOnly(request, 'held', outcome.holder))
    return failure({ kind: 'workspace-held', path: request.folder, holder: outcome.holder })
  } catch (error) {
    if (wish.requireWrite) return failure(toWriteError(request.folder, error))
    return success(readOnly(request, 'folder', null))
  }
}

function readOnly(
  { folder }: LockRequest,
  why: 'held' | 'newer' | 'folder',
  holder: LockHolder | null,
): WorkspaceAccess {
  return {
    current: () => ({ mode: 'read-only', why, holder }),
    refusal: async () => ({ kind: 'read-only', path: folder, holder, why }),
    release: async () => undefined,
  }
}

function writing({ folder }: LockRequest, lock: WorkspaceLock): WorkspaceAccess {
  const current = (): StoreAccess =>
    lock.isHeld() ? { mode: 'write' } : { mode: 'read-only', why: 'held', holder: lock.lostTo() }
  return {
    current,
    refusal: async () =>
      (await lock.isOurs()) ? null : { kind: 'read-only', path: folder, holder: lock.lostTo(), why: 'held' },
    release: () => lock.release(),
  }
}
