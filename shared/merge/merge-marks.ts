import type { DocumentMark } from '../document/schema'
import type { Versions } from './clash'
import { isSame, stableText } from './stable-text'

type Marks = readonly DocumentMark[]

/** A mark is the same mark by its type, and by its id where it has one. */
export function markKey(mark: DocumentMark): string {
  return typeof mark.attrs?.id === 'string' ? `${mark.type} ${mark.attrs.id}` : mark.type
}

/** Merges the marks of one piece of text: each by itself; one that both changed differently is ours and a clash. */
export function mergeMarks({ base, ours, theirs }: Versions<Marks>): { marks: Marks; isClash: boolean } {
  if (ours === theirs || isSame(theirs, base)) return { marks: ours, isClash: false }
  if (isSame(ours, base)) return { marks: theirs, isClash: false }
  const marks: DocumentMark[] = []
  let isClash = false
  for (const key of new Set([...ours, ...theirs].map(markKey))) {
    const [before, own, other] = [base, ours, theirs].map((all) => all.find((mark) => markKey(mark) === key))
    const merged = mergeMark(before, own, other)
    if (merged.mark) marks.push(merged.mark)
    isClash ||= merged.isClash
  }
  return withoutRivals(marks, { ours, theirs }, isClash)
}

function mergeMark(
  base: DocumentMark | undefined,
  ours: DocumentMark | undefined,
  theirs: DocumentMark | undefined,
): { mark: DocumentMark | undefined; isClash: boolean } {
  if (isSame(ours ?? null, theirs ?? null) || isSame(theirs ?? null, base ?? null))
    return { mark: ours, isClash: false }
  if (isSame(ours ?? null, base ?? null)) return { mark: theirs, isClash: false }
  return { mark: ours ?? theirs, isClash: true }
}

/** Code has no other format: where one side made it code and the other formatted it, ours stands. */
function withoutRivals(
  marks: DocumentMark[],
  sides: { ours: Marks; theirs: Marks },
  isClash: boolean,
): { marks: Marks; isClash: boolean } {
  const isMixed = (all: Marks) => all.length > 1 && all.some(({ type }) => type === 'code')
  if (!isMixed(marks) || isMixed(sides.ours) || isMixed(sides.theirs)) return { marks, isClash }
  return { marks: sides.ours, isClash: true }
}

/** Gives text that one side wrote the formats that the other side gave, or took from, the text on both sides of it. */
export function inheritMarks(
  marks: Marks,
  left: { base: Marks; side: Marks },
  right: { base: Marks; side: Marks },
): Marks {
  const [leftChange, rightChange] = [changeOf(left), changeOf(right)]
  const added = leftChange.added.filter((mark) => rightChange.added.some((other) => isSame(mark, other)))
  const removed = leftChange.removed.filter((mark) =>
    rightChange.removed.some((other) => isSame(mark, other)),
  )
  if (added.length === 0 && removed.length === 0) return marks
  const kept = marks.filter((mark) => !removed.some((other) => isSame(mark, other)))
  const news = added.filter((mark) => !kept.some((other) => markKey(other) === markKey(mark)))
  return [...kept, ...news]
}

function changeOf({ base, side }: { base: Marks; side: Marks }) {
  if (base === side) return { added: [], removed: [] }
  const texts = { base: base.map(stableText), side: side.map(stableText) }
  return {
    added: side.filter((_mark, index) => !texts.base.includes(texts.side[index] ?? '')),
    removed: base.filter((_mark, index) => !texts.side.includes(texts.base[index] ?? '')),
  }
}
