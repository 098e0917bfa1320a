import { z } from 'zod'
import { bodySchema } from '../document/schema'
import { emptyBody } from '../document/build'
import { importFormatSchema } from '../imports/format'
import { dateSchema, hashSchema, idSchema } from './identifier'
import { recommendedSchema } from './recommendation'

export const sourceSchema = z.strictObject({
  name: z.string(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
})
export type Source = z.infer<typeof sourceSchema>

/** Who made it: 新京报 · 记者 · 王春蕊 as affiliation, role, name. */
export const creditSchema = z.strictObject({
  id: idSchema,
  affiliation: z.string(),
  role: z.string(),
  name: z.string(),
})
export type Credit = z.infer<typeof creditSchema>

/**
 * Where an imported article came from; what an import compares to find it again and to skip what it already has.
 *
 * `sha256` is of the bytes of a page, of a page of text, and of what was found in any other form. `key` names the
 * article in its origin; a page has none, its bytes are its name. `import` is the import that brought this text.
 */
export const originSchema = z.strictObject({
  kind: importFormatSchema,
  name: z.string(),
  publication: z.string(),
  sha256: hashSchema,
  key: z.string().min(1).optional(),
  import: idSchema.optional(),
})
export type Origin = z.infer<typeof originSchema>

export const articleVersion = 1

/**
 * The working copy as stored in `articles/<xx>/<id>.json`. Key order here is the order in the file.
 *
 * `slug` empty: made from the title. `summary` null: made from the body. `date` is the article's own
 * date and has nothing to do with the moment of publishing here. `tags` is a sorted set of ids.
 */
export const articleSchema = z.strictObject({
  format: z.literal('galley/article'),
  version: z.literal(articleVersion),
  id: idSchema,
  title: z.string(),
  alternativeTitle: z.string(),
  slug: z.string().regex(/^[a-z0-9-]*$/),
  column: idSchema.nullable(),
  tags: z.array(idSchema),
  date: dateSchema.nullable(),
  author: z.string(),
  source: sourceSchema.nullable(),
  credits: z.array(creditSchema),
  readCount: z.number().int().min(0).nullable(),
  summary: z.string().nullable(),
  origin: originSchema.nullable(),
  recommended: recommendedSchema,
  body: bodySchema,
})
export type Article = z.infer<typeof articleSchema>

/** How two versions of a field are merged. A new field does not compile until it says so. */
export type MergeKind = 'fixed' | 'scalar' | 'set' | 'keyed-list' | 'body'
export const articleMergeKinds = {
  format: 'fixed',
  version: 'fixed',
  id: 'fixed',
  title: 'scalar',
  alternativeTitle: 'scalar',
  slug: 'scalar',
  column: 'scalar',
  tags: 'set',
  date: 'scalar',
  author: 'scalar',
  source: 'scalar',
  credits: 'keyed-list',
  readCount: 'scalar',
  summary: 'scalar',
  origin: 'fixed',
  recommended: 'keyed-list',
  body: 'body',
} as const satisfies Record<keyof Article, MergeKind>

export function createArticle(id: string, fields: Partial<Article> = {}): Article {
  return {
    format: 'galley/article',
    version: articleVersion,
    id,
    title: '',
    alternativeTitle: '',
    slug: '',
    column: null,
    tags: [],
    date: null,
    author: '',
    source: null,
    credits: [],
    readCount: null,
    summary: null,
    origin: null,
    recommended: [],
    body: emptyBody(),
    ...fields,
  }
}
