import { ErrorNote } from '../errors/error-note'
import { useWords } from '../i18n/use-words'
import classes from './search.module.css'
import type { Search } from './use-search'

/** What there is to say of a search: what is wrong with it, how far the index is, and what was taken as text. */
export const SearchNote = ({ error, state, found }: Search) => {
  const t = useWords('library')
  if (error) return <ErrorNote error={error.appError} />
  const lines = [
    state?.phase === 'building' && state.total > 0
      ? t('search.building', { done: state.done, total: state.total })
      : null,
    state?.phase === 'off' ? t('search.off') : null,
    found?.isMore ? t('search.more', { number: found.places.size }) : null,
    ...(found?.notFields ?? []).map((field) => t('search.notField', { field })),
  ].filter((line) => line !== null)
  if (lines.length === 0) return null
  return (
    <div className={classes.line} role="status" aria-label={t('search.status')}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  )
}
