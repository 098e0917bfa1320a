import { useState } from 'react'
import { defaultMediaLimits, mediaLimits } from '../../shared/domain/media'
import type { MediaLimits } from '../../shared/domain/media'
import type { AppError } from '../../shared/errors'
import type { OpenWorkspace } from '../../shared/ipc/contract'
import { typedNumber } from '../../shared/text/typed-number'
import { request } from '../api/client'
import { ErrorNote } from '../errors/error-note'
import { useWords } from '../i18n/use-words'
import { SavedText } from './saved-text'
import classes from './settings.module.css'

const million = 1_000_000
/** Above this a file is more than the program can hold at once. */
const most = 2_000
const names = ['pictureBytes', 'picturePixels', 'attachmentBytes'] as const

/** How large pictures and attachments may be that are taken in. Those that are there already stay. */
export const MediaSettings = ({ open }: { open: OpenWorkspace }) => {
  const t = useWords('settings')
  const [error, setError] = useState<AppError | null>(null)
  const limits = mediaLimits(open.workspace.mediaLimits)
  const save = async (name: keyof MediaLimits, text: string) => {
    const limit = text === '' ? undefined : Math.round(written(text) * million)
    const updated = await request('workspace:update', {
      mediaLimits: { ...open.workspace.mediaLimits, [name]: limit },
    })
    setError(updated.ok ? null : updated.error)
  }
  return (
    <section className={classes.section}>
      <h2>{t('media.title')}</h2>
      {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
      {names.map((name) => (
        <SavedText
          key={name}
          label={t(`media.${name}`)}
          unit={t(name === 'picturePixels' ? 'media.megapixels' : 'media.megabytes')}
          placeholder={String(defaultMediaLimits[name] / million)}
          value={String(limits[name] / million)}
          isReadOnly={open.access.mode !== 'write'}
          problemOf={(text) => (isLimit(text) ? null : t('media.refused', { most }))}
          onSave={(text) => void save(name, text)}
        />
      ))}
      <p className="g-caption">{t('media.note')}</p>
    </section>
  )
}

/** A whole number as somebody types it, or the fraction that a file of the workspace may have. */
const written = (text: string): number => typedNumber(text) ?? Number(text)

function isLimit(text: string): boolean {
  return text === '' || (written(text) * million >= 1 && written(text) <= most)
}
