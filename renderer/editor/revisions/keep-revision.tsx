import { Button, TextInput } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { AppError } from '../../../shared/errors'
import { request } from '../../api/client'
import { ErrorNote } from '../../errors/error-note'
import { useWords } from '../../i18n/use-words'
import { isComposing } from '../../ui/keys/is-composing'
import { Icon } from '../../ui/parts/icon'
import type { ArticleSession } from '../draft/article-session'
import classes from './revisions.module.css'

/** Keeps the text of now as a revision with a name. */
export const KeepRevision = ({ session }: { session: ArticleSession }) => {
  const t = useWords('editor')
  const [name, setName] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const keep = async () => {
    const wanted = name.trim()
    if (wanted === '') return
    const { outcome, value } = await session.queue.withFlushed((base) =>
      request('revision:keep', { id: session.id, base, name: wanted }),
    )
    setError('error' in outcome ? outcome.error : value?.ok === false ? value.error : null)
    if (value?.ok) setName('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    void keep()
  }
  return (
    <>
      <div className={classes.keep}>
        <TextInput
          aria-label={t('revisions.keepName')}
          placeholder={t('revisions.keepName')}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button
          leftSection={<Icon of={IconBookmark} size={14} />}
          disabled={name.trim() === ''}
          onClick={() => void keep()}
        >
          {t('revisions.keep')}
        </Button>
      </div>
      {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
    </>
  )
}
