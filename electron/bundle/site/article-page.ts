import type { Article, Credit } from '../../../shared/domain/article'
import type { PublishedEdition } from '../../../shared/domain/fold'
import { joinAlternativeTitle } from '../../../shared/text/title'
import type { ArticleCard } from '../article-card'
import type { FindFile } from '../document-html'
import { documentHtml } from '../document-html'
import { escapeAttribute, escapeText } from '../escape-html'
import type { RecommendedEntry } from '../visible-slots'
import { breadcrumbHtml } from './breadcrumb'
import { printMoment } from './moment'
import { addressFrom, frameHtml } from './page-frame'
import type { SiteMap } from './site-map'
import { columnTrail } from './site-map'
import { dateHtml } from './teaser'
import { titleHtml } from './title-html'

export interface ArticlePageInput {
  /** The frozen text of the edition, never the working copy. */
  article: Article
  edition: PublishedEdition
  card: ArticleCard
  tags: readonly string[]
  recommended: readonly RecommendedEntry[]
  findFile: FindFile
}

/**
 * An article in the order of the page that started it: publication, place, title, facts, summary, source,
 * body, credits, recommended reading. Whoever strips the tags reads the lines of such a page again; what
 * parts them is drawn by the style and is not text.
 */
export function articlePage(site: SiteMap, input: ArticlePageInput): string {
  const { article, card } = input
  const trail = columnTrail(site, article.column)
  const parts = [
    originHtml(site, article),
    breadcrumbHtml(site, card.page, trail),
    articleHtml(site, input),
    recommendedHtml(site, card.page, input.recommended),
    momentHtml(site, input.edition),
  ]
  return frameHtml(site, {
    kind: 'article',
    page: card.page,
    title: joinAlternativeTitle(article.title, article.alternativeTitle),
    description: card.summary,
    main: parts.filter((part) => part !== '').join('\n'),
    current: trail[0] ?? null,
  })
}

function originHtml(site: SiteMap, { origin }: Article): string {
  if (!origin || origin.publication === '' || origin.publication === site.name) return ''
  return `<p class="origin">${escapeText(origin.publication)}</p>`
}

function articleHtml(site: SiteMap, { article, card, tags, findFile }: ArticlePageInput): string {
  const { summary } = card
  const parts = [
    `<header>\n<h1>${titleHtml(article.title, article.alternativeTitle)}</h1>`,
    factsHtml(site, article, card),
    '</header>',
    summary === '' ? '' : `<p class="summary">${escapeText(summary)}</p>`,
    sourceHtml(site, article),
    `<div class="body">\n${documentHtml(article.body, findFile)}\n</div>`,
    creditsHtml(article.credits),
    tagsHtml(site, tags),
  ]
  return `<article>\n${parts.filter((part) => part !== '').join('\n')}\n</article>`
}

function factsHtml(site: SiteMap, article: Article, card: ArticleCard): string {
  const { labels } = site
  const column = columnTrail(site, article.column).at(-1)
  const facts = [
    { label: labels.time, html: dateHtml(card.date) },
    { label: labels.author, html: escapeText(article.author) },
    { label: labels.readCount, html: article.readCount === null ? '' : String(article.readCount) },
    { label: labels.column, html: escapeText(column?.name ?? '') },
  ]
  const spans = facts
    .filter(({ html }) => html !== '')
    .map(({ label, html }) => `<span class="fact">${labelHtml(site, label)}${html}</span>`)
  return `<p class="facts">${spans.join(' ')}</p>`
}

function labelHtml(site: SiteMap, label: string): string {
  return `<span class="label">${escapeText(label + site.labels.colon)}</span>`
}

function sourceHtml(site: SiteMap, { source }: Article): string {
  if (!source || source.name === '') return ''
  const name = escapeText(source.name)
  const html =
    source.url === null ? name : `<a href="${escapeAttribute(source.url)}" rel="noopener">${name}</a>`
  return `<p class="source">${labelHtml(site, site.labels.source)}${html}</p>`
}

function creditsHtml(credits: readonly Credit[]): string {
  const lines = credits
    .map(({ affiliation, role, name }) => [affiliation, role, name].filter((part) => part !== '').join(' '))
    .filter((line) => line !== '')
    .map((line) => `<p>${escapeText(line)}</p>`)
  return lines.length === 0 ? '' : `<div class="credits">\n${lines.join('\n')}\n</div>`
}

function tagsHtml(site: SiteMap, tags: readonly string[]): string {
  if (tags.length === 0) return ''
  const names = tags.map((name) => `<span class="tag">${escapeText(name)}</span>`)
  return `<p class="tags">${labelHtml(site, site.labels.tags)}${names.join(' ')}</p>`
}

function recommendedHtml(site: SiteMap, page: string, entries: readonly RecommendedEntry[]): string {
  if (entries.length === 0) return ''
  const items = entries.map((entry) => {
    const excerpt = entry.excerpt === '' ? '' : `\n<p class="excerpt">${escapeText(entry.excerpt)}</p>`
    return `<li>\n<p class="entry"><span class="bullet">•</span> ${entryTitleHtml(page, entry)}</p>${excerpt}\n</li>`
  })
  return `<section class="recommended" aria-labelledby="recommended">
<h2 id="recommended">${escapeText(site.labels.recommended)}</h2>
<ul>
${items.join('\n')}
</ul>
</section>`
}

function entryTitleHtml(page: string, { title, alternativeTitle, href }: RecommendedEntry): string {
  const html = `<span class="entry-title">${titleHtml(title, alternativeTitle)}</span>`
  if (href === null) return html
  const isOutside = /^https?:/i.test(href)
  const address = isOutside ? href : addressFrom(page, href)
  return `<a href="${escapeAttribute(address)}"${isOutside ? ' rel="noopener"' : ''}>${html}</a>`
}

/** When it went out here, apart from the article's own date above. */
function momentHtml(site: SiteMap, { publishedAt, firstPublishedAt }: PublishedEdition): string {
  const { publishedHere, updatedHere } = site.labels
  const line = (label: string, moment: string) =>
    `<span>${escapeText(label)} <time datetime="${escapeAttribute(moment)}">${printMoment(moment, site.timeZone)}</time></span>`
  const lines = [line(publishedHere, firstPublishedAt)]
  if (publishedAt !== firstPublishedAt) lines.push(line(updatedHere, publishedAt))
  return `<footer class="moment"><p>${lines.join(' ')}</p></footer>`
}
