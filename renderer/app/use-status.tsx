import { IconAlertOctagon, IconLock, IconLockOpen } from '@tabler/icons-react'
import type { OpenWorkspace } from '../../shared/ipc/contract'
import { useRequest } from '../api/queries'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { StatusKeys } from '../ui/shell/status-keys'
import type { KeyHint } from '../ui/shell/status-keys'
import { StatusItem } from '../ui/shell/status-line'
import type { StatusLineProps } from '../ui/shell/status-line'
import type { Route } from './route'

/** What the import shows: where to begin, a list to go through, or work that runs. */
type ImportShows = 'start' | 'plan' | 'report' | 'work'

type StatusOf = {
  open: OpenWorkspace
  screen: Route['screen']
  work: 'build' | 'verify' | null
  importing: ImportShows
}

/** The status line of the screens with a rail: left what holds for the writing, right the keys and the time zone. */
export function useStatus({ open, screen, work, importing }: StatusOf): StatusLineProps {
  const t = useWords('app')
  const { zone } = useFormat()
  const problems = useRequest('workspace:problems', null).data?.length ?? 0
  const hints = useKeyHints(screen, importing)
  const { access } = open
  return {
    left: (
      <>
        {access.mode === 'write' ? (
          <StatusItem icon={IconLockOpen}>{t('status.writable')}</StatusItem>
        ) : (
          <StatusItem icon={IconLock} tone="warn">
            {t(`status.${access.why}`, { host: access.holder?.host ?? '' })}
          </StatusItem>
        )}
        {problems > 0 ? (
          <StatusItem icon={IconAlertOctagon} tone="bad">
            {t('status.problems', { count: problems })}
          </StatusItem>
        ) : null}
        {work ? (
          <StatusItem>{work === 'build' ? t('status.building') : t('status.verifying')}</StatusItem>
        ) : null}
      </>
    ),
    right: (
      <>
        <StatusKeys hints={hints} />
        <StatusItem>{zone()}</StatusItem>
      </>
    ),
  }
}

function useKeyHints(screen: Route['screen'], importing: ImportShows): KeyHint[] {
  const t = useWords('app')
  if (screen === 'library')
    return [
      { keys: ['J', 'K'], label: t('key.move') },
      { keys: ['Enter'], label: t('key.open') },
      { keys: ['N'], label: t('key.newArticle') },
      { keys: ['/'], label: t('key.filter') },
    ]
  if (screen === 'import') {
    const move = { keys: ['J', 'K'], label: t('key.move') }
    const next = { keys: ['Mod', 'Enter'], label: t('key.write') }
    if (importing === 'plan') return [move, { keys: ['M'], label: t('key.mapping') }, next]
    if (importing === 'report') return [move, { keys: ['Enter'], label: t('key.open') }]
    return importing === 'start' ? [next] : []
  }
  if (screen === 'bundles') return [{ keys: ['Mod', 'Enter'], label: t('key.build') }]
  return [
    { keys: ['Mod', 'N'], label: t('key.newArticle') },
    { keys: ['Mod', 'I'], label: t('key.import') },
  ]
}
