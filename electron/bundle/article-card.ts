import type { Article } from '../../shared/domain/article'
import type { PublishedEdition } from '../../shared/domain/fold'
import { paragraphTexts } from '../../shared/document/walk'
import { slugify } from '../../shared/text/slug'
import { summarize } from '../../shared/text/summarize'
import { dayOfMoment } from './site/moment'

/** What other pages say of an article: lists, breadcrumbs, recommended reading. */
export interface ArticleCard {
  id: string
  title: string
  alternativeTitle: string
  summary: string
  column: string | null
  /** The article's own date as stored, else the day of its first publishing in the publication's time zone. */
  date: string
  firstPublishedAt: string
  /** Below `site/`. */
  page: string
}

const longestSlug = 80

export function articleCard(article: Article, edition: PublishedEdition, timeZone: string): ArticleCard {
  return {
    id: article.id,
    title: article.title,
    alternativeTitle: article.alternativeTitle,
    summary: summaryOf(article),
    column: article.column,
    date: article.date ?? dayOfMoment(edition.firstPublishedAt, timeZone),
    firstPublishedAt: edition.firstPublishedAt,
    page: `articles/${articleSlug(article)}-${article.id.slice(-6).toLowerCase()}.html`,
  }
}

function summaryOf(article: Article): string {
  return article.summary ?? summarize(paragraphTexts(article.body))
}

function articleSlug(article: Article): string {
  const slug = (article.slug === '' ? slugify(article.title) : article.slug).slice(0, longestSlug)
  return slug.replace(/^-+|-+$/g, '') || 'article'
}

/** Newest first: by the date that is printed, then by when it was first published, then by id. */
export function byNewest(one: ArticleCard, other: ArticleCard): number {
  return (
    descending(one.date, other.date) ||
    Date.parse(other.firstPublishedAt) - Date.parse(one.firstPublishedAt) ||
    descending(one.id, other.id)
  )
}

function descending(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? 1 : -1
}
