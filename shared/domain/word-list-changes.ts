import { z } from 'zod'
import type { WordEntry } from './word-list'
import { wordEntrySchema } from './word-list'

/** One change of the list: `from` null adds, `to` null removes. */
export const wordChangeSchema = z.strictObject({
  from: wordEntrySchema.nullable(),
  to: wordEntrySchema.nullable(),
})
export type WordChange = z.infer<typeof wordChangeSchema>

/**
 * The entries with every change, or the word of the first change that does not fit: the entry that it is about is not
 * there as it was seen. Entries that others added meanwhile stay.
 */
export function changeWords(
  entries: readonly WordEntry[],
  changes: readonly WordChange[],
): { entries: WordEntry[] } | { clash: string } {
  const changed = [...entries]
  for (const { from, to } of changes) {
    const at = from === null ? -1 : changed.findIndex((each) => isSameEntry(each, from))
    if (from !== null && at < 0) return { clash: from.wrong }
    if (from === null && to !== null && !changed.some((each) => isSameEntry(each, to))) changed.push(to)
    if (from !== null) changed.splice(at, 1, ...(to === null ? [] : [to]))
  }
  return { entries: changed }
}

/** What takes the changes back. */
export function undoOfChanges(changes: readonly WordChange[]): WordChange[] {
  return changes.map(({ from, to }) => ({ from: to, to: from })).reverse()
}

function isSameEntry(one: WordEntry, other: WordEntry): boolean {
  const key = ({ wrong, right, note, kind }: WordEntry) => JSON.stringify([wrong, right, note, kind])
  return key(one) === key(other)
}
