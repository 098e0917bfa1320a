import type { Fragment, Node } from '@tiptap/pm/model'

/** The content of a text block, one character for each position; a node that is no text is compared by itself. */
export interface InlineUnits {
  text: string
  leaves: ReadonlyMap<number, Node>
}

export function unitsOf(content: Fragment): InlineUnits {
  let text = ''
  const leaves = new Map<number, Node>()
  content.forEach((child, offset) => {
    if (!child.isText) leaves.set(offset, child)
    text += child.isText ? (child.text ?? '') : '\ufffc'
  })
  return { text, leaves }
}

export function isSameUnit(one: InlineUnits, at: number, other: InlineUnits, place: number): boolean {
  if (one.text.charCodeAt(at) !== other.text.charCodeAt(place)) return false
  const [left, right] = [one.leaves.get(at), other.leaves.get(place)]
  return (
    left === right || (left !== undefined && right !== undefined && left.sameMarkup(right.mark(left.marks)))
  )
}

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff

/** How many units both have at their beginning, whatever their marks; never half a character. */
export function commonStart(one: InlineUnits, other: InlineUnits): number {
  const most = Math.min(one.text.length, other.text.length)
  let length = 0
  while (length < most && isSameUnit(one, length, other, length)) length += 1
  const cutsPair = length > 0 && length < one.text.length && isHigh(one.text.charCodeAt(length - 1))
  return cutsPair || (length > 0 && isHigh(other.text.charCodeAt(length - 1))) ? length - 1 : length
}

/** How many units both have at their end, at most `most`. */
export function commonEnd(one: InlineUnits, other: InlineUnits, most: number): number {
  const [left, right] = [one.text.length, other.text.length]
  let length = 0
  while (length < most && isSameUnit(one, left - length - 1, other, right - length - 1)) length += 1
  const before = (units: InlineUnits) => isHigh(units.text.charCodeAt(units.text.length - length - 1))
  return length > 0 && (before(one) || before(other)) ? length - 1 : length
}

/** How much of the beginning and the end of two texts is in a third. */
export function sharedEnds(first: Node, last: Node, whole: Node): { start: number; end: number } {
  const text = unitsOf(whole.content)
  const start = commonStart(unitsOf(first.content), text)
  const units = unitsOf(last.content)
  return { start, end: commonEnd(units, text, Math.min(units.text.length, text.text.length - start)) }
}
