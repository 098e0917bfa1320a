import { useState } from 'react'
import type { AppError } from '../../shared/errors'
import type { Channel, Input } from '../../shared/ipc/contract'
import { request } from '../api/client'
import { flushAll } from '../api/flush'

/** Opening, closing and switching from the title bar; what is being written reaches the disk first. */
export function useWorkspaceActs() {
  const [error, setError] = useState<AppError | null>(null)
  const act = async <C extends Channel>(channel: C, input: Input<C>) => {
    await flushAll()
    const result = await request(channel, input)
    setError(result.ok ? null : result.error)
    return result.ok ? result.value : null
  }
  return {
    error,
    clearError: () => setError(null),
    open: (folder: string) => void act('workspace:open', { folder }),
    openFolder: async () => {
      const folder = await act('workspace:choose-folder', { purpose: 'open' })
      if (folder !== null) await act('workspace:open', { folder })
    },
    close: () => void act('workspace:close', null),
    switchPerson: (id: string) => void act('person:switch', { id }),
    createArticle: async () => (await act('article:create', { title: '' }))?.id ?? null,
  }
}

export type WorkspaceActs = ReturnType<typeof useWorkspaceActs>
