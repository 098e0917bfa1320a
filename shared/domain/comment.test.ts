import { expect, it } from 'vitest'
import type { Comment } from './comment'
import { commentSchema, refusalOfEdit, threadsOf } from './comment'

const id = (last: string) => `01J0000000000000000000000${last}`
const deed = { by: id('P'), at: '2026-05-06T07:08:09.000Z' }

const comment = (last: string, fields: Partial<Comment> = {}): Comment => ({
  format: 'galley/comment',
  version: 1,
  id: id(last),
  article: id('A'),
  parent: null,
  by: id('P'),
  at: deed.at,
  anchor: fields.parent ? null : { kind: 'article' },
  content: [{ text: '要写明出处。' }],
  edited: null,
  resolved: null,
  deleted: null,
  ...fields,
})

it('gathers threads in the order of their making, whatever order the files come in', () => {
  const [first, second] = [comment('1'), comment('2')]
  const replies = [comment('3', { parent: first.id }), comment('4', { parent: first.id })]
  expect(threadsOf([...replies].reverse().concat(second, first))).toEqual([
    { root: first, replies },
    { root: second, replies: [] },
  ])
})

it('keeps a deleted comment while it has answers, and drops deleted answers', () => {
  const [kept, alone] = [comment('1', { deleted: deed }), comment('2', { deleted: deed })]
  const reply = comment('3', { parent: kept.id })
  const gone = comment('4', { parent: kept.id, deleted: deed })
  expect(threadsOf([kept, alone, reply, gone])).toEqual([{ root: kept, replies: [reply] }])
})

it('leaves words to their author', () => {
  expect(refusalOfEdit(comment('1'), id('P'))).toBeNull()
  expect(refusalOfEdit(comment('1'), id('Q'))).toBe('not-yours')
  expect(refusalOfEdit(comment('1', { deleted: deed }), id('P'))).toBe('deleted')
})

it.each([
  ['an answer with an anchor', { parent: id('9'), anchor: { kind: 'article' as const } }],
  ['a comment about nothing', { anchor: null }],
  ['an answer that is resolved', { parent: id('9'), anchor: null, resolved: deed }],
])('is not %s', (_, fields) => {
  expect(commentSchema.safeParse(comment('1')).success).toBe(true)
  expect(commentSchema.safeParse(comment('1', fields)).success).toBe(false)
})
