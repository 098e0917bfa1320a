import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Anchor } from '../../../shared/domain/comment'
import type { CommentSpan } from './comment-places'
import { anchorAt } from './comment-places'

/** A comment in the text. A quiet one (resolved) follows the text as the others do, and is not drawn. */
export interface CommentMark extends CommentSpan {
  id: string
  isQuiet: boolean
}

export interface MarksState {
  decorations: DecorationSet
  /** What the words of a comment were right before they went away while the article was open. */
  lost: ReadonlyMap<string, Anchor>
  active: string | null
}

/** What a transaction does to the marks; all that it does not name stays. */
export interface MarksChange {
  put?: readonly CommentMark[]
  drop?: readonly string[]
  active?: string | null
}

type Spec = Pick<CommentMark, 'id' | 'kind' | 'isQuiet'>

export const marksKey = new PluginKey<MarksState>('commentMarks')

/** Comments of the text, in its order. */
export function marksIn(state: EditorState): CommentMark[] {
  return listMarks(marksKey.getState(state)?.decorations ?? DecorationSet.empty)
}

/**
 * Keeps comments at their words while the text changes: they are decorations, mapped through every transaction, and
 * never part of the document.
 */
export function createCommentMarks(onPick: (id: string | null) => void): Plugin<MarksState> {
  return new Plugin<MarksState>({
    key: marksKey,
    state: {
      init: () => ({ decorations: DecorationSet.empty, lost: new Map(), active: null }),
      apply: (transaction, marks, before) => {
        const moved = transaction.docChanged ? follow(marks, transaction, before) : marks
        const change = transaction.getMeta(marksKey) as MarksChange | undefined
        return change ? changeMarks(moved, change, transaction) : moved
      },
    },
    props: {
      decorations: (state) => marksKey.getState(state)?.decorations,
      handleClick: (view, position) => {
        onPick(markAt(view.state, position)?.id ?? null)
        return false
      },
    },
  })
}

/** The smallest comment that is drawn at a position. */
export function markAt(state: EditorState, position: number): CommentMark | null {
  const here = marksIn(state).filter(
    ({ isQuiet, from, to }) => !isQuiet && from <= position && position <= to,
  )
  return here.sort((one, other) => one.to - one.from - (other.to - other.from))[0] ?? null
}

function listMarks(decorations: DecorationSet): CommentMark[] {
  return decorations
    .find()
    .map(({ from, to, spec }) => ({ ...(spec as Spec), from, to }))
    .sort((one, other) => one.from - other.from || one.to - other.to)
}

function follow(marks: MarksState, transaction: Transaction, before: EditorState): MarksState {
  const earlier = listMarks(marks.decorations)
  if (earlier.length === 0) return marks
  const decorations = marks.decorations.map(transaction.mapping, transaction.doc)
  const still = new Set(listMarks(decorations).map(({ id }) => id))
  const gone = earlier.filter(({ id }) => !still.has(id))
  if (gone.length === 0) return { ...marks, decorations }
  const lost = new Map(marks.lost)
  const rescued: Decoration[] = []
  for (const mark of gone) {
    const figure = rescueFigure(mark, transaction)
    if (figure) rescued.push(decorationOf(figure, marks.active))
    else {
      const anchor = anchorAt(before.doc, mark)
      if (anchor) lost.set(mark.id, anchor)
    }
  }
  return { ...marks, lost, decorations: decorations.add(transaction.doc, rescued) }
}

/** A figure with a changed attribute is a new node at the old place. */
function rescueFigure(mark: CommentMark, transaction: Transaction): CommentMark | null {
  if (mark.kind !== 'figure') return null
  const from = transaction.mapping.map(mark.from, -1)
  const node = transaction.doc.nodeAt(from)
  return node?.type.name === 'figure' ? { ...mark, from, to: from + node.nodeSize } : null
}

function changeMarks(marks: MarksState, change: MarksChange, { doc }: Transaction): MarksState {
  const active = change.active === undefined ? marks.active : change.active
  const put = change.put ?? []
  const replaced = new Set([...(change.drop ?? []), ...put.map(({ id }) => id)])
  const known = listMarks(marks.decorations)
  const isOther = ({ id }: CommentMark) =>
    replaced.has(id) || (active !== marks.active && (id === active || id === marks.active))
  const drawnAgain = known.filter((mark) => isOther(mark) && !replaced.has(mark.id))
  const outdated = marks.decorations.find(undefined, undefined, (spec) =>
    known.some((mark) => mark.id === (spec as Spec).id && isOther(mark)),
  )
  const lost = new Map([...marks.lost].filter(([id]) => !replaced.has(id)))
  const decorations = marks.decorations.remove(outdated).add(
    doc,
    [...put, ...drawnAgain].map((mark) => decorationOf(mark, active)),
  )
  return { decorations, lost, active }
}

function decorationOf({ id, kind, from, to, isQuiet }: CommentMark, active: string | null): Decoration {
  const spec: Spec = { id, kind, isQuiet }
  const look = kind === 'figure' ? 'g-comment-figure' : 'g-comment'
  const attributes = isQuiet
    ? {}
    : { class: id === active ? `${look} g-comment-active` : look, 'data-comment': id }
  return kind === 'figure'
    ? Decoration.node(from, to, attributes, spec)
    : Decoration.inline(from, to, attributes, spec)
}
