import type { Editor } from '@tiptap/react'
import type { Anchor, CommentThread } from '../../../shared/domain/comment'
import type { CommentMark, MarksChange } from './comment-marks'
import { marksIn, marksKey } from './comment-marks'
import { anchorAt, bodyOf, spanOf } from './comment-places'

/** The mark of the words that a comment is being written about. */
export const pendingMark = 'pending'

export function changeMarks(editor: Editor, change: MarksChange): void {
  editor.view.dispatch(editor.state.tr.setMeta(marksKey, change).setMeta('addToHistory', false))
}

/** Puts a mark where each thread's words are now; those that follow the text already are left to it. */
export function syncMarks(editor: Editor, threads: readonly CommentThread[]): void {
  const { doc } = editor.state
  const known = new Map(marksIn(editor.state).map((mark) => [mark.id, mark]))
  const lost = marksKey.getState(editor.state)?.lost ?? new Map<string, Anchor>()
  const put: CommentMark[] = []
  let body: ReturnType<typeof bodyOf> | null = null
  for (const { root } of threads) {
    const isQuiet = root.resolved !== null
    const mark = known.get(root.id)
    if (mark && mark.isQuiet !== isQuiet) put.push({ ...mark, isQuiet })
    const anchor = lost.get(root.id) ?? root.anchor
    if (mark || !anchor || anchor.kind === 'article') continue
    body ??= bodyOf(doc)
    const span = spanOf(doc, anchor, body)
    if (span) put.push({ ...span, id: root.id, isQuiet })
  }
  const wanted = new Set([pendingMark, ...threads.map(({ root }) => root.id)])
  const drop = [...known.keys()].filter((id) => !wanted.has(id))
  if (put.length > 0 || drop.length > 0) changeMarks(editor, { put, drop })
}

export interface MovedAnchor {
  id: string
  anchor: Anchor
}

/** Comments whose words read otherwise now than their files say. What only stands around them may change freely. */
export function changedAnchors(editor: Editor, threads: readonly CommentThread[]): MovedAnchor[] {
  const { doc } = editor.state
  const roots = new Map(threads.map(({ root }) => [root.id, root]))
  let body: ReturnType<typeof bodyOf> | null = null
  const moved: MovedAnchor[] = []
  for (const mark of marksIn(editor.state)) {
    const before = roots.get(mark.id)?.anchor
    if (!before) continue
    body ??= bodyOf(doc)
    const anchor = anchorAt(doc, mark, body)
    if (anchor && !isSameText(anchor, before)) moved.push({ id: mark.id, anchor })
  }
  return moved
}

function isSameText(one: Anchor, other: Anchor): boolean {
  if (one.kind === 'article' || other.kind === 'article') return one.kind === other.kind
  const isSamePicture = one.kind !== 'figure' || other.kind !== 'figure' || one.media === other.media
  return one.quote === other.quote && isSamePicture
}
