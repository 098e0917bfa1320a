import type { QueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { useEffect } from 'react'
import { useImportJobs } from '../import/use-import-jobs'
import { useBundleJobs } from '../bundles/use-bundle-jobs'
import { ErrorBoundary } from '../errors/error-boundary'
import { QuickPreferences } from '../settings/quick-preferences'
import { WelcomeScreen } from '../welcome/welcome-screen'
import type { AppState } from './app-providers'
import { AppProviders } from './app-providers'
import { Desk } from './desk'
import { useEventWiring } from './use-event-wiring'
import { useSaveWhenAsked } from './use-window-asked'

export const App = ({ client, i18n }: { client: QueryClient; i18n: i18n }) => (
  <AppProviders client={client} i18n={i18n}>
    {(state) => (
      <ErrorBoundary>
        <Window state={state} />
      </ErrorBoundary>
    )}
  </AppProviders>
)

const Window = ({ state }: { state: AppState }) => {
  const { open } = state
  const jobs = useBundleJobs()
  const imports = useImportJobs()
  const { forget } = jobs
  const { forget: forgetImports } = imports
  const folder = open?.folder ?? null
  useEventWiring()
  useSaveWhenAsked()
  useEffect(() => {
    return () => {
      forget()
      forgetImports()
    }
  }, [folder, forget, forgetImports])
  if (open) return <Desk key={open.folder} state={state} open={open} jobs={jobs} imports={imports} />
  return (
    <WelcomeScreen
      version={state.version}
      recent={state.recent}
      startFailure={state.startFailure}
      preferences={<QuickPreferences preferences={state.preferences} />}
    />
  )
}
