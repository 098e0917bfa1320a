import { createRandom } from '../../shared/document/random-body'
import type { Article } from '../../shared/domain/article'
import { createArticle } from '../../shared/domain/article'
import type { DocumentNode } from '../../shared/document/schema'
import type { RealArticle } from './real-articles'

export interface Mixture {
  count: number
  /** The same seed gives the same articles. */
  seed: number
  newId: () => string
  /** Ids of columns and tags that the articles are filed under. */
  columns: readonly string[]
  tags: readonly string[]
}

/** Of a mixed article's blocks, how many are of the article that it has its title and author from. */
const ownShare = 0.7

/**
 * Articles for measuring with: the real ones first, once each, then mixtures of them. A mixture has title, author and
 * most blocks of one real article and the other blocks of all the others, so that words keep the frequencies that they
 * really have. Its length is that of a real article.
 */
export function* mixArticles(
  real: readonly RealArticle[],
  { count, seed, newId, columns, tags }: Mixture,
): Generator<Article> {
  const random = createRandom(seed)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const blocks = real.flatMap(({ body }) => body.content ?? [])
  for (let number = 0; number < count; number += 1) {
    const base = real[number % real.length]
    if (!base) return
    const own = base.body.content ?? []
    const isReal = number < real.length
    const content = isReal
      ? own
      : Array.from({ length: own.length }, (): DocumentNode | undefined =>
          pick(random() < ownShare ? own : blocks),
        ).filter((block) => block !== undefined)
    const title = isReal ? base.found.title : `${base.found.title}（${Math.floor(number / real.length)}）`
    yield createArticle(newId(), {
      ...shellOf(base, title),
      column: columns.length > 0 ? (pick(columns) ?? null) : null,
      tags: [...new Set([pick(tags), pick(tags)].filter((tag) => tag !== undefined))].sort(),
      body: { type: 'doc', content },
    })
  }
}

function shellOf({ found }: RealArticle, title: string): Partial<Article> {
  const { alternativeTitle, author, source, date, summary } = found
  return { title, alternativeTitle, author, source, date, summary }
}
