import type { ArticleCard } from '../article-card'
import { byNewest } from '../article-card'
import { escapeText } from '../escape-html'
import { addressFrom, frameHtml } from './page-frame'
import type { SiteColumn, SiteMap } from './site-map'
import { columnTrail } from './site-map'
import { teaserHtml } from './teaser'

const page = 'index.html'
const mostPerColumn = 6

/** The newest article, then each column of the top with its newest. */
export function homePage(site: SiteMap): string {
  const [lead] = [...site.cards.values()].sort(byNewest)
  const sections = site.columns.map((column) => sectionHtml(site, column, lead)).filter((html) => html !== '')
  const main = lead
    ? [
        leadHtml(site, lead),
        sections.length > 0 ? `<div class="sections">\n${sections.join('\n')}\n</div>` : '',
      ]
    : [`<p class="nothing">${escapeText(site.labels.nothing)}</p>`]
  return frameHtml(site, {
    kind: 'home',
    page,
    title: null,
    description: '',
    main: main.filter((html) => html !== '').join('\n'),
    current: null,
  })
}

function leadHtml(site: SiteMap, lead: ArticleCard): string {
  const column = columnTrail(site, lead.column).at(-1) ?? null
  return `<article class="lead">\n${teaserHtml(page, lead, { heading: 'h2', column, withSummary: true })}\n</article>`
}

function sectionHtml(site: SiteMap, column: SiteColumn, lead: ArticleCard | undefined): string {
  const others = column.articles.filter((card) => card !== lead)
  if (others.length === 0) return ''
  const items = others.slice(0, mostPerColumn).map((card, index) => {
    const below = columnTrail(site, card.column).at(-1) ?? null
    const place = below === column ? null : below
    const options = { heading: 'h3', column: place, withSummary: index === 0 } as const
    return `<li><article>\n${teaserHtml(page, card, options)}\n</article></li>`
  })
  const address = addressFrom(page, column.page)
  const more =
    column.articles.length > mostPerColumn
      ? `\n<p class="more"><a href="${address}">${escapeText(site.labels.all(column.articles.length))}</a></p>`
      : ''
  return `<section>
<h2 class="column-name"><a href="${address}">${escapeText(column.name)}</a></h2>
<ul class="teasers">
${items.join('\n')}
</ul>${more}
</section>`
}
