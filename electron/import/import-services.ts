import type { Media } from '../../shared/domain/media'
import type { Move } from '../../shared/domain/workflow'
import type { Result } from '../../shared/result'
import type { ParseFile } from './parse-file'
import type { WorkspaceStore } from '../store/store'

/** What taking an import back needs of the rest of the program. */
export interface UndoServices {
  store: WorkspaceStore
  /** Takes a move for a person, by the table of moves. */
  move: (
    id: string,
    request: { move: Move; by: string; base: null; reason: string | null; moment: string | null },
  ) => Promise<Result<unknown>>
}

/** What an import needs of it. */
export interface ImportServices extends UndoServices {
  /** Takes a picture in, without what it tells too much. */
  addPicture: (bytes: Uint8Array, name: string) => Promise<Result<Media>>
  /** Where files are parsed; in this process where nothing is said. */
  parse?: ParseFile
  /** Says under which hash a picture would be taken in, and stores nothing. */
  lookAtPicture: (bytes: Uint8Array, name: string) => Promise<Result<string>>
}

/** What fetching pictures needs of it. */
export interface FetchServices extends Pick<ImportServices, 'store' | 'addPicture'> {
  fetchPicture: (
    url: string,
    control: { limit: number; timeoutMs: number; signal: AbortSignal },
  ) => Promise<Result<{ bytes: Uint8Array; name: string }>>
}
