import { Button } from '@mantine/core'
import { IconClockCheck, IconClockX } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { describeError } from '../../shared/error-sentences/describe-error'
import type { EventPayload } from '../../shared/ipc/contract'
import { request } from '../api/client'
import { useEvent } from '../api/use-event'
import { useFormat } from '../i18n/format-provider'
import { useLocale, useWords } from '../i18n/use-words'
import { Note } from '../ui/parts/note'
import classes from './app.module.css'

type Fired = EventPayload<'clock:fired'>

/** Later than this is told with its reason; before it, a schedule was on time. */
const punctual = 60
const shown = 3

/** What the clock did while nobody looked: it stays until it is read, at the foot of the window. */
export const ClockNotices = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const t = useWords('app')
  const c = useWords('common')
  const [fired, setFired] = useState<Fired>({ published: [], failed: [] })
  const add = useCallback(
    (more: Fired) =>
      setFired((last) => ({
        published: [...more.published, ...last.published],
        failed: [...more.failed, ...last.failed],
      })),
    [],
  )
  useEvent('clock:fired', add)
  useEffect(() => {
    void request('clock:unseen', null).then((unseen) => unseen.ok && add(unseen.value))
  }, [add])
  const rest = fired.published.length - shown
  if (fired.published.length + fired.failed.length === 0) return null
  return (
    <section className={classes.notices} role="status" aria-label={t('notices')}>
      {fired.failed.map((each) => (
        <FailedNotice key={`${each.id} ${each.due}`} fired={each} onOpen={onOpen} />
      ))}
      {fired.published.slice(0, shown).map((each) => (
        <PublishedNotice key={`${each.id} ${each.due}`} fired={each} onOpen={onOpen} />
      ))}
      {rest > 0 ? <Note tone="ok">{t('fired.more', { count: rest })}</Note> : null}
      <Button className={classes.dismiss} onClick={() => setFired({ published: [], failed: [] })}>
        {c('action.close')}
      </Button>
    </section>
  )
}

type NoticeProps<Of> = { fired: Of; onOpen: (id: string) => void }

const PublishedNotice = ({ fired, onOpen }: NoticeProps<Fired['published'][number]>) => {
  const t = useWords('app')
  const { moment, span } = useFormat()
  const values = { due: moment(fired.due), span: span(fired.late * 1000) }
  return (
    <Note tone="ok" icon={IconClockCheck} actions={<OpenButton id={fired.id} onOpen={onOpen} />}>
      <strong>{t('fired.published', { title: fired.title || t('untitled') })}</strong>
      <div className="g-ink-2">
        {fired.late > punctual ? t('fired.late', values) : t('fired.onTime', values)}
      </div>
    </Note>
  )
}

const FailedNotice = ({ fired, onOpen }: NoticeProps<Fired['failed'][number]>) => {
  const t = useWords('app')
  const { what, why, wayOut } = describeError(fired.error, useLocale())
  return (
    <Note tone="bad" icon={IconClockX} actions={<OpenButton id={fired.id} onOpen={onOpen} />}>
      <strong>{t('fired.failed', { title: fired.title || t('untitled') })}</strong>
      <div>{`${what} ${why}`}</div>
      <div className="g-ink-2">{wayOut}</div>
    </Note>
  )
}

const OpenButton = ({ id, onOpen }: { id: string; onOpen: (id: string) => void }) => {
  const t = useWords('app')
  return (
    <Button size="compact-xs" onClick={() => onOpen(id)}>
      {t('fired.open')}
    </Button>
  )
}
