import { expect, it } from 'vitest'
import { createArticle } from '../../../shared/domain/article'
import type { Anchor } from '../../../shared/domain/comment'
import type { Person } from '../../../shared/domain/person'
import { success } from '../../../shared/result'
import { newWorkspace, value } from '../../store/test-workspace'
import type { Desk, DeskKeeper } from '../desk'
import { createCommentHandlers } from './comment-handlers'

const moment = '2026-05-06T07:08:09.000Z'
const anchor: Anchor = { kind: 'article' }
const says = (text: string) => [{ text }]

/** Two people at one desk on a real workspace; `sit` says who has it. */
async function openDesk() {
  const store = await newWorkspace({ now: () => new Date(moment) })
  const article = createArticle(store.newId(), { title: '步道' })
  value(await store.articles.save(article, null))
  const [first] = store.people.all().values()
  const author = first as Person
  const other = value(
    await store.people.save({ ...author, id: store.newId(), name: '陈启明', roles: ['managing-editor'] }),
  )
  let person = author
  const desk = { store, person: () => person } as Desk
  const keeper: Pick<DeskKeeper, 'current'> = { current: () => success(desk) }
  const told: unknown[] = []
  const handlers = createCommentHandlers(keeper as DeskKeeper, (event, payload) =>
    told.push([event, payload]),
  )
  const add = async (text: string, parent: string | null = null) =>
    value(
      await handlers['comment:add']({
        article: article.id,
        parent,
        anchor: parent ? null : anchor,
        content: says(text),
      }),
    )
  return {
    store,
    handlers,
    told,
    article: article.id,
    author,
    other,
    add,
    sit: (who: Person) => (person = who),
  }
}

it('signs what is said with who sits at the desk, and tells the windows', async () => {
  const { handlers, told, article, author, other, add, sit } = await openDesk()
  const first = await add('要写明出处。')
  sit(other)
  const reply = await add('补了。', first.id)
  expect([first.by, reply.by]).toEqual([author.id, other.id])
  expect(value(await handlers['comment:list']({ article }))).toEqual([first, reply])
  expect(told).toEqual([
    ['comment:changed', { article }],
    ['comment:changed', { article }],
  ])
})

it('lets only the author change and delete words, and everybody resolve', async () => {
  const { handlers, article, author, other, add, sit } = await openDesk()
  const { id } = await add('要写明出处。')
  sit(other)
  const refused = { ok: false, error: { kind: 'comment-refused', why: 'not-yours' } }
  expect(await handlers['comment:edit']({ article, id, content: says('改') })).toEqual(refused)
  expect(await handlers['comment:delete']({ article, id, deleted: true })).toEqual(refused)
  const resolved = value(await handlers['comment:resolve']({ article, id, resolved: true }))
  expect(resolved.resolved).toEqual({ by: other.id, at: moment })
  expect(value(await handlers['comment:resolve']({ article, id, resolved: false })).resolved).toBeNull()
  sit(author)
  const edited = value(await handlers['comment:edit']({ article, id, content: says('改') }))
  expect(edited).toMatchObject({ content: says('改'), edited: moment })
})

it('hides the words of a deleted comment, keeps them in its file, and brings them back', async () => {
  const { store, handlers, article, author, add } = await openDesk()
  const { id } = await add('说错了。')
  value(await handlers['comment:delete']({ article, id, deleted: true }))
  expect(value(await handlers['comment:list']({ article }))).toMatchObject([{ id, content: [] }])
  expect(value(await store.comments.list(article))).toMatchObject([
    { content: says('说错了。'), deleted: { by: author.id, at: moment } },
  ])
  expect(await handlers['comment:edit']({ article, id, content: says('改') })).toEqual({
    ok: false,
    error: { kind: 'comment-refused', why: 'deleted' },
  })
  const back = value(await handlers['comment:delete']({ article, id, deleted: false }))
  expect(back).toMatchObject({ content: says('说错了。'), deleted: null })
})

it('refuses comments on what is not there, and answers to answers', async () => {
  const { store, handlers, article, add } = await openDesk()
  const first = await add('要写明出处。')
  const reply = await add('补了。', first.id)
  const missing = store.newId()
  const content = says('不行')
  const answers = [
    await handlers['comment:add']({ article: missing, parent: null, anchor, content }),
    await handlers['comment:add']({ article, parent: reply.id, anchor: null, content }),
    await handlers['comment:resolve']({ article, id: missing, resolved: true }),
  ]
  expect(answers).toEqual([
    { ok: false, error: { kind: 'not-found', what: 'article', id: missing } },
    { ok: false, error: { kind: 'not-found', what: 'comment', id: reply.id } },
    { ok: false, error: { kind: 'not-found', what: 'comment', id: missing } },
  ])
})

it('writes the words that a comment is on now, whoever sits at the desk', async () => {
  const { handlers, article, other, add, sit } = await openDesk()
  const { id } = await add('要写明出处。')
  sit(other)
  const moved: Anchor = { kind: 'range', quote: '五公里', before: '全长', after: '。', block: 0 }
  expect(value(await handlers['comment:anchor']({ article, id, anchor: moved })).anchor).toEqual(moved)
})
