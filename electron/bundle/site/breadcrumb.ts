import { escapeAttribute, escapeText } from '../escape-html'
import { addressFrom } from './page-frame'
import type { SiteColumn, SiteMap } from './site-map'

/** 当前位置：首页 生活百科. What stands between the crumbs is drawn by the style. */
export function breadcrumbHtml(site: SiteMap, page: string, trail: readonly SiteColumn[]): string {
  const { here, home, colon, breadcrumb } = site.labels
  const crumbs = [{ name: home, page: 'index.html' }, ...trail].map((crumb) => {
    const isHere = crumb.page === page ? ' aria-current="page"' : ''
    return `<li><a href="${addressFrom(page, crumb.page)}"${isHere}>${escapeText(crumb.name)}</a></li>`
  })
  return `<nav class="breadcrumb" aria-label="${escapeAttribute(breadcrumb)}">
<span class="label">${escapeText(here + colon)}</span>
<ol>
${crumbs.join('\n')}
</ol>
</nav>`
}
