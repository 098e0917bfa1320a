import type { Media } from '../../shared/domain/media'
import type { Move } from '../../shared/domain/workflow'
import type { Result } from '../../shared/result'
import type { WorkspaceStore } from '../store/store'

/** What an import needs of the rest of the program. */
export interface ImportServices {
  store: WorkspaceStore
  /** Takes a move for a person, by the table of moves. */
  move: (
    id: string,
    request: { move: Move; by: string; base: null; reason: string | null; moment: string | null },
  ) => Promise<Result<unknown>>
  addPicture: (bytes: Uint8Array, name: string) => Promise<Result<Media>>
}
