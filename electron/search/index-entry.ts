import type { State } from '../../shared/domain/workflow'

/** What the workspace says of an article: the index compares the stamp, and reads the article where it differs. */
export interface IndexEntry {
  id: string
  stamp: string
  state: State
  updatedAt: string
}
