import type { AppError } from '../../shared/errors'
import type { MediaLimits } from '../../shared/domain/media'
import type { BundleReport, BundleVerification } from '../../shared/domain/bundle'
import type { Similar } from '../../shared/related/related-index'
import type { RelatedQuestion } from '../search/related-desk'
import type { Reading } from '../search/related-service'
import type { PreparedPicture } from '../media/prepare-picture'
import type { Progress } from './jobs'
import type { SearchTasks } from './search-tasks'

/** Work that is done in the worker process, where it blocks nobody. */
export interface Tasks extends SearchTasks {
  'bundle-build': {
    input: { folder: string; out: string; asOf: string | null; device: string; program: string }
    output: BundleReport
  }
  'picture-prepare': {
    input: { bytes: Uint8Array; name: string; limits: MediaLimits }
    output: PreparedPicture
  }
  'picture-look': { input: { bytes: Uint8Array; name: string; limits: MediaLimits }; output: string }
  'picture-rendition': { input: { path: string; width: number; limits: MediaLimits }; output: Uint8Array }
  related: { input: RelatedQuestion; output: { similar: Similar[]; reading: Reading | null } }
  'bundle-verify': { input: { path: string }; output: BundleVerification }
}
export type TaskName = keyof Tasks

export interface TaskRequest<N extends TaskName = TaskName> {
  id: string
  task: N
  input: Tasks[N]['input']
}
export type ToWorker = TaskRequest | { id: string; cancel: true }
export type FromWorker =
  { id: string; progress: Progress } | { id: string; done: unknown } | { id: string; failed: AppError }

/** Runs a task elsewhere; rejects only when the worker itself dies. */
export type RunTask = <N extends TaskName>(
  task: N,
  input: Tasks[N]['input'],
  control: { report: (progress: Progress) => void; signal: AbortSignal },
) => Promise<{ ok: true; value: Tasks[N]['output'] } | { ok: false; error: AppError }>
