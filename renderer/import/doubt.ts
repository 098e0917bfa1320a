import type { PageField, PageLine } from '../../shared/page-text/page-line'

/** Below this a person should look. */
export const sureEnough = 0.9

export const isDoubtful = ({ confidence, note }: Pick<PageField, 'confidence' | 'note'>) =>
  confidence < sureEnough || note !== null

/** A field with the number that ties it to the lines of the source. */
export interface NumberedField {
  number: number
  field: PageField
}

export const toNumbered = (fields: readonly PageField[]): NumberedField[] =>
  fields.map((field, index) => ({ number: index + 1, field }))

/** Least sure first; fields as sure as each other keep the order of the page. */
export const byDoubt = (fields: readonly NumberedField[]): NumberedField[] =>
  [...fields].sort(
    (a, b) =>
      Number(isDoubtful(b.field)) - Number(isDoubtful(a.field)) || a.field.confidence - b.field.confidence,
  )

/** The fields that took something from each line; a line of the body alone is not marked. */
export function marksOfLines(
  fields: readonly NumberedField[],
  lines: readonly PageLine[],
): Map<number, NumberedField[]> {
  const marks = new Map<number, NumberedField[]>(lines.map(({ number }) => [number, []]))
  for (const numbered of fields) {
    if (numbered.field.field === 'body') continue
    for (const line of numbered.field.lines) marks.get(line)?.push(numbered)
  }
  return marks
}
