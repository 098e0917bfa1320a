import { withoutSuggestions } from '../../../shared/document/without-suggestions'
import { paragraph } from '../../../shared/document/build'
import type { Article } from '../../../shared/domain/article'
import type { BlockRow } from '../../../shared/merge/compare-bodies'
import { compareBodies, isChange } from '../../../shared/merge/compare-bodies'
import type { ComparedLines, CompareUnit } from '../../../shared/merge/compare-text'
import { compareText } from '../../../shared/merge/compare-text'
import { kindsOf } from '../../../shared/merge/document-kinds'

/** A row of a comparison: a field of the article, or a block of its body. */
export type CompareRow =
  { kind: 'field'; field: string; label: string; isChanged: boolean; lines: ComparedLines } | BlockRow

/** The fields as people read them, in the order in which they are shown. */
export interface FieldText {
  field: string
  label: string
  before: string
  after: string
}

/** A row with the number of its change, or null where nothing changed. */
export type NumberedRow = CompareRow & { change: number | null }

/** Rows that are shown, and runs of unchanged ones that are folded. */
export type Folded = { kind: 'rows'; rows: NumberedRow[] } | { kind: 'fold'; id: number; rows: NumberedRow[] }

/** The rows of two articles: first the fields that differ, the title always, then the body. */
export function compareRows(
  before: Article,
  after: Article,
  fields: readonly FieldText[],
  unit: CompareUnit,
): NumberedRow[] {
  const fieldRows = fields
    .filter((each) => each.field === 'title' || each.before !== each.after)
    .map((each): CompareRow => ({
      kind: 'field',
      field: each.field,
      label: each.label,
      isChanged: each.before !== each.after,
      lines: compareValues(each.before, each.after, unit),
    }))
  let changes = 0
  return [...fieldRows, ...compareBodies(acceptedBody(before), acceptedBody(after), unit)].map((row) => {
    const isChanged = row.kind === 'field' ? row.isChanged : isChange(row)
    if (isChanged) changes += 1
    return { ...row, change: isChanged ? changes - 1 : null }
  })
}

/** What is only suggested is read as if it were decided. */
const acceptedBody = ({ body }: Article) => withoutSuggestions(body, 'accepted')

/** Two plain texts, line by line. */
export function compareValues(before: string, after: string, unit: CompareUnit): ComparedLines {
  const nodes = (text: string) => text.split('\n').map((line) => paragraph(...(line === '' ? [] : [line])))
  const doc = { type: 'doc', content: [] }
  return compareText(nodes(before), nodes(after), kindsOf({ base: doc, ours: doc, theirs: doc }), unit)
}

// So many unchanged blocks stay beside a change, and fewer than this are not worth a fold.
const context = 1
const leastFold = 3

/** Folds what is unchanged, all but what stands beside a change. */
export function foldRows(rows: readonly NumberedRow[]): Folded[] {
  const isNear = (at: number) =>
    rows
      .slice(Math.max(0, at - context), at + context + 1)
      .some(({ kind, change }) => kind !== 'field' && (change !== null || kind === 'moved-away'))
  const folded: Folded[] = []
  rows.forEach((row, at) => {
    const kind = row.kind === 'same' && !isNear(at) ? 'fold' : 'rows'
    const last = folded.at(-1)
    if (last?.kind === kind) last.rows.push(row)
    else folded.push(kind === 'fold' ? { kind, id: at, rows: [row] } : { kind, rows: [row] })
  })
  return folded.map((part) =>
    part.kind === 'fold' && part.rows.length < leastFold ? { kind: 'rows', rows: part.rows } : part,
  )
}
