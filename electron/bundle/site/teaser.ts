import type { ArticleCard } from '../article-card'
import { escapeAttribute, escapeText } from '../escape-html'
import { addressFrom } from './page-frame'
import type { SiteColumn } from './site-map'
import { titleHtml } from './title-html'

export interface TeaserOptions {
  heading: 'h2' | 'h3'
  /** Named after the date; null where the list itself says the column. */
  column: SiteColumn | null
  withSummary: boolean
}

/** One article in a list. */
export function teaserHtml(page: string, card: ArticleCard, options: TeaserOptions): string {
  const { heading, column, withSummary } = options
  const link = `<a href="${escapeAttribute(addressFrom(page, card.page))}">${titleHtml(card.title, card.alternativeTitle)}</a>`
  const summary =
    withSummary && card.summary !== '' ? `\n<p class="excerpt">${escapeText(card.summary)}</p>` : ''
  const place = column
    ? ` <a class="place" href="${addressFrom(page, column.page)}">${escapeText(column.name)}</a>`
    : ''
  return `<${heading}>${link}</${heading}>${summary}
<p class="facts">${dateHtml(card.date)}${place}</p>`
}

/** A date as it is stored, which is the form that HTML has for a local date and time. */
export function dateHtml(date: string): string {
  return `<time datetime="${escapeAttribute(date)}">${escapeText(date)}</time>`
}
