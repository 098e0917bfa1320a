/** Kinds of problems; scripts may tell them apart. */
export type ProblemKind =
  | 'unreadable'
  | 'newer'
  | 'misplaced'
  | 'not-canonical'
  | 'link'
  | 'hash'
  | 'desk-log'
  | 'temporary'
  | 'conflict-copy'
  | 'quarantine'

/** One thing that is not in order; `path` is relative to the workspace. */
export interface Problem {
  path: string
  kind: ProblemKind
  problem: string
  /** Whether `--repair` sets it right without losing anything. */
  repairable: boolean
}

export interface Repair {
  path: string
  repair: string
}
