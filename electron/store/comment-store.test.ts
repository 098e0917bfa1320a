import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createArticle } from '../../shared/domain/article'
import type { Anchor } from '../../shared/domain/comment'
import { success } from '../../shared/result'
import { newWorkspace, program, value } from './test-workspace'
import { openWorkspace } from './workspace-store'

const anchor: Anchor = {
  kind: 'range',
  quote: '三公里',
  before: '步道全长',
  after: '，沿河而行。',
  block: 0,
}
const moment = '2026-05-06T07:08:09.000Z'

async function desk() {
  const store = await newWorkspace({ now: () => new Date(moment) })
  const article = createArticle(store.newId(), { title: '步道' })
  value(await store.articles.save(article, null))
  const by = [...store.people.all().keys()][0] ?? ''
  const folder = join(store.folder, 'comments', article.id.slice(-2).toLowerCase(), article.id)
  const say = (text: string, parent: string | null = null) =>
    store.comments.add(article.id, { by, parent, anchor: parent ? null : anchor, content: [{ text }] })
  return { store, article: article.id, by, folder, say }
}

describe('comments on the disk', () => {
  it('are files of their own, in canonical form, and come back in the order of their making', async () => {
    const { store, article, by, folder, say } = await desk()
    const first = value(await say('要写明出处。'))
    const reply = value(await say('补了。', first.id))
    expect(value(await store.comments.list(article))).toEqual([first, reply])
    expect(readFileSync(join(folder, `${first.id}.json`), 'utf8')).toBe(
      `${JSON.stringify(
        {
          format: 'galley/comment',
          version: 1,
          id: first.id,
          article,
          parent: null,
          by,
          at: moment,
          anchor,
          content: [{ text: '要写明出处。' }],
          edited: null,
          resolved: null,
          deleted: null,
        },
        null,
        2,
      )}\n`,
    )
  })

  it('leave the article and its status as they are', async () => {
    const { store, article, say } = await desk()
    const before = value(await store.summaries.inspect(article))
    value(await say('要写明出处。'))
    expect(value(await store.summaries.inspect(article))).toEqual(before)
  })

  it('joins words beside words, and keeps people as people', async () => {
    const { store, article, by } = await desk()
    const content = [{ text: '找' }, { person: by }, { text: '核' }, { text: '实。' }]
    const added = value(await store.comments.add(article, { by, parent: null, anchor, content }))
    expect(added.content).toEqual([{ text: '找' }, { person: by }, { text: '核实。' }])
  })

  it('changes what is on the disk now, one change after the other', async () => {
    const { store, article, by, say } = await desk()
    const { id } = value(await say('要写明出处。'))
    const deed = { by, at: moment }
    await Promise.all([
      store.comments.change(article, id, (comment) => success({ ...comment, content: [{ text: '改过。' }] })),
      store.comments.change(article, id, (comment) => success({ ...comment, resolved: deed })),
    ])
    expect(value(await store.comments.list(article))).toMatchObject([
      { content: [{ text: '改过。' }], resolved: deed },
    ])
  })

  it('sets a broken file aside and still has the others', async () => {
    const { store, article, folder, say } = await desk()
    const kept = value(await say('好的。'))
    const broken = value(await say('坏的。'))
    const moved = value(await say('放错了地方。'))
    const path = (id: string) => join(folder, `${id}.json`)
    writeFileSync(path(broken.id), '{ "format": "galley/comment", "ver')
    const elsewhere = JSON.parse(readFileSync(path(moved.id), 'utf8')) as object
    writeFileSync(path(moved.id), JSON.stringify({ ...elsewhere, article: store.newId() }))
    expect(value(await store.comments.list(article))).toEqual([kept])
    expect(store.problems().map(({ error }) => error)).toMatchObject([
      { kind: 'file-unreadable', stage: 'json' },
      { kind: 'file-unreadable', stage: 'schema', reason: 'it is a comment on another article' },
    ])
    expect(existsSync(path(broken.id))).toBe(false)
    expect(readdirSync(join(store.folder, 'quarantine')).some((name) => name.includes(broken.id))).toBe(true)
  })

  it('sets the copy of a synchroniser aside', async () => {
    const { store, article, folder, say } = await desk()
    const kept = value(await say('好的。'))
    const copy = `${kept.id}.sync-conflict-20260506-070809-ABCDEFG.json`
    writeFileSync(join(folder, copy), readFileSync(join(folder, `${kept.id}.json`)))
    expect(value(await store.comments.list(article))).toEqual([kept])
    expect(readdirSync(folder)).toEqual([`${kept.id}.json`])
  })

  it('refuses a reply with an anchor, a comment without one, and fields that it does not know', async () => {
    const { store, article, by, folder, say } = await desk()
    const first = value(await say('好的。'))
    const content = [{ text: '不行。' }]
    for (const wrong of [
      { parent: first.id, anchor },
      { parent: null, anchor: null },
    ])
      expect(await store.comments.add(article, { by, content, ...wrong })).toMatchObject({
        ok: false,
        error: { kind: 'invalid-input' },
      })
    const path = join(folder, `${first.id}.json`)
    const stored = JSON.parse(readFileSync(path, 'utf8')) as object
    writeFileSync(path, JSON.stringify({ ...stored, updatedAt: moment }))
    expect(value(await store.comments.list(article))).toEqual([])
  })

  it('are read and not written by a program that may only read', async () => {
    const { store, article, by, say } = await desk()
    const kept = value(await say('好的。'))
    const reader = value(await openWorkspace(store.folder, { ...program(), access: 'read' }))
    expect(value(await reader.comments.list(article))).toEqual([kept])
    expect(
      await reader.comments.add(article, { by, parent: null, anchor, content: [{ text: '不行。' }] }),
    ).toMatchObject({ ok: false, error: { kind: 'read-only' } })
    await reader.close()
  })
})
