import { IconArrowsMove } from '@tabler/icons-react'
import type { Line } from '../../../shared/merge/compare-text'
import type { TableRow } from '../../../shared/merge/compare-bodies'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import type { NumberedRow } from './compare-rows'
import { LineList } from './line-list'
import { ShellChanges } from './shell-changes'
import classes from './compare.module.css'

export type Side = 'before' | 'after' | 'both'

type RowViewProps = { row: NumberedRow; side: Side; isCurrent: boolean }

/** One row as a column shows it, or as both texts in one. */
export const RowView = ({ row, side, isCurrent }: RowViewProps) => (
  <div
    className={classes.row}
    data-kind={row.kind}
    data-change={row.change ?? undefined}
    data-current={isCurrent || undefined}
  >
    <RowContent row={row} side={side} />
  </div>
)

const RowContent = ({ row, side }: Pick<RowViewProps, 'row' | 'side'>) => {
  if (row.kind === 'field') {
    const Lines = <LineList lines={row.lines[side]} />
    if (row.field === 'title') return <div className={classes.title}>{Lines}</div>
    return (
      <div className={classes.field}>
        <span className={classes.label}>{row.label}</span>
        <div>{Lines}</div>
      </div>
    )
  }
  if (row.kind === 'added') return side === 'before' ? null : <LineList lines={row.lines} />
  if (row.kind === 'removed') return side === 'after' ? null : <LineList lines={row.lines} />
  if (row.kind === 'same') return <LineList lines={row.lines} />
  if (row.kind === 'moved-away') return side === 'after' ? null : <MovedAway lines={row.lines} side={side} />
  if (row.isMoved && side === 'before') return null
  return (
    <>
      {row.isMoved ? <MoveBadge word="movedTo" /> : null}
      {row.kind === 'changed' ? (
        <LineList lines={row.lines[side]} />
      ) : (
        <>
          <TableView rows={row.rows} side={side} />
          <ShellChanges changes={row.changes} />
        </>
      )}
    </>
  )
}

/** In the column of the first text it is whole; in one text only its beginning, because the whole stands elsewhere. */
const MovedAway = ({ lines, side }: { lines: readonly Line[]; side: Side }) => (
  <div className={classes.movedAway} data-short={side === 'both' || undefined}>
    <MoveBadge word="movedFrom" />
    <LineList lines={lines} />
  </div>
)

const MoveBadge = ({ word }: { word: 'movedFrom' | 'movedTo' }) => {
  const t = useWords('merging')
  return (
    <small className={classes.move}>
      <Icon of={IconArrowsMove} size={14} />
      {t(`diff.${word}`)}
    </small>
  )
}

const TableView = ({ rows, side }: { rows: readonly TableRow[]; side: Side }) => {
  const hidden = side === 'before' ? 'added' : side === 'after' ? 'removed' : null
  return (
    <table className={classes.table}>
      <tbody>
        {rows
          .filter(({ kind }) => kind !== hidden)
          .map(({ kind, cells }, index) => (
            <tr key={index} data-kind={kind}>
              {cells
                .filter((cell) => cell.kind !== hidden)
                .map((cell, at) => {
                  const Cell = cell.isHeader ? 'th' : 'td'
                  return (
                    <Cell key={at} data-kind={cell.kind}>
                      <LineList lines={cell.lines[side]} />
                    </Cell>
                  )
                })}
            </tr>
          ))}
      </tbody>
    </table>
  )
}
