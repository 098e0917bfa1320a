import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '../../../shared/errors'
import type { OpenedArticle } from '../../../shared/ipc/contract'
import { request } from '../../api/client'
import { ErrorNote } from '../../errors/error-note'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { Note } from '../../ui/parts/note'
import type { Article } from '../../../shared/domain/article'
import type { Choices } from '../../../shared/merge/choice'
import { settleClashes } from '../../../shared/merge/merge-article'
import { ClashScreen } from '../clashes/clash-screen'
import { CompareView } from '../compare/compare-view'
import classes from './recovery-choice.module.css'

type Recovered = NonNullable<OpenedArticle['recovered']>

type RecoveryChoiceProps = {
  opened: OpenedArticle
  recovered: Recovered
  onChoose: (choice: 'recovered' | 'saved' | Article) => void
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
      {recovered.baseText && recovered.base !== opened.base ? (
        <MergeRecovered opened={opened} recovered={recovered} base={recovered.baseText} onChoose={onChoose} />
      ) : null}
      {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
      <CompareView
        left={{
          title: t('recovery.savedText'),
          at: format.moment(opened.savedAt, 'full'),
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

type MergeRecoveredProps = RecoveryChoiceProps & { base: Article }

/** Where another text came to the disk since and both changed the same places: they can be merged place by place. */
const MergeRecovered = ({ opened, recovered, base, onChoose }: MergeRecoveredProps) => {
  const t = useWords('merging')
  const format = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const [choices, setChoices] = useState<Choices>(new Map())
  const [error, setError] = useState<AppError | null>(null)
  const [versions] = useState({ base, ours: recovered.article, theirs: opened.article })
  const finish = async (chosen: Choices) => {
    const kept = await request('revision:keep-both', {
      id: opened.article.id,
      base: opened.base,
      mine: recovered.article,
      names: { mine: t('kept.recovered'), disk: t('kept.disk') },
    })
    if (!kept.ok) return setError(kept.error)
    onChoose(settleClashes(versions, chosen).article)
  }
  return (
    <>
      <Note
        tone="warn"
        actions={
          <Button size="compact-xs" variant="filled" onClick={() => setIsOpen(true)}>
            {t('recovery.merge')}
          </Button>
        }
      >
        {t('recovery.changed', { at: format.moment(opened.savedAt, 'full') })}
      </Note>
      {isOpen ? (
        <ClashScreen
          versions={versions}
          chosen={[choices, setChoices]}
          theirs={t('clash.disk')}
          error={error}
          onFinish={finish}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </>
  )
}
