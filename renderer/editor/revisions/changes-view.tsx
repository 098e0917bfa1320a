import { useMemo } from 'react'
import { wordChanges } from './word-changes'
import classes from './revisions.module.css'

type ChangesViewProps = { before: string; after: string; label: string }

/** A text to read, with what it added to another and what it took away. */
export const ChangesView = ({ before, after, label }: ChangesViewProps) => {
  const changes = useMemo(() => wordChanges(before, after), [before, after])
  return (
    <div className={`g-text ${classes.text}`} tabIndex={0} role="document" aria-label={label} lang="zh-CN">
      {changes.map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{text}</span>
        ) : kind === 'added' ? (
          <ins key={index}>{text}</ins>
        ) : (
          <del key={index}>{text}</del>
        ),
      )}
    </div>
  )
}
