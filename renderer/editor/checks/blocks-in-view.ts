import type { EditorView } from '@tiptap/pm/view'

/** The top-level blocks from one index up to another, without it. */
export interface BlockRange {
  from: number
  to: number
}

/** The blocks that are in the window or less than `beyond` of its heights away from it. */
export function blocksInView(view: EditorView, beyond: number): BlockRange {
  const { doc } = view.state
  const starts: number[] = []
  doc.forEach((_block, offset) => starts.push(offset))
  const edges = (index: number) => {
    const element = view.nodeDOM(starts[index] ?? 0)
    return element instanceof Element ? element.getBoundingClientRect() : { top: 0, bottom: 0 }
  }
  const margin = beyond * window.innerHeight
  return {
    from: firstThat(starts.length, (index) => edges(index).bottom >= -margin),
    to: firstThat(starts.length, (index) => edges(index).top > window.innerHeight + margin),
  }
}

/** The first index for which it is true, when it is true for all behind it as well; `count` where it never is. */
function firstThat(count: number, isSo: (index: number) => boolean): number {
  let from = 0
  let to = count
  while (from < to) {
    const middle = (from + to) >> 1
    if (isSo(middle)) to = middle
    else from = middle + 1
  }
  return from
}
