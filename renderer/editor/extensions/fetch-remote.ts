import type { EventPayload } from '../../../shared/ipc/contract'
import type { Media } from '../../../shared/domain/media'
import type { Result } from '../../../shared/result'
import { failure, success } from '../../../shared/result'
import { onEvent, request } from '../../api/client'
import type { UploadControl } from './uploads'

/** Fetches a picture from the web because somebody asked for it; the job may end before its answer is read. */
export async function fetchRemote(
  url: string,
  { onProgress, signal }: UploadControl,
): Promise<Result<Media>> {
  let job: string | null = null
  const early = new Map<string, EventPayload<'job:finished'>['result']>()
  let resolve: (result: EventPayload<'job:finished'>['result']) => void = () => undefined
  const promise = new Promise<EventPayload<'job:finished'>['result']>((settle) => {
    resolve = settle
  })
  const ends = [
    onEvent('job:finished', (finished) => {
      if (job === null) early.set(finished.job, finished.result)
      else if (finished.job === job) resolve(finished.result)
    }),
    onEvent('job:progressed', (progress) => {
      if (progress.job === job) onProgress(progress.done, progress.total)
    }),
  ]
  try {
    const started = await request('media:fetch-picture', { url })
    if (!started.ok) return started
    job = started.value.job
    signal.addEventListener('abort', () => void request('job:cancel', { job: started.value.job }))
    const result = early.get(job) ?? (await promise)
    if (result.kind === 'picture-fetched') return success(result.media)
    return failure(result.kind === 'failed' ? result.error : { kind: 'unexpected', reference: result.kind })
  } finally {
    for (const end of ends) end()
  }
}
