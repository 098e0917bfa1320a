import { escapeAttribute, escapeText } from '../escape-html'
import type { SiteColumn, SiteMap } from './site-map'

export interface PageFrame {
  kind: 'home' | 'column' | 'article'
  /** Below `site/`. */
  page: string
  /** Null: the publication's name alone. */
  title: string | null
  description: string
  main: string
  /** The top of the branch that the page is in. */
  current: SiteColumn | null
}

/** Only what a page needs may run or load; it holds when a page is opened from a disk too. */
const policy = "script-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'"

/** The relative address of one page of the site on another. */
export function addressFrom(page: string, target: string): string {
  const up = '../'.repeat(page.split('/').length - 1)
  return up + target
}

/** A whole HTML page. Its bytes depend on its content alone. */
export function frameHtml(site: SiteMap, frame: PageFrame): string {
  return `<!doctype html>
<html lang="${site.language}">
<head>
${headHtml(site, frame)}
</head>
<body class="${frame.kind}">
<a class="skip" href="#main">${escapeText(site.labels.skip)}</a>
${mastheadHtml(site, frame)}
<main id="main">
${frame.main}
</main>
${footerHtml(site, frame)}
</body>
</html>
`
}

function headHtml(site: SiteMap, frame: PageFrame): string {
  const title = frame.title === null ? site.name : `${frame.title} - ${site.name}`
  const lines = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeText(title)}</title>`,
  ]
  if (frame.description !== '') lines.push(metaHtml('name', 'description', frame.description))
  if (site.baseUrl !== null) lines.push(...publicAddressLines(site, frame, site.baseUrl))
  lines.push(`<link rel="stylesheet" href="${addressFrom(frame.page, 'style.css')}">`)
  return lines.join('\n')
}

function publicAddressLines(site: SiteMap, frame: PageFrame, baseUrl: string): string[] {
  const address = frame.kind === 'home' ? `${baseUrl}/` : `${baseUrl}/${frame.page}`
  const lines = [
    `<link rel="canonical" href="${escapeAttribute(address)}">`,
    metaHtml('property', 'og:url', address),
    metaHtml('property', 'og:type', frame.kind === 'article' ? 'article' : 'website'),
    metaHtml('property', 'og:title', frame.title ?? site.name),
    metaHtml('property', 'og:site_name', site.name),
    metaHtml('property', 'og:locale', site.language === 'en' ? 'en' : 'zh_CN'),
  ]
  return frame.description === ''
    ? lines
    : [...lines, metaHtml('property', 'og:description', frame.description)]
}

function metaHtml(key: 'name' | 'property', name: string, content: string): string {
  return `<meta ${key}="${name}" content="${escapeAttribute(content.replace(/\s+/g, ' ').trim())}">`
}

function mastheadHtml(site: SiteMap, frame: PageFrame): string {
  const name = `<a href="${addressFrom(frame.page, 'index.html')}">${escapeText(site.name)}</a>`
  const heading = frame.kind === 'home' ? `<h1 class="name">${name}</h1>` : `<p class="name">${name}</p>`
  return `<header class="masthead">\n${heading}${columnsHtml(site, frame)}\n</header>`
}

function columnsHtml(site: SiteMap, frame: PageFrame): string {
  if (site.columns.length === 0) return ''
  const items = site.columns.map((column) => {
    const current = column === frame.current ? ' aria-current="true"' : ''
    const address = addressFrom(frame.page, column.page)
    return `<li><a href="${address}"${current}>${escapeText(column.name)}</a></li>`
  })
  return `\n<nav class="columns" aria-label="${escapeAttribute(site.labels.columns)}">\n<ul>\n${items.join('\n')}\n</ul>\n</nav>`
}

function footerHtml(site: SiteMap, frame: PageFrame): string {
  const name = `<a href="${addressFrom(frame.page, 'index.html')}">${escapeText(site.name)}</a>`
  return `<footer class="colophon">\n<p>${name}</p>\n</footer>`
}
