import type { ReactNode } from 'react'
import type { DocumentMark } from '../../../shared/document/schema'
import type { Line, Piece } from '../../../shared/merge/compare-text'
import { LineFrame } from './line-frame'
import { useFormatChange } from './change-words'
import { ShellChanges } from './shell-changes'
import classes from './compare.module.css'

/** One block of text with what changed in it, looking like what it is. */
export const LineView = ({ line }: { line: Line }) => (
  <LineFrame line={line}>
    {line.pieces.map((piece, index) => (
      <PieceView key={index} piece={piece} />
    ))}
    <ShellChanges changes={line.changes} />
  </LineFrame>
)

const PieceView = ({ piece }: { piece: Piece }) => {
  const content = withMarks(
    piece.node ? <span className={classes.note}>{noteText(piece)}</span> : piece.text,
    piece.marks,
  )
  if (piece.kind === 'added') return <ins>{content}</ins>
  if (piece.kind === 'removed') return <del>{content}</del>
  if (piece.kind === 'same') return <span>{content}</span>
  return <FormattedPiece piece={piece}>{content}</FormattedPiece>
}

const FormattedPiece = ({ piece, children }: { piece: Piece; children: ReactNode }) => {
  const what = useFormatChange(piece)
  return (
    <span className={classes.formatted} title={what}>
      {children}
      <small className={classes.badge}>{what}</small>
    </span>
  )
}

/** What stands in the text without being a part of its sentence, in brackets. */
const noteText = ({ node }: Piece) => `［${typeof node?.attrs?.text === 'string' ? node.attrs.text : ''}］`

const tags: Record<string, 'strong' | 'em' | 'u' | 's' | 'code' | 'mark' | 'sub' | 'sup'> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  highlight: 'mark',
  subscript: 'sub',
  superscript: 'sup',
}

/** The text in its formats, the first mark outermost; one that is not known here changes nothing. */
function withMarks(content: ReactNode, marks: readonly DocumentMark[]): ReactNode {
  return [...marks].reverse().reduce<ReactNode>((inside, { type, attrs }) => {
    const Tag = tags[type]
    if (Tag) return <Tag>{inside}</Tag>
    if (type === 'emphasisDots') return <em className="dots">{inside}</em>
    if (type === 'ruby') return <ruby data-reading={String(attrs?.reading ?? '')}>{inside}</ruby>
    if (type === 'link')
      return (
        <span className={classes.link} title={String(attrs?.href ?? '')}>
          {inside}
        </span>
      )
    return inside
  }, content)
}
