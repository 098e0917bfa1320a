import type { Span } from '../../text/typography/line'
import type { Finding } from './finding'

/** A change of a text, as small as it can be. */
export interface TextEdit extends Span {
  text: string
}

/**
 * The characters that a fix really changes. A pair of brackets changes at its two ends, and what is between them,
 * with its marks and the cursor in it, stays.
 */
export function editsOfFix(original: string, fix: TextEdit): TextEdit[] {
  const before = original.slice(fix.from, fix.to)
  if (before === fix.text) return []
  if (before.length !== fix.text.length || before.length === 1) return [fix]
  const edits: TextEdit[] = []
  for (let index = 0; index < before.length; index += 1) {
    const text = fix.text.charAt(index)
    if (text === before.charAt(index)) continue
    const last = edits.at(-1)
    if (last?.to === fix.from + index) {
      last.to += 1
      last.text += text
    } else edits.push({ from: fix.from + index, to: fix.from + index + 1, text })
  }
  return edits
}

/** The edits of all fixes in one text, in order. A fix that overlaps an earlier one waits for the next time. */
export function editsOfFindings(original: string, findings: readonly Finding[]): TextEdit[] {
  const taken: TextEdit[] = []
  for (const { fix } of findings) {
    if (!fix) continue
    const edits = editsOfFix(original, fix)
    if (!edits.some((edit) => taken.some((other) => overlaps(edit, other)))) taken.push(...edits)
  }
  return taken.sort((one, other) => one.from - other.from)
}

function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to
}

export function editText(original: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight(
    (text, { from, to, text: next }) => text.slice(0, from) + next + text.slice(to),
    original,
  )
}
