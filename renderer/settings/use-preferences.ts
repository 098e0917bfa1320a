import { useState } from 'react'
import type { Preferences } from '../../shared/domain/settings'
import type { AppError } from '../../shared/errors'
import { request } from '../api/client'

/** Changes preferences of this computer at once; the event of the main process brings the new ones back. */
export function usePreferences() {
  const [error, setError] = useState<AppError | null>(null)
  const change = async (part: Partial<Preferences>) => {
    const changed = await request('app:set-preferences', part)
    setError(changed.ok ? null : changed.error)
  }
  return {
    error,
    clearError: () => setError(null),
    change: (part: Partial<Preferences>) => void change(part),
  }
}
