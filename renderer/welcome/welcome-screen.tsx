import { IconBook, IconFolderOpen, IconFolderPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { AppError } from '../../shared/errors'
import type { Channel, EventPayload, Input, Output, RecentWorkspace } from '../../shared/ipc/contract'
import { request } from '../api/client'
import { useEvent } from '../api/use-event'
import { ErrorNote } from '../errors/error-note'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { useKeys } from '../ui/keys/use-keys'
import { Icon } from '../ui/parts/icon'
import type { IconSource } from '../ui/parts/icon'
import { Keys } from '../ui/parts/keys'
import { ProgressLine } from '../ui/parts/progress-line'
import { Seal } from '../ui/parts/seal'
import { NewWorkspace } from './new-workspace'
import { RecentList } from './recent-list'
import classes from './welcome.module.css'

type WelcomeScreenProps = {
  version: string
  recent: readonly RecentWorkspace[]
  /** Why what the program was started on could not be opened. */
  startFailure: AppError | null
  /** Language and appearance, at the foot: they can be chosen before anything is open. */
  preferences: ReactNode
}

export const WelcomeScreen = ({ version, recent, startFailure, preferences }: WelcomeScreenProps) => {
  const t = useWords('welcome')
  const acts = useWelcomeActs(startFailure)
  const [isNew, setIsNew] = useState(false)
  useKeys({ 'mod+n': () => setIsNew(true), 'mod+o': () => void acts.openFolder() }, !isNew && !acts.isBusy)
  return (
    <div className={classes.welcome}>
      <aside className={classes.cover}>
        <Seal size={60} />
        <h1 className={classes.name}>{t('name')}</h1>
        <p className={classes.tagline}>{t('tagline')}</p>
        <p className={classes.motto}>{t('motto')}</p>
        <span className={classes.space} />
        <p className="g-caption">{t('privacy')}</p>
      </aside>
      <main className={classes.main}>
        <div className={classes.drag} />
        <div className={classes.content}>
          {acts.error ? <ErrorNote error={acts.error} onClose={acts.clearError} /> : null}
          {isNew ? (
            <NewWorkspace
              isBusy={acts.isBusy}
              onChooseFolder={() => acts.choose('create')}
              onCreate={(input) => void acts.act('workspace:create', input)}
              onBack={() => setIsNew(false)}
            />
          ) : (
            <Start recent={recent} acts={acts} onNew={() => setIsNew(true)} />
          )}
        </div>
        <footer className={classes.foot}>
          <span className="g-caption">{t('version', { version })}</span>
          <span className={classes.space} />
          {preferences}
        </footer>
      </main>
    </div>
  )
}

function useWelcomeActs(startFailure: AppError | null) {
  const [answer, setAnswer] = useState<{ error: AppError | null } | null>(null)
  const { reading, forget } = useReading()
  const [isBusy, setIsBusy] = useState(false)
  const act = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C> | null> => {
    setIsBusy(true)
    const result = await request(channel, input)
    setIsBusy(false)
    forget()
    setAnswer({ error: result.ok ? null : result.error })
    return result.ok ? result.value : null
  }
  const choose = (purpose: 'open' | 'create') => act('workspace:choose-folder', { purpose })
  const openFolder = async () => {
    const folder = await choose('open')
    if (folder !== null) await act('workspace:open', { folder })
  }
  return {
    error: answer ? answer.error : startFailure,
    isBusy: isBusy || reading !== null,
    reading,
    act,
    choose,
    openFolder,
    clearError: () => setAnswer({ error: null }),
  }
}

/** How many articles have been read of a workspace that is being opened; null while none is. */
function useReading() {
  const [reading, setReading] = useState<EventPayload<'workspace:progressed'> | null>(null)
  useEvent('workspace:progressed', setReading)
  const forget = () => setReading(null)
  useEvent('workspace:changed', forget)
  return { reading, forget }
}

const Reading = ({ folder, done, total }: EventPayload<'workspace:progressed'>) => {
  const t = useWords('welcome')
  const format = useFormat()
  const amounts = { done: format.number(done), total: format.number(total) }
  return (
    <div className={classes.reading} role="status">
      <ProgressLine
        done={done}
        total={total}
        name={t('opening')}
        label={t('reading', amounts)}
        aside={<span className="g-caption g-ellipsis">{folder}</span>}
      />
    </div>
  )
}

type StartProps = {
  recent: readonly RecentWorkspace[]
  acts: ReturnType<typeof useWelcomeActs>
  onNew: () => void
}

const Start = ({ recent, acts, onNew }: StartProps) => {
  const t = useWords('welcome')
  return (
    <>
      <h2>{t('recent')}</h2>
      <RecentList
        recent={recent}
        isBusy={acts.isBusy}
        onOpen={(folder) => void acts.act('workspace:open', { folder })}
      />
      <h2 className={classes.start}>
        {t('start')} {acts.isBusy ? <span className="g-caption">{t('opening')}</span> : null}
      </h2>
      {acts.reading ? <Reading {...acts.reading} /> : null}
      <div className={classes.cards} role="group" aria-busy={acts.isBusy}>
        <Card
          icon={IconFolderPlus}
          title={t('create.title')}
          note={t('create.note')}
          keys={['Mod', 'N']}
          hasFocus
          isDisabled={acts.isBusy}
          onClick={onNew}
        />
        <Card
          icon={IconFolderOpen}
          title={t('open.title')}
          note={t('open.note')}
          keys={['Mod', 'O']}
          isDisabled={acts.isBusy}
          onClick={() => void acts.openFolder()}
        />
        <Card
          icon={IconBook}
          title={t('sample.title')}
          note={t('sample.note')}
          isDisabled={acts.isBusy}
          onClick={() => void acts.act('workspace:open-sample', null)}
        />
      </div>
    </>
  )
}

type CardProps = {
  icon: IconSource
  title: string
  note: string
  keys?: readonly string[]
  hasFocus?: boolean
  isDisabled: boolean
  onClick: () => void
}

const Card = ({ icon, title, note, keys, hasFocus, isDisabled, onClick }: CardProps) => (
  <button type="button" className={classes.card} autoFocus={hasFocus} disabled={isDisabled} onClick={onClick}>
    <span className={classes.cardHead}>
      <Icon of={icon} />
      <span className="g-value">{title}</span>
      <span className={classes.space} />
      {keys ? <Keys of={keys} /> : null}
    </span>
    <span className="g-caption">{note}</span>
  </button>
)
