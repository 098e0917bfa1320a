import { z } from 'zod'

const megabyte = 1024 * 1024

/** What files may at most be, and how pictures are asked for; each default is far above what real files need. */
export const defaultImportLimits = {
  /** Bytes of a file that is read as a whole. */
  fileBytes: 64 * megabyte,
  /** Bytes of a file that is read as it comes, such as an export of WordPress. */
  streamBytes: 2048 * megabyte,
  /** Bytes of everything in an archive, unpacked. */
  archiveBytes: 4096 * megabyte,
  archiveEntries: 100_000,
  /** Bytes unpacked for each byte packed. */
  archiveRatio: 200,
  /** Elements, objects or blocks one inside the other. */
  depth: 200,
  /** Characters of one article. */
  articleCharacters: 5_000_000,
  /** Characters of a title, a tag or another field of one line, and entries of one that is a list. */
  fieldCharacters: 10_000,
  fieldEntries: 1000,
  /** Elements that a page may have open at once: browsers open 512, real pages have some dozens. */
  openElements: 600,
  /** Elements of one text: large pages have some ten thousand. */
  elements: 200_000,
  /** Elements of a page in which its article is looked for; of a larger one all is taken. */
  mainContentElements: 50_000,
  /** Repetitions by reference in the YAML of a header. */
  yamlAliases: 20,
  /** Seconds that a file may keep its reader busy with nothing found and nothing read. */
  parseSeconds: 60,
  /** Bytes of the text of one page, pasted or chosen. */
  pageBytes: 5 * megabyte,
  /** Pictures of the web that are fetched at once, and of those how many from one host. */
  picturesAtOnce: 6,
  picturesPerHost: 2,
  /** Milliseconds between two requests to one host. */
  hostPause: 100,
  /** Seconds that one picture may take. */
  pictureSeconds: 30,
  /** Failures in a row after which a host is asked no more. */
  hostFailures: 5,
  /** Milliseconds that a host is left alone which says that it has too much to do; doubled each time. */
  busyPause: 2000,
  /** Bytes that one run of fetching takes in, and minutes that it lasts; what is left waits for the next. */
  fetchBytes: 4096 * megabyte,
  fetchMinutes: 240,
}
export type ImportLimits = typeof defaultImportLimits

const limit = z.number().int().min(1)
const limitNames = Object.keys(defaultImportLimits) as (keyof ImportLimits)[]

/** `importLimits` of `workspace.json`: those that are not the default ones. */
export const importLimitsSchema = z
  .strictObject(
    Object.fromEntries(limitNames.map((name) => [name, limit])) as Record<keyof ImportLimits, typeof limit>,
  )
  .partial()

export function importLimits(set: z.infer<typeof importLimitsSchema> = {}): ImportLimits {
  return { ...defaultImportLimits, ...set }
}
