import { beforeEach, describe, expect, it } from 'vitest'
import { createArticle } from '../../shared/domain/article'
import type { Move } from '../../shared/domain/workflow'
import { doc, paragraph } from '../../shared/document/build'
import type { WorkspaceStore } from '../store/store'
import { newWorkspace } from '../store/test-workspace'
import type { Review } from './review'
import { createReview } from './review'
import { createRevisions } from './revisions'

let store: WorkspaceStore
let review: Review
let person: string
let now: Date

beforeEach(async () => {
  now = new Date('2026-12-01T09:00:00+08:00')
  store = await newWorkspace({ now: () => now }, 2)
  review = createReview(store)
  person = [...store.people.all().keys()][0] ?? ''
})

async function writeArticle(
  title = '潮汐公园开园',
  body = '清晨六点，第一批跑步的人进了园。',
): Promise<string> {
  const id = store.newId()
  const saved = await store.articles.save(createArticle(id, { title, body: doc(paragraph(body)) }), null)
  if (!saved.ok) throw new Error(saved.error.kind)
  return id
}

async function rewrite(id: string, body: string): Promise<void> {
  const stored = await store.articles.load(id)
  if (!stored.ok) throw new Error(stored.error.kind)
  await store.articles.save({ ...stored.value.article, body: doc(paragraph(body)) }, stored.value.base)
}

function take(
  id: string,
  move: Move,
  more: { reason?: string; moment?: string; base?: string; by?: string } = {},
) {
  const { by = person, base = null, reason = null, moment = null } = more
  return review.move(id, { move, by, base, reason, moment })
}

async function takeAll(id: string, ...moves: Move[]): Promise<void> {
  for (const move of moves) expect(await take(id, move)).toMatchObject({ ok: true })
}

const state = (id: string) => store.summaries.get(id)?.status.state

describe('taking an article through review', () => {
  it('goes from draft over both stages to published, each move a decision', async () => {
    const id = await writeArticle()
    await takeAll(id, 'submit', 'sign-off', 'sign-off', 'publish')
    const decisions = await store.decisions.list(id)
    expect([state(id), decisions.map(({ decision }) => [decision.kind, decision.stage])]).toEqual([
      'published',
      [
        ['submit', null],
        ['sign-off', 1],
        ['sign-off', 2],
        ['publish', null],
      ],
    ])
  })

  it('refuses to publish a draft and says that its state does not allow it', async () => {
    const id = await writeArticle()
    expect(await take(id, 'publish')).toEqual({
      ok: false,
      error: { kind: 'move-refused', move: 'publish', state: 'draft', refusal: 'state' },
    })
  })

  it('refuses to submit an article without a title or a body and names both', async () => {
    const id = await writeArticle('', '')
    expect(await take(id, 'submit')).toMatchObject({
      error: { kind: 'checks-failed', findings: [{ rule: 'title' }, { rule: 'body' }] },
    })
  })

  it('submits an article with suggestions, and signs off only when they are decided', async () => {
    const id = await writeArticle()
    const stored = await store.articles.load(id)
    if (!stored.ok) throw new Error('not stored')
    const { article, base } = stored.value
    const stamp = { id: 's1', by: 'p1', at: '2026-03-01T09:00:00.000Z' }
    const put = { type: 'text', text: '也许', marks: [{ type: 'insertion', attrs: stamp }] }
    const body = doc(...article.body.content, { type: 'paragraph', content: [put] })
    await store.articles.save({ ...article, body }, base)
    await takeAll(id, 'submit')
    expect([state(id), await take(id, 'sign-off')]).toMatchObject([
      'in-review',
      {
        ok: false,
        error: { kind: 'checks-failed', findings: [{ rule: 'open-suggestions', path: 'body/1' }] },
      },
    ])
  })

  it('does not carry a sign-off over to another text', async () => {
    const id = await writeArticle()
    await takeAll(id, 'submit', 'sign-off', 'sign-off')
    await rewrite(id, '另一篇没人看过的文字。')
    expect([state(id), await take(id, 'publish')]).toMatchObject([
      'draft',
      { ok: false, error: { kind: 'move-refused', refusal: 'text-differs' } },
    ])
  })

  it('starts again at the first stage when the text changes between two stages', async () => {
    const id = await writeArticle()
    await takeAll(id, 'submit', 'sign-off')
    await rewrite(id, '终审前又改了一句。')
    await takeAll(id, 'sign-off')
    expect(store.summaries.get(id)?.status).toMatchObject({ state: 'in-review', stage: 2 })
  })

  it('refuses a move on another text than the person saw', async () => {
    const id = await writeArticle()
    const seen = await store.articles.load(id)
    await rewrite(id, '看过之后改的。')
    const base = seen.ok ? seen.value.base : ''
    expect(await take(id, 'submit', { base })).toMatchObject({
      error: { kind: 'text-changed', expected: base },
    })
  })

  it('keeps the published edition while an amendment is written and reviewed', async () => {
    const id = await writeArticle()
    await takeAll(id, 'submit', 'sign-off', 'sign-off', 'publish')
    const before = await store.summaries.inspect(id)
    await rewrite(id, '更正后的正文。')
    await takeAll(id, 'submit')
    const after = await store.summaries.inspect(id)
    expect(after.ok && before.ok && after.value.record.publishedEdition).toEqual(
      before.ok && before.value.record.publishedEdition,
    )
  })

  it('writes who did what into the desk log', async () => {
    const id = await writeArticle()
    await takeAll(id, 'submit')
    await take(id, 'return', { reason: '缺信源' })
    const lines = await store.deskLog.read()
    expect(lines.map(({ by, what, article, details }) => ({ by, what, article, details }))).toEqual([
      {
        by: person,
        what: 'article-submit',
        article: id,
        details: { state: 'in-review', reason: null, moment: null },
      },
      {
        by: person,
        what: 'article-return',
        article: id,
        details: { state: 'returned', reason: '缺信源', moment: null },
      },
    ])
  })

  it('names the person that is not there', async () => {
    const id = await writeArticle()
    expect(await take(id, 'submit', { by: '01J99999999999999999999999' })).toMatchObject({
      error: { kind: 'not-found', what: 'person' },
    })
  })
})

describe('publishing what is due', () => {
  it('publishes the signed text in the name of whoever scheduled it, not what was written afterwards', async () => {
    const id = await writeArticle()
    const due = '2026-12-05T09:00:00+08:00'
    await takeAll(id, 'submit', 'sign-off', 'sign-off')
    expect(await take(id, 'schedule', { moment: due })).toMatchObject({ ok: true })
    await rewrite(id, '签发之后又写的。')
    now = new Date('2026-12-06T00:00:00+08:00')
    expect(await review.publishDue(id)).toMatchObject({
      value: { decision: { by: person, moment: due }, status: { state: 'published', amended: true } },
    })
    const inspected = await store.summaries.inspect(id)
    const edition = inspected.ok ? (inspected.value.record.publishedEdition?.revision ?? '') : ''
    const revision = await store.history.load(id, edition)
    expect(revision.ok && revision.value.article.body).toEqual(
      doc(paragraph('清晨六点，第一批跑步的人进了园。')),
    )
  })

  it('refuses an article that is not scheduled', async () => {
    const id = await writeArticle()
    expect(await review.publishDue(id)).toMatchObject({ error: { kind: 'move-refused', state: 'draft' } })
  })
})

describe('revisions', () => {
  it('restores an old text and keeps the one that it replaces', async () => {
    const revisions = createRevisions(store)
    const id = await writeArticle()
    await takeAll(id, 'submit')
    await take(id, 'return', { reason: '改得不对' })
    await rewrite(id, '改坏了的一版。')
    const [entry] = await revisions.list(id).then((list) => (list.ok ? list.value : []))
    const stored = await store.articles.load(id)
    const base = stored.ok ? stored.value.base : ''
    const restored = await revisions.restore(id, person, base, entry?.revision ?? '')
    expect(restored.ok && restored.value.article.body).toEqual(
      doc(paragraph('清晨六点，第一批跑步的人进了园。')),
    )
    const list = await revisions.list(id)
    expect(list.ok && list.value.map(({ kind }) => kind)).toEqual(['restore', 'keep', 'return', 'submit'])
  })
})
