import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createArticle } from '../../shared/domain/article'
import { shardOf } from '../../shared/domain/identifier'
import { doc, paragraph } from '../../shared/document/build'
import type { WorkspaceStore } from './store'
import { newWorkspace, program, value } from './test-workspace'
import { openWorkspace } from './workspace-store'

async function withArticle() {
  const store = await newWorkspace()
  const article = createArticle(store.newId(), { title: '渡口', body: doc(paragraph('船还在。')) })
  const stored = value(await store.articles.save(article, null))
  return { store, stored, path: fileOf(store, article.id) }
}

function fileOf(store: WorkspaceStore, id: string): string {
  return join(store.folder, 'articles', shardOf(id), `${id}.json`)
}

describe('saving an article', () => {
  test('of two saves with one base, the first is kept and the second is a conflict', async () => {
    const { store, stored, path } = await withArticle()
    const save = (title: string) => store.articles.save({ ...stored.article, title }, stored.base)
    const [first, second] = await Promise.all([save('东渡口'), save('西渡口')])
    expect(second).toEqual({
      ok: false,
      error: {
        kind: 'save-conflict',
        article: stored.article.id,
        base: stored.base,
        current: value(first).base,
      },
    })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ title: '东渡口' })
  })

  test('a new article is refused where one is', async () => {
    const { store, stored } = await withArticle()
    expect(await store.articles.save({ ...stored.article, title: '别的' }, null)).toEqual({
      ok: false,
      error: { kind: 'save-conflict', article: stored.article.id, base: '', current: stored.base },
    })
  })

  test('with a base but no file says that the article is gone', async () => {
    const { store, stored } = await withArticle()
    const id = store.newId()
    expect(await store.articles.save({ ...stored.article, id }, stored.base)).toEqual({
      ok: false,
      error: { kind: 'not-found', what: 'article', id },
    })
  })

  test('of the same text does not touch the file', async () => {
    const { store, stored, path } = await withArticle()
    const before = statSync(path)
    expect(value(await store.articles.save(stored.article, stored.base))).toEqual(stored)
    const { ino, mtimeMs } = statSync(path)
    expect({ ino, mtimeMs }).toEqual({ ino: before.ino, mtimeMs: before.mtimeMs })
  })

  test('keeps its base when another program only formatted the file', async () => {
    const { store, stored, path } = await withArticle()
    writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))))
    expect(value(await store.articles.load(stored.article.id)).base).toBe(stored.base)
    value(await store.articles.save({ ...stored.article, title: '老渡口' }, stored.base))
    expect(readFileSync(path, 'utf8')).toContain('  "title": "老渡口",\n')
  })

  test('a text that another program put there is a conflict', async () => {
    const { store, stored, path } = await withArticle()
    writeFileSync(path, readFileSync(path, 'utf8').replace('渡口', '码头'))
    const current = value(await store.articles.load(stored.article.id)).base
    expect(await store.articles.save({ ...stored.article, title: '老渡口' }, stored.base)).toEqual({
      ok: false,
      error: { kind: 'save-conflict', article: stored.article.id, base: stored.base, current },
    })
    expect(readFileSync(path, 'utf8')).toContain('码头')
  })

  test('brings tags and body into their one form', async () => {
    const { store, stored } = await withArticle()
    const [one, other] = [store.newId(), store.newId()]
    const body = doc({
      type: 'paragraph',
      content: [
        { type: 'text', text: '船' },
        { type: 'text', text: '来了' },
      ],
    })
    const saved = value(
      await store.articles.save({ ...stored.article, tags: [other, one, other], body }, stored.base),
    )
    expect(saved.article).toMatchObject({ tags: [one, other], body: doc(paragraph('船来了')) })
  })

  test('refuses what the schema does not take, and ids that are paths', async () => {
    const { store, stored } = await withArticle()
    expect(await store.articles.save({ ...stored.article, slug: '中 文' }, stored.base)).toEqual({
      ok: false,
      error: { kind: 'invalid-input', issues: [expect.stringContaining('slug: ')] },
    })
    const outside = await store.articles.save({ ...stored.article, id: '../../outside' }, null)
    expect(outside).toMatchObject({ error: { kind: 'invalid-input' } })
    expect(await store.articles.load('../workspace')).toEqual({
      ok: false,
      error: { kind: 'not-found', what: 'article', id: '../workspace' },
    })
  })
})

describe('broken files', () => {
  test.each([
    ['an empty file', () => '', 'empty'],
    ['a truncated file', (text: string) => text.slice(0, 100), 'json'],
    [
      'a file with an unknown field',
      (text: string) => text.replace('"title"', '"mood": "calm",\n  "title"'),
      'schema',
    ],
    [
      'a file of another article',
      (text: string) => text.replace(/"id": "\w{26}"/, '"id": "01KJP0YHE015W2BPY9BA1JT0KH"'),
      'schema',
    ],
  ])('%s goes to quarantine with its reason, the others are not affected', async (_name, spoil, stage) => {
    const { store, stored, path } = await withArticle()
    const other = value(await store.articles.save(createArticle(store.newId(), { title: '别处' }), null))
    const spoilt = spoil(readFileSync(path, 'utf8'))
    writeFileSync(path, spoilt)
    expect(await store.refresh()).toEqual({ articles: [stored.article.id], entities: false })
    expect(store.summaries.all().map((each) => each.id)).toEqual([other.article.id])
    const [problem, ...others] = store.problems()
    expect(others).toEqual([])
    expect(problem).toMatchObject({ error: { kind: 'file-unreadable', path, stage, kept: problem?.path } })
    expect(readFileSync(problem?.path ?? '', 'utf8')).toBe(spoilt)
    expect(JSON.parse(readFileSync(`${problem?.path}.reason.json`, 'utf8'))).toMatchObject({
      format: 'galley/quarantined',
      path: `articles/${shardOf(stored.article.id)}/${stored.article.id}.json`,
      error: { stage },
    })
    expect(await store.articles.load(stored.article.id)).toEqual({ ok: false, error: problem?.error })
  })

  test('a writer whose file was broken by others can put the text back', async () => {
    const { store, stored, path } = await withArticle()
    writeFileSync(path, '{')
    const failed = await store.articles.save({ ...stored.article, title: '新渡口' }, stored.base)
    expect(failed).toMatchObject({ error: { kind: 'file-unreadable', stage: 'json' } })
    const saved = value(await store.articles.save({ ...stored.article, title: '新渡口' }, null))
    expect(value(await store.articles.load(stored.article.id))).toEqual(saved)
    expect(store.summaries.get(stored.article.id)?.title).toBe('新渡口')
  })

  test('a file of a newer program stays where it is', async () => {
    const { store, stored, path } = await withArticle()
    const newer = readFileSync(path, 'utf8').replace('"version": 1', '"version": 9')
    writeFileSync(path, newer)
    await store.refresh()
    const error = { kind: 'file-too-new', path, version: 9, supported: 1 }
    expect(store.problems()).toEqual([{ path, error, at: expect.any(String) }])
    expect(await store.articles.save(stored.article, stored.base)).toEqual({ ok: false, error })
    expect(readFileSync(path, 'utf8')).toBe(newer)
  })

  test('a read-only opener reports a broken file and moves nothing', async () => {
    const { store, path } = await withArticle()
    writeFileSync(path, '')
    const reader = value(await openWorkspace(store.folder, { ...program(), access: 'read' }))
    expect(reader.problems()).toMatchObject([{ path, error: { stage: 'empty', kept: null } }])
    expect(statSync(path).size).toBe(0)
    expect(readdirSync(store.folder)).not.toContain('quarantine')
    await reader.close()
  })

  test('a file that comes back whole is a problem no more', async () => {
    const { store, stored, path } = await withArticle()
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace('"version": 1', '"version": 9'))
    await store.refresh()
    writeFileSync(path, text)
    expect(await store.refresh()).toEqual({ articles: [stored.article.id], entities: false })
    expect(store.problems()).toEqual([])
  })

  test.each(['.sync-conflict-20260302-090000-ABCDEFG', ' (林知远 conflicted copy 2026-03-02)'])(
    'a copy that a synchroniser made (%s) goes to quarantine',
    async (mark) => {
      const { store, stored, path } = await withArticle()
      writeFileSync(path.replace('.json', `${mark}.json`), readFileSync(path))
      await store.refresh()
      expect(store.problems()).toMatchObject([{ path: expect.stringContaining('quarantine') }])
      expect(store.summaries.all().map((each) => each.id)).toEqual([stored.article.id])
    },
  )

  test('a temporary file that a crash left is removed at the next opening', async () => {
    const { store, path } = await withArticle()
    await store.close()
    writeFileSync(`${path}.0123456789ab.tmp`, '{')
    const opened = value(await openWorkspace(store.folder, { ...program(), access: 'write' }))
    expect(readdirSync(join(path, '..'))).toEqual([path.slice(-31)])
    await opened.close()
  })
})
