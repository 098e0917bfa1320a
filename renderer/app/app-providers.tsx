import { QueryClientProvider } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Output } from '../../shared/ipc/contract'
import { useRequest } from '../api/queries'
import { ErrorNote } from '../errors/error-note'
import { FormatProvider } from '../i18n/format-provider'
import { useKitWordsOfLocale } from '../i18n/kit-words-of-locale'
import { GalleyProvider } from '../ui/theme/galley-provider'
import classes from './app.module.css'

export type AppState = Output<'app:state'>

type AppProvidersProps = {
  client: QueryClient
  i18n: i18n
  children: (state: AppState) => ReactNode
}

/** What everything under it needs: queries, words, the theme, the publication's time zone, and the first state. */
export const AppProviders = ({ client, i18n, children }: AppProvidersProps) => (
  <QueryClientProvider client={client}>
    <I18nextProvider i18n={i18n}>
      <WithState i18n={i18n}>{children}</WithState>
    </I18nextProvider>
  </QueryClientProvider>
)

const WithState = ({ i18n, children }: Pick<AppProvidersProps, 'i18n' | 'children'>) => {
  const state = useRequest('app:state', null)
  const words = useKitWordsOfLocale()
  const preferences = state.data?.preferences
  const locale = preferences?.locale === 'system' ? state.data?.systemLocale : preferences?.locale
  useEffect(() => {
    if (!locale) return
    document.documentElement.lang = locale
    void i18n.changeLanguage(locale)
  }, [i18n, locale])
  useEffect(() => {
    document.documentElement.dataset.readingFace = preferences?.readingFace ?? 'hei'
  }, [preferences?.readingFace])
  const theme = preferences?.theme ?? 'system'
  const zone = state.data?.open?.workspace.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <GalleyProvider colorScheme={theme === 'system' ? 'auto' : theme} words={words}>
      <FormatProvider timeZone={zone}>
        {state.error ? (
          <div className={classes.lonely}>
            <ErrorNote error={state.error.appError} onRetry={() => void state.refetch()} />
          </div>
        ) : null}
        {state.data && i18n.language === locale ? children(state.data) : null}
      </FormatProvider>
    </GalleyProvider>
  )
}
