import type { ArticleSummary } from '../../shared/domain/summary'
import { matchesQuery, normalizeForMatch } from '../../shared/text/tokenize'

const limit = 30

/**
 * Articles whose title, alternative title or pinyin initials match, best first: a title that begins with
 * the query, then the most recently changed. An empty query gives the most recent.
 */
export function searchTitles(
  summaries: readonly ArticleSummary[],
  query: string,
  except: string | null,
): ArticleSummary[] {
  const wanted = normalizeForMatch(query)
  const begins = (summary: ArticleSummary) =>
    Number(wanted !== '' && normalizeForMatch(summary.title).startsWith(wanted))
  return summaries
    .filter(({ id, status }) => id !== except && !status.deleted && status.state !== 'withdrawn')
    .filter(
      ({ title, alternativeTitle }) => wanted === '' || matchesQuery(query, `${title} ${alternativeTitle}`),
    )
    .sort((one, other) => begins(other) - begins(one) || other.updatedAt.localeCompare(one.updatedAt))
    .slice(0, limit)
}
