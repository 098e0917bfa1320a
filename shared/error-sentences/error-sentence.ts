import type { AppError, AppErrorKind } from '../errors'

/** What a person is told of a failure: what failed, why, and how to go on. */
export interface ErrorSentence {
  what: string
  why: string
  wayOut: string
}

/** One entry for each kind of failure: a kind without its sentence does not compile. */
export type ErrorSentences = {
  [Kind in AppErrorKind]: (error: Extract<AppError, { kind: Kind }>) => ErrorSentence
}

/** The words of one detail of a failure, one for each of its values. */
export type DetailWords<Value extends string> = Readonly<Record<Value, string>>
