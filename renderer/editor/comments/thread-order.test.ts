import { expect, it } from 'vitest'
import type { Anchor, CommentThread } from '../../../shared/domain/comment'
import { inTextOrder } from './thread-order'

const thread = (id: string, kind: Anchor['kind']) =>
  ({ root: { id, anchor: { kind } }, replies: [] }) as unknown as CommentThread

it('puts the whole article first, then the order of the text, and last what is gone from it', () => {
  const [gone, last, first, whole] = [
    thread('gone', 'range'),
    thread('last', 'range'),
    thread('first', 'figure'),
    thread('whole', 'article'),
  ] as const
  expect(inTextOrder([gone, last, first, whole], ['first', 'last'])).toEqual([
    { thread: whole, isLost: false },
    { thread: first, isLost: false },
    { thread: last, isLost: false },
    { thread: gone, isLost: true },
  ])
})
