import { useState } from 'react'
import type { AppError } from '../../shared/errors'
import type { Input } from '../../shared/ipc/contract'
import type { PageLine } from '../../shared/page-text/page-line'
import { request } from '../api/client'
import type { ReadPage } from './page-trial'

/** The text of a page that is tried, with the roles of its lines as they are now. */
export function usePageSource() {
  const [page, setPage] = useState<ReadPage | null>(null)
  const [lines, setLines] = useState<readonly PageLine[]>([])
  const [error, setError] = useState<AppError | null>(null)
  const [isReading, setIsReading] = useState(false)
  const read = async (input: Input<'import:read'>) => {
    setIsReading(true)
    const result = await request('import:read', input)
    setIsReading(false)
    setError(result.ok ? null : result.error)
    if (!result.ok) return
    setPage(result.value)
    setLines(result.value.lines)
  }
  const clear = () => {
    setPage(null)
    setLines([])
    setError(null)
  }
  return {
    page,
    lines,
    error,
    isReading,
    read,
    clear,
    setLines,
    fail: setError,
    clearError: () => setError(null),
  }
}

export type PageSource = ReturnType<typeof usePageSource>
