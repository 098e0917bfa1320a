import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '../../../shared/errors'
import type { OpenedArticle } from '../../../shared/ipc/contract'
import { request } from '../../api/client'
import { ErrorNote } from '../../errors/error-note'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { Note } from '../../ui/parts/note'
import { TwoTexts } from '../revisions/two-texts'
import classes from './recovery-choice.module.css'

type Recovered = NonNullable<OpenedArticle['recovered']>

type RecoveryChoiceProps = {
  opened: OpenedArticle
  recovered: Recovered
  onChoose: (choice: 'recovered' | 'saved') => void
}

/** Writing that never reached the disk as a save, beside what was saved. The journal stays until one is chosen. */
export const RecoveryChoice = ({ opened, recovered, onChoose }: RecoveryChoiceProps) => {
  const t = useWords('editor')
  const format = useFormat()
  const [error, setError] = useState<AppError | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const takeRecovered = async () => {
    setIsBusy(true)
    // Another text came to the disk since: it is kept before the recovered one takes its place.
    const needsKeeping = recovered.base !== opened.base
    const kept = needsKeeping
      ? await request('revision:keep', {
          id: opened.article.id,
          base: opened.base,
          name: t('conflict.diskName'),
        })
      : null
    setIsBusy(false)
    if (kept && !kept.ok) setError(kept.error)
    else onChoose('recovered')
  }
  const takeSaved = async () => {
    setIsBusy(true)
    const discarded = await request('journal:discard', { id: opened.article.id })
    setIsBusy(false)
    if (discarded.ok) onChoose('saved')
    else setError(discarded.error)
  }
  return (
    <section className={classes.choice}>
      <Note tone="warn">{t('recovery.said', { at: format.moment(recovered.at, 'full') })}</Note>
      {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
      <TwoTexts
        left={{
          title: t('recovery.savedText'),
          at: null,
          article: opened.article,
          action: (
            <Button loading={isBusy} onClick={() => void takeSaved()}>
              {t('recovery.useSaved')}
            </Button>
          ),
        }}
        right={{
          title: t('recovery.recoveredText'),
          at: format.moment(recovered.at, 'full'),
          article: recovered.article,
          action: (
            <Button variant="filled" loading={isBusy} onClick={() => void takeRecovered()}>
              {t('recovery.useRecovered')}
            </Button>
          ),
        }}
      />
    </section>
  )
}
