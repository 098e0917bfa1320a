import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createArticle } from '../../shared/domain/article'
import type { NewDecision, WorkspaceStore } from '../store/store'
import { newWorkspace } from '../store/test-workspace'
import type { Firing } from './clock'
import { createClock, fireDue } from './clock'

const due = '2026-12-05T09:00:00+08:00'
let store: WorkspaceStore
let person: string
let now: Date

beforeEach(async () => {
  now = new Date('2026-12-01T09:00:00+08:00')
  store = await newWorkspace({ now: () => now })
  person = [...store.people.all().keys()][0] ?? ''
})

async function decide(id: string, decision: Omit<NewDecision, 'by'>) {
  const decided = await store.decisions.add(id, { ...decision, by: person })
  if (!decided.ok) throw new Error(decided.error.kind)
  return decided
}

async function schedule(title: string, moment = due): Promise<string> {
  const article = createArticle(store.newId(), { title })
  await store.articles.save(article, null)
  const added = await store.history.add(article)
  const revision = added.ok ? added.value : null
  await decide(article.id, { kind: 'submit', revision, stages: 1 })
  await decide(article.id, { kind: 'sign-off', revision, stage: 1 })
  await decide(article.id, { kind: 'schedule', revision, moment })
  return article.id
}

async function publish(id: string) {
  const inspected = await store.summaries.inspect(id)
  return decide(id, { kind: 'publish', revision: inspected.ok ? inspected.value.record.revision : null })
}

describe('what is due', () => {
  it('is not published before its moment', async () => {
    await schedule('潮汐公园开园')
    now = new Date('2026-12-05T08:59:59+08:00')
    expect(await fireDue({ store, publish })).toEqual({ published: [], failed: [] })
  })

  it('is published once, the earliest promise first, with how late it was', async () => {
    const second = await schedule('潮汐公园开园')
    const first = await schedule('老码头的灯塔', '2026-12-05T08:00:00+08:00')
    now = new Date('2026-12-05T10:00:00+08:00')
    expect(await fireDue({ store, publish })).toEqual({
      published: [
        { id: first, title: '老码头的灯塔', due: '2026-12-05T08:00:00+08:00', late: 7200 },
        { id: second, title: '潮汐公园开园', due, late: 3600 },
      ],
      failed: [],
    })
    expect(await fireDue({ store, publish })).toEqual({ published: [], failed: [] })
    const lines = await store.deskLog.read({ what: 'clock-fired' })
    expect(lines.map(({ article, details }) => [article, details.late])).toEqual([
      [first, 7200],
      [second, 3600],
    ])
  })

  it('is tried again after a failure, which is told once', async () => {
    const id = await schedule('潮汐公园开园')
    now = new Date(due)
    const told = new Set<string>()
    const failing = async () => ({ ok: false as const, error: { kind: 'canceled' as const } })
    expect((await fireDue({ store, publish: failing, told })).failed).toHaveLength(1)
    expect((await fireDue({ store, publish: failing, told })).failed).toHaveLength(0)
    expect((await fireDue({ store, publish, told })).published).toMatchObject([{ id }])
  })
})

describe('the clock of an open workspace', () => {
  it('fires by itself when the moment comes, and what fell due before it started', async () => {
    const missed = await schedule('老码头的灯塔', '2026-12-01T09:00:01+08:00')
    now = new Date('2026-12-05T08:59:59.950+08:00')
    const soon = await schedule('潮汐公园开园')
    const firings: Firing[] = []
    const clock = createClock({ store, publish, onFired: (firing) => firings.push(firing), restMs: 20 })
    await clock.start()
    expect(firings.map(({ published }) => published.map(({ id }) => id))).toEqual([[missed]])
    now = new Date(due)
    await vi.waitFor(() => expect(firings[1]?.published).toMatchObject([{ id: soon, late: 0 }]))
    clock.stop()
  })

  it('looks once when asked twice at the same time', async () => {
    await schedule('潮汐公园开园')
    now = new Date(due)
    const firings: Firing[] = []
    const clock = createClock({ store, publish, onFired: (firing) => firings.push(firing) })
    await Promise.all([clock.look(), clock.look()])
    clock.stop()
    expect(firings).toHaveLength(1)
  })
})
