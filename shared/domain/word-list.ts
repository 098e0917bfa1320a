import { z } from 'zod'

export const wordListVersion = 1

/**
 * A word that the house does not print. `forbidden`: whether it stays is for a person to say, in a quotation it may;
 * `misspelt`: the only right word takes its place. `note` says why.
 */
export const wordEntrySchema = z.strictObject({
  wrong: z.string().min(1),
  right: z.array(z.string().min(1)),
  note: z.string(),
  kind: z.enum(['forbidden', 'misspelt']),
})
export type WordEntry = z.infer<typeof wordEntrySchema>

/** `word-list.json` of a workspace. */
export const wordListSchema = z.strictObject({
  format: z.literal('galley/word-list'),
  version: z.literal(wordListVersion),
  entries: z.array(wordEntrySchema),
})
export type WordList = z.infer<typeof wordListSchema>

export function emptyWordList(): WordList {
  return { format: 'galley/word-list', version: wordListVersion, entries: [] }
}
