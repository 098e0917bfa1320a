import type { Column } from '../../../shared/domain/column'
import { columnPath } from '../../../shared/domain/column'
import type { Workspace } from '../../../shared/domain/workspace'
import type { ArticleCard } from '../article-card'
import { byNewest } from '../article-card'
import type { SiteLabels } from './labels'
import { siteLabels } from './labels'
import { nameColumnPages } from './column-names'

export interface SiteColumn {
  id: string | null
  name: string
  /** Below `site/`. */
  page: string
  parent: SiteColumn | null
  children: SiteColumn[]
  /** Of this column and those below it, newest first. */
  articles: ArticleCard[]
}

/** Everything that pages say of each other. Columns without a published article are not in it. */
export interface SiteMap {
  name: string
  language: 'zh-CN' | 'en'
  /** Without a slash at the end; null: pages carry relative addresses alone. */
  baseUrl: string | null
  timeZone: string
  labels: SiteLabels
  /** The top of the tree by rank; articles without a column come last, in a column without id. */
  columns: SiteColumn[]
  byId: ReadonlyMap<string, SiteColumn>
  cards: ReadonlyMap<string, ArticleCard>
}

export function createSiteMap(
  workspace: Workspace,
  columns: ReadonlyMap<string, Column>,
  cards: readonly ArticleCard[],
): SiteMap {
  const { name, baseUrl, language } = workspace.publication
  const labels = siteLabels[language]
  const { top, byId } = columnTree(columns, [...cards].sort(byNewest), labels.other)
  return {
    name,
    language,
    baseUrl: baseUrl?.replace(/\/+$/, '') ?? null,
    timeZone: workspace.timeZone,
    labels,
    columns: top,
    byId,
    cards: new Map(cards.map((card) => [card.id, card])),
  }
}

function columnTree(columns: ReadonlyMap<string, Column>, cards: readonly ArticleCard[], otherName: string) {
  const byId = new Map<string, SiteColumn>()
  const without: ArticleCard[] = []
  for (const card of cards) {
    const path = columnPath(columns, card.column)
    if (path.length === 0) without.push(card)
    for (const column of path) nodeOf(column, byId).articles.push(card)
  }
  const top: SiteColumn[] = []
  for (const column of [...columns.values()].sort(byRank)) {
    const node = byId.get(column.id)
    if (!node) continue
    node.parent = parentOf(columns, column, byId)
    ;(node.parent?.children ?? top).push(node)
  }
  const pages = nameColumnPages([...columns.values()].filter(({ id }) => byId.has(id)))
  for (const [id, node] of byId) node.page = pages.get(id) ?? ''
  if (without.length > 0)
    top.push({ ...emptyNode(null, otherName), page: pages.get(null) ?? '', articles: without })
  return { top, byId }
}

/** Null at the top, and in a circle, which two desks can make together. */
function parentOf(
  columns: ReadonlyMap<string, Column>,
  column: Column,
  byId: ReadonlyMap<string, SiteColumn>,
): SiteColumn | null {
  const above = columnPath(columns, column.id).slice(0, -1)
  const parent = above.at(-1)
  const isCircle = parent ? columnPath(columns, parent.id).includes(column) : false
  return parent && !isCircle ? (byId.get(parent.id) ?? null) : null
}

function nodeOf(column: Column, byId: Map<string, SiteColumn>): SiteColumn {
  const node = byId.get(column.id) ?? emptyNode(column.id, column.name)
  byId.set(column.id, node)
  return node
}

function emptyNode(id: string | null, name: string): SiteColumn {
  return { id, name, page: '', parent: null, children: [], articles: [] }
}

function byRank(one: Column, other: Column): number {
  if (one.rank !== other.rank) return one.rank < other.rank ? -1 : 1
  return one.id < other.id ? -1 : 1
}

/** From the top down to the column of an article; empty when it has none. */
export function columnTrail(site: SiteMap, id: string | null): SiteColumn[] {
  const trail: SiteColumn[] = []
  for (let at = id === null ? null : (site.byId.get(id) ?? null); at; at = at.parent) trail.unshift(at)
  return trail
}
