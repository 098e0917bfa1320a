import type { CommentThread } from '../../../shared/domain/comment'

export interface ShownThread {
  thread: CommentThread
  isLost: boolean
}

/** Threads as the cards stand: on the whole article, then in the order of the text, then those whose words are gone. */
export function inTextOrder(threads: readonly CommentThread[], order: readonly string[]): ShownThread[] {
  const places = new Map(order.map((id, place) => [id, place]))
  const placeOf = ({ root }: CommentThread) =>
    root.anchor?.kind === 'article' ? -1 : (places.get(root.id) ?? Number.POSITIVE_INFINITY)
  return threads
    .map((thread) => ({ thread, place: placeOf(thread) }))
    .sort((one, other) => (one.place === other.place ? 0 : one.place - other.place))
    .map(({ thread, place }) => ({ thread, isLost: place === Number.POSITIVE_INFINITY }))
}
