import { failure } from '../../shared/result'
import type { RunTask } from '../ipc/tasks'
import type { PictureWorkshop } from '../media/picture-workshop'

const control = { report: () => undefined, signal: new AbortController().signal }

/** Pictures are worked on in the worker process: one that is made to harm ends that process and nothing else. */
export function createWorkshopElsewhere(run: RunTask): PictureWorkshop {
  return {
    prepare: (bytes, name, limits) =>
      run('picture-prepare', { bytes, name, limits }, control).catch((error: Error) =>
        failure({ kind: 'media-refused', name, why: 'broken', detail: error.message }),
      ),
    look: (bytes, name, limits) =>
      run('picture-look', { bytes, name, limits }, control).catch((error: Error) =>
        failure({ kind: 'media-refused', name, why: 'broken', detail: error.message }),
      ),
    rendition: (path, width, limits) =>
      run('picture-rendition', { path, width, limits }, control).catch((error: Error) =>
        failure({ kind: 'media-refused', name: path, why: 'broken', detail: error.message }),
      ),
  }
}
