import type { ImportNote } from '../../shared/imports/note'
import { noteText } from '../../shared/imports/words'
import { useLocale, useWords } from '../i18n/use-words'
import { Note } from '../ui/parts/note'
import classes from './preview.module.css'

/** What the article will not have of its source, and what was concluded. */
export const PreviewNotes = ({ notes }: { notes: readonly ImportNote[] }) => {
  const t = useWords('importing')
  const locale = useLocale()
  if (notes.length === 0) return <p className="g-caption">{t('preview.clean')}</p>
  const list = (kind: ImportNote['kind']) => {
    const told = notes.filter((note) => note.kind === kind)
    if (told.length === 0) return null
    return (
      <Note tone={kind === 'loss' ? 'warn' : 'info'}>
        {kind === 'loss' ? t('preview.lossHead') : t('preview.guessHead')}
        <ul className={`g-text ${classes.notes}`}>
          {told.map((note, index) => (
            <li key={index} className={classes.note}>
              {noteText(note, locale)}
            </li>
          ))}
        </ul>
      </Note>
    )
  }
  return (
    <>
      {list('loss')}
      {list('guess')}
    </>
  )
}
