import type { Finding } from '../../../shared/domain/checks/finding'
import { editsOfFix } from '../../../shared/domain/checks/text-edit'
import classes from './checks.module.css'

const longest = 40

/** What stands there, with what would stand there instead written into it by hand. */
export const QuoteOfFinding = ({ finding: { quote, range, fix } }: { finding: Finding }) => {
  if (!quote) return null
  if (!range) return <span className={classes.quote}>{quote.text}…</span>
  const edits = fix ? editsOfFix(' '.repeat(range.from) + quote.text, fix) : []
  const parts = []
  let end = range.from
  const plain = (to: number) => shorten(quote.text.slice(end - range.from, to - range.from))
  for (const { from, to, text } of edits) {
    parts.push(
      <span key={from}>
        {plain(from)}
        <del>{visible(quote.text.slice(from - range.from, to - range.from))}</del>
        {text === '' ? null : <ins>{text}</ins>}
      </span>,
    )
    end = to
  }
  return (
    <span className={classes.quote}>
      {quote.before}
      {edits.length > 0 ? (
        <>
          {parts}
          {plain(range.to)}
        </>
      ) : (
        <mark>{shorten(quote.text)}</mark>
      )}
      {quote.after}
    </span>
  )
}

const shorten = (text: string) =>
  text.length > longest ? `${text.slice(0, longest / 2)}…${text.slice(-longest / 2)}` : text

/** A space that goes must be seen. */
const visible = (text: string) => text.replace(/[ \u00a0\u3000\t]/g, '␣')
