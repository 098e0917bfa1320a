import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newWorkspace, temporaryFolder, value } from '../store/test-workspace'
import { editorOf, ferryArticle, publish } from './test-publication'
import { buildBundle } from './write-bundle'

it('takes no comment on a published article into a bundle', async () => {
  const store = await newWorkspace()
  const article = ferryArticle(store)
  await publish(store, article)
  const content = [{ text: '这句话只给编辑看。' }]
  const added = value(
    await store.comments.add(article.id, {
      by: editorOf(store),
      parent: null,
      anchor: { kind: 'article' },
      content,
    }),
  )
  const out = join(temporaryFolder(), 'bundle')
  value(await buildBundle(store, { out, asOf: null, program: 'galley test' }))
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(out, name)).isFile(),
  )
  expect(files.some((name) => readFileSync(join(out, name), 'utf8').includes(article.title))).toBe(true)
  const telling = files.filter((name) => {
    const text = readFileSync(join(out, name), 'utf8')
    return text.includes('只给编辑看') || text.includes(added.id) || name.includes('comment')
  })
  expect(telling).toEqual([])
})
