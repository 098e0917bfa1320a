import { readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CommentDraft } from '../../shared/domain/comment'
import { createCommentDrafts } from './comment-drafts'
import { temporaryFolder, value } from './test-workspace'

const article = '01KJP0YGERDJ8W1165RS5DS8R3'
const begun: CommentDraft = {
  box: 'new',
  text: '哪一个老渡口',
  anchor: { kind: 'range', quote: '老渡口', before: '从', after: '一直', block: 0 },
}
const reply: CommentDraft = { box: 'reply/01KJP0YHE015W2BPY9BA1JT0KH', text: '桥头那个', anchor: null }

function newDrafts() {
  const folder = join(temporaryFolder(), 'app data', 'journal')
  return { folder, drafts: createCommentDrafts(folder) }
}

test('gives back to a later program what was begun in each box', async () => {
  const { folder, drafts } = newDrafts()
  expect(await drafts.list(article)).toEqual([])
  value(await drafts.keep(article, begun))
  value(await drafts.keep(article, reply))
  value(await drafts.keep(article, { ...begun, text: '哪一个老渡口？' }))
  const later = createCommentDrafts(folder)
  expect(await later.list(article)).toEqual([reply, { ...begun, text: '哪一个老渡口？' }])
})

test('forgets a box without words, and leaves no file when all are', async () => {
  const { folder, drafts } = newDrafts()
  await Promise.all([drafts.keep(article, begun), drafts.keep(article, reply)])
  await Promise.all([begun, reply].map((draft) => drafts.keep(article, { ...draft, text: '' })))
  expect([await drafts.list(article), readdirSync(folder)]).toEqual([[], []])
})

test('a torn file has no drafts, and does not stand in the way of the next', async () => {
  const { folder, drafts } = newDrafts()
  value(await drafts.keep(article, begun))
  truncateSync(join(folder, `${article}.comments.json`), 40)
  expect(await drafts.list(article)).toEqual([])
  value(await drafts.keep(article, reply))
  expect(await drafts.list(article)).toEqual([reply])
})

test('a file where the folder must be is told', async () => {
  const folder = join(temporaryFolder(), 'file')
  writeFileSync(folder, '')
  expect(await createCommentDrafts(folder).keep(article, begun)).toMatchObject({
    error: { kind: 'write-failed', path: folder },
  })
})
