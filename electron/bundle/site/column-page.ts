import { escapeAttribute, escapeText } from '../escape-html'
import { breadcrumbHtml } from './breadcrumb'
import { addressFrom, frameHtml } from './page-frame'
import type { SiteColumn, SiteMap } from './site-map'
import { columnTrail } from './site-map'
import { teaserHtml } from './teaser'

/** Beyond these a list has titles and dates alone, so that a column of thousands still opens at once. */
const mostSummaries = 40

/** A column: the columns below it, and all articles of its branch, newest first. */
export function columnPage(site: SiteMap, column: SiteColumn): string {
  const trail = column.id === null ? [column] : columnTrail(site, column.id)
  const items = column.articles.map((card, index) => {
    const below = columnTrail(site, card.column).at(-1) ?? null
    const place = below === column ? null : below
    const options = { heading: 'h2', column: place, withSummary: index < mostSummaries } as const
    return `<li><article>\n${teaserHtml(column.page, card, options)}\n</article></li>`
  })
  return frameHtml(site, {
    kind: 'column',
    page: column.page,
    title: column.name,
    description: '',
    current: trail[0] ?? null,
    main: `${breadcrumbHtml(site, column.page, trail)}
<h1>${escapeText(column.name)}</h1>${childrenHtml(site, column)}
<ul class="teasers">
${items.join('\n')}
</ul>`,
  })
}

function childrenHtml(site: SiteMap, column: SiteColumn): string {
  if (column.children.length === 0) return ''
  const items = column.children.map((child) => {
    const count = `<span class="count">${child.articles.length}</span>`
    return `<li><a href="${addressFrom(column.page, child.page)}">${escapeText(child.name)}</a> ${count}</li>`
  })
  const label = escapeAttribute(`${column.name} ${site.labels.columns}`)
  return `\n<nav class="children" aria-label="${label}">\n<ul>\n${items.join('\n')}\n</ul>\n</nav>`
}
