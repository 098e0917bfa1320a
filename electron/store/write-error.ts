import type { AppError } from '../../shared/errors'

export type WriteFailed = Extract<AppError, { kind: 'write-failed' }>

const whyByCode: Record<string, WriteFailed['why']> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only-disk',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ESTALE: 'gone',
  ENAMETOOLONG: 'too-long',
}

/** What the operating system said when a file could not be written, as a failure that a person can act on. */
export function toWriteError(path: string, error: unknown): WriteFailed {
  const why = whyByCode[codeOf(error)] ?? 'other'
  return { kind: 'write-failed', path, why, detail: error instanceof Error ? error.message : String(error) }
}

/** The code of a system error, empty for any other. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return typeof code === 'string' ? code : ''
}
