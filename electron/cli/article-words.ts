import { columnPath } from '../../shared/domain/column'
import type { ArticleSummary } from '../../shared/domain/summary'
import type { WorkspaceStore } from '../store/store'

/** The column's path as people write it: 生活百科/健康; null for none. */
export function columnWords(store: WorkspaceStore, column: string | null): string | null {
  const names = columnPath(store.columns.all(), column).map(({ name }) => name)
  return names.length > 0 ? names.join('/') : null
}

export function tagWords(store: WorkspaceStore, tags: readonly string[]): string[] {
  return tags.flatMap((id) => store.tags.all().get(id)?.name ?? [])
}

export interface ListedArticle {
  id: string
  title: string
  state: string
  column: string | null
  tags: string[]
  updatedAt: string
}

export function toListed(store: WorkspaceStore, summary: ArticleSummary): ListedArticle {
  return {
    id: summary.id,
    title: summary.title,
    state: summary.status.state,
    column: columnWords(store, summary.column),
    tags: tagWords(store, summary.tags),
    updatedAt: summary.updatedAt,
  }
}
