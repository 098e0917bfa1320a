import { isDeepStrictEqual } from 'node:util'
import type { Article, Origin } from '../../shared/domain/article'
import { createArticle } from '../../shared/domain/article'
import type { FoundArticle, FoundBody } from './found-article'

export interface ArticleParts {
  id: string
  found: FoundArticle
  author: string
  body: FoundBody
  column: string | null
  tags: string[]
  origin: Origin
  /** The text that an earlier import brought: what is the same keeps its ids. */
  before: Article | null
  newId: () => string
}

/** The article that was found, as the workspace stores it. */
export function toArticle({
  id,
  found,
  author,
  body,
  column,
  tags,
  origin,
  before,
  newId,
}: ArticleParts): Article {
  const { title, alternativeTitle, slug, source, readCount, summary } = found
  return createArticle(id, {
    title,
    alternativeTitle,
    slug,
    column,
    tags,
    date: found.date ?? dayOf(found.publishedAt),
    author,
    source,
    credits: withIds(found.credits, before?.credits ?? [], newId),
    readCount,
    summary,
    origin,
    // A title that the workspace has already is offered by the desk, not linked behind the editor's back.
    recommended: withIds(
      found.recommended.slice(0, 10).map((slot) => ({ target: { kind: 'unresolved' as const }, ...slot })),
      before?.recommended ?? [],
      newId,
    ),
    body,
  })
}

/** The day and time as they are written in the moment, in the zone that it names. */
function dayOf(moment: string | null): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)/.exec(moment ?? '')
  return match ? `${match[1]} ${match[2]}` : null
}

function withIds<T extends object>(
  items: readonly T[],
  before: readonly { id: string }[],
  newId: () => string,
): (T & { id: string })[] {
  const left = [...before]
  return items.map((item) => {
    const at = left.findIndex(({ id, ...rest }) => id !== '' && isDeepStrictEqual(rest, item))
    const [known] = at < 0 ? [] : left.splice(at, 1)
    return { id: known?.id ?? newId(), ...item }
  })
}
