import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../shared/domain/article'
import { createArticle } from '../../shared/domain/article'
import { fixturePages } from '../../shared/page-text/fixture-pages'
import { placePage } from '../../shared/page-text/place-page'
import { readPage } from '../../shared/page-text/read-page'
import { ensureColumnPath } from '../store/taxonomy'
import type { WorkspaceStore } from '../store/store'
import { newWorkspace, temporaryFolder, value } from '../store/test-workspace'
import { filesBelow } from './files-below'
import { articleCard } from './article-card'
import { articlePage } from './site/article-page'
import { createSiteMap } from './site/site-map'
import { ferryArticle, ferryPage, linesOutOfOrder, plainText, publish, slot } from './test-publication'
import { recommendedEntries } from './visible-slots'
import { buildBundle } from './write-bundle'

const realPages = join(import.meta.dirname, '../../../shared/input/pages')

/** The article that a page becomes. */
async function articleOf(store: WorkspaceStore, text: string): Promise<Article> {
  const {
    publication,
    columnPath,
    columnName: _,
    credits,
    slots,
    fields: __,
    losses,
    ...rest
  } = placePage(readPage(text))
  expect(losses).toEqual([])
  const column = value(await ensureColumnPath(store, columnPath))
  return createArticle(store.newId(), {
    ...rest,
    column: column?.id ?? null,
    credits: credits.map((credit) => ({ id: store.newId(), ...credit })),
    recommended: slots.map((each) => slot(store, each)),
    origin: { kind: 'page', name: '页面.txt', publication, sha256: 'a'.repeat(64) },
  })
}

async function printed(store: WorkspaceStore, article: Article): Promise<string> {
  await publish(store, article)
  const out = join(temporaryFolder(), '发布')
  value(await buildBundle(store, { out, asOf: null, program: '0.1.0' }))
  const [html] = Object.values(filesBelow(join(out, 'data/site/articles')))
  return plainText(html?.toString() ?? '')
}

/** The page as a bundle would have it, without building one. */
function pageOf(store: WorkspaceStore, article: Article): string {
  const moment = '2026-01-01T00:00:00Z'
  const edition = { revision: '', publishedAt: moment, firstPublishedAt: moment }
  const card = articleCard(article, edition, 'Asia/Shanghai')
  const site = createSiteMap(store.workspace(), store.columns.all(), [card])
  const hidden = { articles: new Set<string>(), titles: new Set<string>() }
  const recommended = recommendedEntries(article.recommended, site.cards, hidden)
  return articlePage(site, { article, edition, card, tags: [], recommended, findFile: () => null })
}

describe('a page that was read and published again', () => {
  it('has every line of ours in its order', async () => {
    const store = await newWorkspace()
    const column = value(await ensureColumnPath(store, ['城市生活', '街巷']))
    const text = await printed(store, ferryArticle(store, { column: column?.id ?? null }))
    expect(linesOutOfOrder(ferryPage, text)).toEqual([])
    expect(linesOutOfOrder('船还在开\n一条路怎样长出来', text)).toEqual(['一条路怎样长出来'])
  })

  it('has every line of every fixture in its order', async () => {
    const store = await newWorkspace()
    const whole = fixturePages.filter(({ text }) => placePage(readPage(text)).losses.length === 0)
    expect(whole.length).toBeGreaterThan(20)
    const lost: string[][] = []
    for (const { text } of whole)
      lost.push(linesOutOfOrder(text, plainText(pageOf(store, await articleOf(store, text)))))
    expect(lost).toEqual(whole.map(() => []))
  })

  it.skipIf(!existsSync(realPages))('has every line of a real page in its order', async () => {
    for (const name of readdirSync(realPages)) {
      const store = await newWorkspace()
      const text = readFileSync(join(realPages, name), 'utf8')
      expect(linesOutOfOrder(text, await printed(store, await articleOf(store, text)))).toEqual([])
    }
  })
})
