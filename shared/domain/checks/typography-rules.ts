import { findHalfWidthBrackets, findMixedBrackets } from '../../text/typography/brackets'
import { findDash } from '../../text/typography/dash'
import { findEllipsis } from '../../text/typography/ellipsis'
import { findFullWidthLetters } from '../../text/typography/full-width-letters'
import { findHalfWidthMarks } from '../../text/typography/half-width-marks'
import type { Line, LineFinding } from '../../text/typography/line'
import { findNestedQuotes, findStraightQuotes } from '../../text/typography/quotes'
import { findRepeatedMarks } from '../../text/typography/repeated-marks'
import { findSpacesBesideLatin, findSpacesBesideMarks, findTypedIndent } from '../../text/typography/spaces'
import type { RuleId } from './rule-ids'
import type { Rule } from './rule'
import { editsOfFix } from './text-edit'

const finders: readonly [RuleId, (line: Line) => LineFinding[]][] = [
  ['half-width-mark', findHalfWidthMarks],
  ['half-width-brackets', findHalfWidthBrackets],
  ['mixed-brackets', findMixedBrackets],
  ['straight-quotes', findStraightQuotes],
  ['nested-quotes', findNestedQuotes],
  ['ellipsis', findEllipsis],
  ['dash', findDash],
  ['repeated-mark', findRepeatedMarks],
  ['full-width-letters', findFullWidthLetters],
  ['space-beside-mark', findSpacesBesideMarks],
  ['space-beside-latin', findSpacesBesideLatin],
  ['typed-indent', findTypedIndent],
]

export const typographyRules: readonly Rule[] = finders.map(([id, find]) => ({
  id,
  group: 'typography',
  severity: 'recommended',
  inText: (line) => find(line).filter((found) => !changesLiteral(line, found)),
}))

/** Whatever a rule thinks of it: code and addresses are not changed. */
function changesLiteral(line: Line, { from, to, text }: LineFinding): boolean {
  if (text === null) return line.isLiteral(from)
  return editsOfFix(line.text, { from, to, text }).some((edit) => {
    for (let index = edit.from; index < edit.to; index += 1) if (line.isLiteral(index)) return true
    return false
  })
}
