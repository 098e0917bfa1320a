import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { shardOf } from '../../shared/domain/identifier'
import { newWorkspace, value } from '../store/test-workspace'
import { planBundle } from './plan'
import { ferryArticle, publish } from './test-publication'

it('holds the edition of an article whose working copy cannot be read', async () => {
  const store = await newWorkspace()
  const article = ferryArticle(store)
  await publish(store, article)
  writeFileSync(join(store.folder, 'articles', shardOf(article.id), `${article.id}.json`), '{"format":')
  await store.refresh()
  expect(store.articles.ids()).toEqual([])
  const plan = value(await planBundle(store, { asOf: null }))
  expect([plan.articles.map(({ card }) => card.id), plan.left]).toEqual([[article.id], []])
})

it('leaves an article with a decision that a newer program made, which may be a withdrawal', async () => {
  const store = await newWorkspace()
  const article = ferryArticle(store)
  await publish(store, article)
  const folder = join(store.folder, 'decisions', shardOf(article.id), article.id)
  const last = join(folder, readdirSync(folder).sort().at(-1) ?? '')
  writeFileSync(last, readFileSync(last, 'utf8').replace('"version": 1', '"version": 2'))
  const plan = value(await planBundle(store, { asOf: null }))
  expect([plan.articles, plan.left]).toEqual([[], [{ id: article.id, reason: 'unreadable' }]])
})
