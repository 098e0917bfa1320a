import { Extension } from '@tiptap/core'
import type { Media } from '../../../shared/domain/media'
import type { AppError } from '../../../shared/errors'
import type { Result } from '../../../shared/result'

export type UploadState =
  | { kind: 'running'; done: number; total: number }
  | { kind: 'failed'; error: AppError }
  | { kind: 'stored'; media: Media }

export interface UploadControl {
  onProgress: (done: number, total: number) => void
  signal: AbortSignal
}
export type UploadWork = (control: UploadControl) => Promise<Result<Media>>

/** What is on its way into the media of the workspace; a block names its upload, and no file of ours keeps that. */
export interface UploadList {
  start(work: UploadWork): string
  state(id: string | null): UploadState | null
  stop(id: string): void
  subscribe(listener: () => void): () => void
}

declare module '@tiptap/core' {
  interface Storage {
    uploads: UploadList
  }
}

/** The attribute of a block that waits for its file. */
export const upload = {
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute('data-upload'),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes.upload ? { 'data-upload': attributes.upload } : {},
}

export const Uploads = Extension.create<object, UploadList>({
  name: 'uploads',
  addStorage: createUploads,
})

export function createUploads(): UploadList {
  const states = new Map<string, UploadState>()
  const controllers = new Map<string, AbortController>()
  const listeners = new Set<() => void>()
  const set = (id: string, state: UploadState) => {
    states.set(id, state)
    for (const listener of listeners) listener()
  }
  return {
    start(work) {
      const id = crypto.randomUUID()
      const controller = new AbortController()
      controllers.set(id, controller)
      set(id, { kind: 'running', done: 0, total: 0 })
      const onProgress = (done: number, total: number) => set(id, { kind: 'running', done, total })
      void work({ onProgress, signal: controller.signal }).then((result) =>
        set(
          id,
          result.ok ? { kind: 'stored', media: result.value } : { kind: 'failed', error: result.error },
        ),
      )
      return id
    },
    state: (id) => (id === null ? null : (states.get(id) ?? null)),
    stop: (id) => controllers.get(id)?.abort(),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
