import { descendants } from '../../shared/document/walk'
import type { Found, FoundBody } from './found-article'
import type { HtmlBody } from './html-to-body'

/** The pictures that stood in a text itself, under names that no other text of the same file has. */
export function withNamedPictures(
  { body, pictures }: HtmlBody,
  prefix: string,
): { body: FoundBody; found: Found[] } {
  if (pictures.length === 0) return { body, found: [] }
  const own = new Set(pictures.map(({ name }) => name))
  for (const { attrs } of descendants(body)) {
    if (attrs && own.has(String(attrs.picture))) attrs.picture = prefix + String(attrs.picture)
  }
  return { body, found: pictures.map(({ name, bytes }) => ({ kind: 'picture', name: prefix + name, bytes })) }
}
