// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createArticle } from '../../shared/domain/article'
import type { Workspace } from '../../shared/domain/workspace'
import { doc, figure, heading, paragraph } from '../../shared/document/build'
import type { ArticleCard } from './article-card'
import { articlePage } from './site/article-page'
import { columnPage } from './site/column-page'
import { homePage } from './site/home-page'
import { createSiteMap } from './site/site-map'

const id = '01JABCDEFGHJKMNPQRSTVWXYZ0'
const picture = 'b'.repeat(64)
const inputs = join(import.meta.dirname, '../../../shared/input/hostile')
const own = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></textarea><svg onload=alert(1)>',
  '<!-- --!><b>',
  ']]><a href="javascript:alert(1)">',
  '&lt;script&gt; &#x3c;b&#x3e; &amp',
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)',
  '\u202e倒写\u0000\u2028\u2029\ud800',
]

function strings(file: string, pick: (value: never) => string): string[] {
  const path = join(inputs, file)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as never[]).map(pick) : []
}

/** Home, column and article with the text in every place that a person or an import can fill. */
function pagesWith(text: string): string[] {
  const words = `字${text}`
  const workspace: Workspace = {
    format: 'galley/workspace',
    version: 1,
    minimumProgram: '0.1.0',
    id,
    publication: { name: words, baseUrl: 'https://example.org', language: 'zh-CN' },
    timeZone: 'Asia/Shanghai',
    stages: 1,
  }
  const article = createArticle(id, {
    title: words,
    alternativeTitle: words,
    column: id,
    author: words,
    source: { name: words, url: `https://example.org/${encodeURI(words.replace(/\p{Cs}/gu, ''))}` },
    credits: [{ id, affiliation: words, role: words, name: words }],
    summary: words,
    origin: { kind: 'page', name: words, publication: `原${words}`, sha256: picture },
    body: doc(
      paragraph(words),
      heading(words),
      figure(words, { media: picture, alt: words, credit: words }),
      {
        type: 'codeBlock',
        attrs: { language: words },
        content: [{ type: 'text', text: words }],
      },
    ),
  })
  const card: ArticleCard = {
    id,
    title: words,
    alternativeTitle: words,
    summary: words,
    column: id,
    date: '2026-01-01',
    firstPublishedAt: '2026-01-01T00:00:00Z',
    page: 'articles/a.html',
  }
  const column = {
    format: 'galley/column',
    version: 1,
    id,
    name: words,
    slug: 'zi',
    parent: null,
    rank: 'a',
  } as const
  const site = createSiteMap(workspace, new Map([[id, column]]), [
    card,
    { ...card, id: `${id.slice(0, -1)}1` },
  ])
  const entry = { title: words, alternativeTitle: words, excerpt: words, href: null }
  const edition = {
    revision: picture,
    publishedAt: card.firstPublishedAt,
    firstPublishedAt: card.firstPublishedAt,
  }
  const recommended = [entry, { ...entry, href: 'https://example.org/?"><script>' }]
  return [
    homePage(site),
    ...site.columns.map((each) => columnPage(site, each)),
    articlePage(site, {
      article,
      edition,
      card,
      tags: [words],
      recommended,
      findFile: () => ({ address: 'p.png' }),
    }),
  ]
}

interface Element {
  localName: string
  attributes: Iterable<{ name: string; value: string }>
}
const Parser = (
  globalThis as unknown as { DOMParser: new () => { parseFromString(html: string, type: string): Page } }
).DOMParser
interface Page {
  querySelectorAll(selector: string): Iterable<Element>
}

/** Elements and names of attributes: what a text may never change. */
function skeleton(html: string): string[] {
  const page = new Parser().parseFromString(html, 'text/html')
  return [...page.querySelectorAll('*')].map(
    ({ localName, attributes }) => `${localName} ${[...attributes].map(({ name }) => name).join(' ')}`,
  )
}

it('makes no element and no attribute of any text', () => {
  const texts = [
    ...own,
    ...strings('xss-payloads.json', ({ payload }: { payload: string }) => payload),
    ...strings('blns.json', (text: string) => text),
  ]
  const plain = pagesWith('').map(skeleton)
  expect(plain.every((each) => each.length > 20)).toBe(true)
  // Many at once, because parsing pages is slow; a group that breaks a page is looked at one by one.
  const breaks = (text: string) => JSON.stringify(pagesWith(text).map(skeleton)) !== JSON.stringify(plain)
  const groups = Array.from({ length: Math.ceil(texts.length / 50) }, (_, at) =>
    texts.slice(at * 50, at * 50 + 50),
  )
  const broken = groups.filter((group) => breaks(group.join('\n'))).flatMap((group) => group.filter(breaks))
  expect(broken).toEqual([])
}, 60_000)
