import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { AppError } from '../../../shared/errors'
import { request } from '../../api/client'
import { ErrorNote } from '../../errors/error-note'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { Field } from '../../ui/parts/field'
import { Icon } from '../../ui/parts/icon'
import { MomentInput } from '../schedule/moment-input'
import classes from './inspector-tabs.module.css'

type EmbargoFieldProps = { id: string; until: string | null; onChanged: () => Promise<void> }

/** 禁发至: nothing of the article leaves in a bundle before this moment. A decision of its own, not part of the text. */
export const EmbargoField = ({ id, until, onChanged }: EmbargoFieldProps) => {
  const t = useWords('editor')
  const format = useFormat()
  const [isSetting, setIsSetting] = useState(false)
  const [moment, setMoment] = useState<string | null>(until)
  const [error, setError] = useState<AppError | null>(null)
  const set = async (next: string | null) => {
    const result = await request('article:set-embargo', { id, until: next })
    setError(result.ok ? null : result.error)
    if (!result.ok) return
    setIsSetting(false)
    await onChanged()
  }
  return (
    <Field label={t('details.embargo')} note={isSetting ? format.zone() : undefined}>
      {isSetting ? (
        <>
          <MomentInput initial={until} label={t('details.embargo')} onMoment={setMoment} />
          <div className={classes.acts}>
            <Button size="compact-xs" disabled={moment === null} onClick={() => void set(moment)}>
              {t('details.setEmbargo')}
            </Button>
            <Button size="compact-xs" variant="subtle" onClick={() => setIsSetting(false)}>
              {t('cancel')}
            </Button>
          </div>
        </>
      ) : (
        <div className={classes.acts}>
          <Button
            size="compact-xs"
            leftSection={<Icon of={IconLock} size={14} />}
            onClick={() => setIsSetting(true)}
          >
            {until ? format.moment(until, 'full') : t('details.noEmbargo')}
          </Button>
          {until ? (
            <Button size="compact-xs" variant="subtle" onClick={() => void set(null)}>
              {t('details.clearEmbargo')}
            </Button>
          ) : null}
        </div>
      )}
      {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
    </Field>
  )
}
