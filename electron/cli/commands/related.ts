import type { Reason } from '../../../shared/domain/recommend'
import { success } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import { createRelatedService } from '../../search/related-service'
import { loadSegmenter } from '../../search/segmenter'
import { candidateLimit, suggestReading } from '../../search/suggest-reading'
import type { WorkspaceStore } from '../../store/store'
import { columnWords, tagWords } from '../article-words'
import type { Ending, Outcome } from '../outcome'
import { UsageError } from '../outcome'
import { withWorkspace } from '../workspace'

export interface RelatedOptions {
  limit: string
}

export function runRelated(folder: string, id: string, options: RelatedOptions): Promise<Ending> {
  const limit = Number(options.limit)
  if (!Number.isInteger(limit) || limit < 1 || limit > candidateLimit) {
    throw new UsageError(`--limit takes a whole number from 1 to ${candidateLimit}, not ${options.limit}.`)
  }
  return withWorkspace(folder, { access: 'write-if-free' }, (store) => relatedArticles(store, id, limit))
}

async function relatedArticles(store: WorkspaceStore, id: string, limit: number): Promise<Result<Outcome>> {
  const inspected = await store.summaries.inspect(id)
  if (!inspected.ok) return inspected
  const { folder, access } = store
  const service = createRelatedService({
    folder,
    segmenter: loadSegmenter(),
    mayWrite: access.mode === 'write',
  })
  await service.open()
  await service.finish()
  const { similar } = service.similar(id, candidateLimit)
  await service.close()
  const listed = inspected.value.stored.article.recommended.flatMap(({ target }) =>
    target.kind === 'article' ? [target.article] : [],
  )
  const { suggestions, refused } = suggestReading(store, similar, { article: id, listed, limit })
  const document = {
    id,
    title: titleOf(store, id),
    suggestions: suggestions.map(({ article, score, reasons }) => ({
      id: article,
      title: titleOf(store, article),
      state: store.summaries.get(article)?.status.state,
      column: columnWords(store, store.summaries.get(article)?.column ?? null),
      score,
      reasons: reasons.map((reason) => withNames(store, reason)),
    })),
    refused: refused.map(({ article, why, of }) => ({
      id: article,
      title: titleOf(store, article),
      why,
      of,
    })),
  }
  const lines = document.suggestions.map((each) =>
    [each.score.toFixed(2), each.id, each.title, each.reasons.map(reasonWords).join('; ')].join('  '),
  )
  return success({ document, text: lines.join('\n') || 'No article is like this one.' })
}

const titleOf = (store: WorkspaceStore, id: string) => store.summaries.get(id)?.title ?? ''

/** Tags and columns by their names. */
function withNames(store: WorkspaceStore, reason: Reason): Reason {
  if (reason.kind === 'tags') return { ...reason, tags: tagWords(store, reason.tags) }
  if (reason.kind === 'column')
    return { ...reason, column: columnWords(store, reason.column) ?? reason.column }
  return reason
}

function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case 'series':
      return 'same series'
    case 'terms':
      return `both have ${reason.terms.join(', ')}`
    case 'tags':
      return `tags ${reason.tags.join(', ')}`
    case 'column':
      return `column ${reason.column}`
    case 'recent':
      return `${reason.days} days old`
  }
}
