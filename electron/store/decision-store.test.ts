import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Decision } from '../../shared/domain/decision'
import { createArticle } from '../../shared/domain/article'
import { shardOf } from '../../shared/domain/identifier'
import { doc, paragraph } from '../../shared/document/build'
import { canonicalText, sha256 } from './canonical'
import { newWorkspace, value } from './test-workspace'

async function withArticle() {
  const store = await newWorkspace()
  const by = [...store.people.all().keys()][0] ?? ''
  const { article, base } = value(
    await store.articles.save(
      createArticle(store.newId(), { title: '渡口', body: doc(paragraph('船还在。')) }),
      null,
    ),
  )
  const revision = value(await store.history.add(article))
  const at = (kind: string) => join(store.folder, kind, shardOf(article.id), article.id)
  return {
    store,
    by,
    article,
    base,
    id: article.id,
    revision,
    decisions: at('decisions'),
    history: at('history'),
  }
}

describe('decisions', () => {
  test('name the hash of the one before, also when many are made at once', async () => {
    const { store, by, id } = await withArticle()
    await Promise.all(Array.from({ length: 6 }, () => store.decisions.add(id, { kind: 'keep', by })))
    const list = await store.decisions.list(id)
    expect(list.map(({ decision }) => decision.prev)).toEqual([
      null,
      ...list.slice(0, -1).map(({ hash }) => hash),
    ])
    expect(list.map(({ decision }) => decision.id)).toEqual(
      list.map(({ decision }) => decision.id).toSorted(),
    )
    expect(value(await store.summaries.inspect(id)).record).toMatchObject({
      forks: [],
      waiting: [],
      head: list.at(-1)?.hash,
    })
  })

  test('that two desks made after the same one are a fork: the more cautious counts, the other is told', async () => {
    const { store, by, id, revision, decisions } = await withArticle()
    value(await store.decisions.add(id, { kind: 'submit', by, revision, stages: 1 }))
    const signed = value(await store.decisions.add(id, { kind: 'sign-off', by, revision, stage: 1 }))
    const returned: Decision = {
      ...signed,
      id: store.newId(),
      kind: 'return',
      stage: null,
      reason: '引语要核对',
    }
    writeFileSync(join(decisions, `${returned.id}.json`), canonicalText(returned))
    expect(await store.refresh()).toEqual({ articles: [id], entities: false })
    const { record, status } = value(await store.summaries.inspect(id))
    expect({ state: status.state, forks: record.forks }).toEqual({
      state: 'returned',
      forks: [sha256(canonicalText(signed))],
    })
    expect(store.summaries.get(id)?.status.state).toBe('returned')
    const next = value(await store.decisions.add(id, { kind: 'submit', by, revision, stages: 1 }))
    expect(next.prev).toBe(sha256(canonicalText(returned)))
  })

  test('do not count on another article, and a broken one is set aside', async () => {
    const { store, by, id, revision, decisions } = await withArticle()
    const submitted = value(await store.decisions.add(id, { kind: 'submit', by, revision, stages: 1 }))
    const other = value(await store.articles.save(createArticle(store.newId(), { title: '码头' }), null))
      .article.id
    const foreign = join(store.folder, 'decisions', shardOf(other), other)
    mkdirSync(foreign, { recursive: true })
    copyFileSync(join(decisions, `${submitted.id}.json`), join(foreign, `${submitted.id}.json`))
    writeFileSync(join(decisions, `${store.newId()}.json`), '{')
    await store.refresh()
    expect(store.summaries.get(other)?.status.state).toBe('draft')
    expect(store.summaries.get(id)?.status.state).toBe('in-review')
    expect(store.problems().map(({ error }) => error)).toMatchObject([
      { kind: 'file-unreadable', stage: expect.stringMatching(/schema|json/) },
      { kind: 'file-unreadable', stage: expect.stringMatching(/schema|json/) },
    ])
    expect(readdirSync(decisions)).toEqual([`${submitted.id}.json`])
  })

  test('of a newer program hide the state: nothing is shown or decided as if they were not there', async () => {
    const { store, by, id, decisions } = await withArticle()
    const kept = value(await store.decisions.add(id, { kind: 'keep', by }))
    const newer = { ...kept, version: 2, id: store.newId(), kind: 'hand-over' }
    const path = join(decisions, `${newer.id}.json`)
    writeFileSync(path, canonicalText(newer))
    await store.refresh()
    const error = { kind: 'file-too-new', path, version: 2, supported: 1 }
    expect(await store.summaries.inspect(id)).toEqual({ ok: false, error })
    expect(await store.decisions.add(id, { kind: 'keep', by })).toEqual({ ok: false, error })
    expect(store.summaries.get(id)).toBe(null)
    expect(store.problems()).toEqual([{ path, error, at: expect.any(String) }])
    rmSync(path)
    await store.refresh()
    expect(store.summaries.get(id)?.status.state).toBe('draft')
  })

  test('of a folder that cannot be read are not taken for none', async () => {
    const { store, by, id, decisions } = await withArticle()
    mkdirSync(join(decisions, '..'), { recursive: true })
    writeFileSync(decisions, 'a file where the folder must be')
    const error = {
      kind: 'file-unreadable',
      path: decisions,
      stage: 'read',
      reason: expect.any(String),
      kept: null,
    }
    expect(await store.decisions.add(id, { kind: 'keep', by })).toEqual({ ok: false, error })
    expect(readFileSync(decisions, 'utf8')).toBe('a file where the folder must be')
  })

  test('of a kind that needs a hash are refused with another text', async () => {
    const { store, by, id } = await withArticle()
    expect(await store.decisions.add(id, { kind: 'submit', by, revision: 'latest' })).toMatchObject({
      error: { kind: 'invalid-input', issues: ['revision: not a SHA-256'] },
    })
    expect(await store.decisions.list(id)).toEqual([])
  })
})

describe('revisions', () => {
  test('are named by their bytes, know their parents, and are not made twice of one text', async () => {
    const { store, article, id, revision, history } = await withArticle()
    expect(value(await store.history.add(article))).toBe(revision)
    const changed = value(await store.history.add({ ...article, title: '旧渡口' }))
    const back = value(await store.history.add(article))
    expect(new Set([revision, changed, back]).size).toBe(3)
    expect(await store.history.list(id)).toEqual([revision, changed, back].toSorted())
    expect(value(await store.history.load(id, changed))).toMatchObject({
      parents: [revision],
      article: { title: '旧渡口' },
    })
    expect(value(await store.history.load(id, back)).parents).toEqual([changed])
    for (const name of readdirSync(history))
      expect(`${sha256(readFileSync(join(history, name)))}.json`).toBe(name)
  })

  test('whose bytes were changed are not believed, and an approval of them does not hold', async () => {
    const { store, by, id, revision, history } = await withArticle()
    value(await store.decisions.add(id, { kind: 'submit', by, revision, stages: 1 }))
    value(await store.decisions.add(id, { kind: 'sign-off', by, revision, stage: 1 }))
    const path = join(history, `${revision}.json`)
    writeFileSync(path, readFileSync(path, 'utf8').replace('船还在', '船没了'))
    expect(await store.history.load(id, revision)).toMatchObject({
      error: { kind: 'file-unreadable', stage: 'schema' },
    })
    expect(value(await store.summaries.inspect(id)).status).toMatchObject({
      state: 'draft',
      signOffLapsed: true,
    })
  })

  test('after two that came from one have both as parents', async () => {
    const { store, article, id, revision, history } = await withArticle()
    const one = value(await store.history.add({ ...article, title: '东渡口' }))
    const text = readFileSync(join(history, `${one}.json`), 'utf8').replace('东渡口', '西渡口')
    writeFileSync(join(history, `${sha256(text)}.json`), text)
    const merged = value(await store.history.add({ ...article, title: '东西渡口' }))
    expect(value(await store.history.load(id, merged)).parents).toEqual([one, sha256(text)].toSorted())
    expect(await store.history.list(id)).toHaveLength(4)
    expect(revision).not.toBe(merged)
  })

  test('that are not here are not found', async () => {
    const { store, id, revision, history } = await withArticle()
    rmSync(join(history, `${revision}.json`))
    expect(await store.history.load(id, revision)).toEqual({
      ok: false,
      error: { kind: 'not-found', what: 'revision', id: revision },
    })
  })
})
