import type { Article } from '../../../shared/domain/article'

/** The fields that a comparison of title and body does not show, in the order of the inspector. */
export const quietFields = [
  'column',
  'tags',
  'source',
  'author',
  'credits',
  'date',
  'slug',
  'summary',
  'readCount',
  'recommended',
] as const satisfies readonly (keyof Article)[]
export type QuietField = (typeof quietFields)[number]

export function differingFields(one: Article, other: Article): QuietField[] {
  return quietFields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))
}
