import { hasHan } from '../../../shared/text/width'

// At 13 px: a Han character takes one em, a Latin letter about half of one. Rather icons too early than words cut off.
const hanWidth = 13
const latinWidth = 7.5
const around = 10
const countWidth = 24
const sides = 20

const widthOf = (label: string) =>
  [...label].reduce((sum, character) => sum + (hasHan(character) ? hanWidth : latinWidth), 0)

/** Whether the words of all tabs, with their counts, fit into a row so wide. */
export function haveRoom(
  tabs: readonly { label: string; count?: number | undefined }[],
  width: number,
): boolean {
  const wanted = tabs.map(({ label, count }) => widthOf(label) + around + (count ? countWidth : 0))
  return wanted.reduce((sum, each) => sum + each, sides) <= width
}
