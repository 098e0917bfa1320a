import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { doc, paragraph } from '../../shared/document/build'
import type { Article } from '../../shared/domain/article'
import { createArticle } from '../../shared/domain/article'
import { shardOf } from '../../shared/domain/identifier'
import { mergeArticle } from '../../shared/merge/merge-article'
import type { WorkspaceStore } from '../store/store'
import { newWorkspace, value } from '../store/test-workspace'
import { createCopies } from './copies'

const lines = ['河边的风从早吹到晚，芦苇跟着弯腰。', '渡口的船等着过河的人，一等就是一天。']
const withLines = (article: Article, ...texts: string[]): Article => ({
  ...article,
  body: doc(...texts.map((text) => paragraph(text))),
})

/** An article that was changed here, and a copy of it that was changed elsewhere. */
async function createWorld(suffix: string, hasRevision: boolean) {
  const store = await newWorkspace()
  const first = withLines(createArticle(store.newId(), { title: '渡口' }), ...lines)
  const stored = value(await store.articles.save(first, null))
  if (hasRevision) value(await store.history.add(first))
  const now = withLines(first, `江${lines[0]?.slice(1)}`, lines[1] ?? '')
  value(await store.articles.save(now, stored.base))
  const copy = withLines(first, lines[0] ?? '', lines[1] ?? '', '夜里只有一盏灯亮着。')
  const path = join(store.folder, 'articles', shardOf(first.id), `${first.id}${suffix}`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(copy))
  const changed = await store.refresh()
  return { store, copies: createCopies(store), first, now, copy, changed }
}

const filesOf = (store: WorkspaceStore, ...names: string[]) => join(store.folder, 'quarantine', ...names)

test('a copy is told with whose it is, and opens on the revision that both are nearest to', async () => {
  const suffix = '.sync-conflict-20260425-101112-QWERTYU.json'
  const { copies, first, copy, changed } = await createWorld(suffix, true)
  const listed = await copies.list()
  expect(listed.map(({ file: _file, at: _at, ...rest }) => rest)).toEqual([
    { article: first.id, title: '渡口', name: `${first.id}${suffix}`, by: 'QWERTYU' },
  ])
  expect(changed.articles).toContain(first.id)
  expect(value(await copies.open(listed[0]?.file ?? ''))).toEqual({ copy, base: first, basis: 'nearest' })
})

test('without a revision it opens on what both have in common, and merging loses nothing of either', async () => {
  const { copies, now, copy } = await createWorld(' (林知远 conflicted copy 2026-04-25).json', false)
  const [listed] = await copies.list()
  expect(listed?.by).toBe('林知远')
  const { base, basis } = value(await copies.open(listed?.file ?? ''))
  expect(basis).toBe('none')
  const { article } = mergeArticle(base, now, copy)
  const text = JSON.stringify(article.body)
  expect([lines[1] ?? '', '夜里只有一盏灯亮着。', '江', '河'].filter((each) => !text.includes(each))).toEqual(
    [],
  )
})

test('a copy that is put away is kept byte by byte, and told no more', async () => {
  const { store, copies } = await createWorld('.sync-conflict-20260425-101112-QWERTYU.json', true)
  const file = (await copies.list())[0]?.file ?? ''
  const bytes = readFileSync(filesOf(store, file))
  value(await copies.putAway(file))
  expect([await copies.list(), store.problems(), existsSync(filesOf(store, file))]).toEqual([[], [], false])
  expect(readFileSync(filesOf(store, 'settled', file))).toEqual(bytes)
})

test('only a copy that is in the list can be opened or put away', async () => {
  const { copies } = await createWorld('.sync-conflict-20260425-101112-QWERTYU.json', true)
  for (const file of ['../workspace.json', 'no-such.json'])
    expect([await copies.open(file), await copies.putAway(file)]).toEqual(
      Array(2).fill({ ok: false, error: { kind: 'not-found', what: 'file', id: file } }),
    )
})
