import { z } from 'zod'
import { pageNoteSchema } from '../page-text/page-line'

/**
 * What a reader has to tell of one article. A loss: words or a picture of the source that the article does not have.
 * A guess: the source did not say it, and it was concluded. Each has its sentence in both languages.
 */
export const noteCodes = {
  loss: [
    'line-lost',
    'picture-missing',
    'picture-remote',
    'picture-refused',
    'embed-not-kept',
    'active-content-removed',
    'control-characters-removed',
    'text-not-placed',
    'comment-not-kept',
    'limit-reached',
    'state-not-reached',
    'left-out',
    ...pageNoteSchema.exclude(['picture-missing']).options,
  ],
  guess: [
    'encoding',
    'title-from-name',
    'title-from-text',
    'date-from-file',
    'date-zone',
    'column-from-folder',
    'author-unknown',
    'main-content',
    'shortcode-kept-as-text',
    'slug-changed',
  ],
} as const

export const importNoteSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('loss'),
    code: z.enum(noteCodes.loss),
    /** The words, the address or the name that it is about; cut by whoever shows it. */
    detail: z.string(),
    /** Line of the source where it stands, where that is known. */
    line: z.number().int().min(1).nullable(),
  }),
  z.strictObject({
    kind: z.literal('guess'),
    code: z.enum(noteCodes.guess),
    detail: z.string(),
    line: z.number().int().min(1).nullable(),
  }),
])
export type ImportNote = z.infer<typeof importNoteSchema>
