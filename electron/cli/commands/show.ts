import type { ArticleRecord } from '../../../shared/domain/fold'
import type { ArticleStatus } from '../../../shared/domain/status'
import { documentText } from '../../../shared/document/walk'
import { withoutSuggestions } from '../../../shared/document/without-suggestions'
import { success } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import { countText } from '../../../shared/text/count'
import type { StoredArticle, WorkspaceStore } from '../../store/store'
import { columnWords, tagWords } from '../article-words'
import type { Ending, Outcome } from '../outcome'
import { withWorkspace } from '../workspace'

export function runShow(folder: string, id: string): Promise<Ending> {
  return withWorkspace(folder, { access: 'read' }, (store) => showArticle(store, id))
}

/** The article as stored, with what is computed from its decisions beside it. */
export async function showArticle(store: WorkspaceStore, id: string): Promise<Result<Outcome>> {
  const inspected = await store.summaries.inspect(id)
  if (!inspected.ok) return inspected
  const { stored, record, status } = inspected.value
  const document = { ...stored.article, ...computed(store, stored, record, status) }
  const { title, alternativeTitle, body } = stored.article
  const text = [
    alternativeTitle ? `${title}（${alternativeTitle}）` : title,
    `${id}  ${status.state}  ${columnWords(store, stored.article.column) ?? '-'}  ${document.tagNames.join(', ')}`,
    '',
    documentText(withoutSuggestions(body, 'accepted')),
  ]
  return success({ document, text: text.join('\n') })
}

function computed(
  store: WorkspaceStore,
  stored: StoredArticle,
  record: ArticleRecord,
  status: ArticleStatus,
) {
  const { article, base } = stored
  return {
    state: status.state,
    stage: status.stage,
    stages: status.stages,
    amended: status.amended,
    signOffLapsed: status.signOffLapsed,
    scheduledFor: record.scheduledFor,
    embargoUntil: record.embargoUntil,
    publishedEdition: record.publishedEdition,
    returned: record.returned,
    withdrawn: record.withdrawn,
    forks: record.forks,
    base,
    columnName: columnWords(store, article.column),
    tagNames: tagWords(store, article.tags),
    words: countText(documentText(withoutSuggestions(article.body, 'accepted'))).words,
  }
}
