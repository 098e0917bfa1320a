import type { MarkedText } from '../../shared/text/mark-hits'
import classes from './search.module.css'

/** A text with what was looked for marked in it. */
export const Marked = ({ text, marks }: MarkedText) => (
  <>
    {marks.map(([from, to], index) => (
      <span key={from}>
        {text.slice(marks[index - 1]?.[1] ?? 0, from)}
        <mark className={classes.mark}>{text.slice(from, to)}</mark>
      </span>
    ))}
    {text.slice(marks.at(-1)?.[1] ?? 0)}
  </>
)
