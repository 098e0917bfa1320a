import type { Node } from '@tiptap/pm/model'
import type { Editor } from '@tiptap/react'
import type { CheckedBlock } from '../../../shared/domain/checks/create-checker'
import type { Finding } from '../../../shared/domain/checks/finding'
import type { ArticleSession } from '../draft/article-session'
import { blocksInView } from './blocks-in-view'
import type { FoundInBlock } from './check-marks'
import { checkMarksKey } from './check-marks'

interface LineDrawingOptions {
  editor: Editor
  session: Pick<ArticleSession, 'isComposing'>
  /** What was found in a block; undefined until it was checked. */
  foundIn: (block: Node) => CheckedBlock | undefined
  isShown: (finding: Finding) => boolean
  nameOf: (finding: Finding) => string
}

const linesAtOnce = 60
const blocksAtOnce = 200
/** In heights of the window. Blocks farther away than `kept` lose their lines. */
const near = 1
const kept = 3
/** Milliseconds between two looks while the text is scrolled. */
const moving = 80

/**
 * Draws the lines of blocks near the window that have none of the last check yet, a few at a time: a key is never behind
 * all of them. Thousands of lines that nobody sees would make each key wait for the page.
 */
export function createLineDrawing({ editor, session, foundIn, isShown, nameOf }: LineDrawingOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const draw = (found: readonly FoundInBlock[]) =>
    editor.view.dispatch(editor.state.tr.setMeta(checkMarksKey, found).setMeta('addToHistory', false))
  const inBlock = (index: number): Finding[] =>
    (foundIn(editor.state.doc.child(index))?.findings ?? []).map((each) => ({
      ...each,
      path: `body/${index}${each.path}`,
    }))
  const drawnBlocks = () => checkMarksKey.getState(editor.state)?.drawn
  const farBlocks = (): FoundInBlock[] => {
    const range = blocksInView(editor.view, kept)
    const isFar = (index: number) => index < range.from || index >= range.to
    return indexesOf(editor.state.doc)
      .filter((index) => isFar(index) && drawnBlocks()?.has(editor.state.doc.child(index)))
      .map((index) => ({ index, findings: null }))
  }
  const nearBlocks = () => {
    const { doc } = editor.state
    const drawn = drawnBlocks()
    const range = blocksInView(editor.view, near)
    const blocks: FoundInBlock[] = []
    let lines = 0
    for (let index = range.from; index < range.to; index += 1) {
      const node = doc.child(index)
      if (drawn?.has(node) || !foundIn(node)) continue
      const findings = inBlock(index).filter(isShown)
      blocks.push({ index, findings })
      lines += findings.length
      if (lines >= linesAtOnce || blocks.length >= blocksAtOnce) break
    }
    return blocks
  }
  const go = () => {
    clearTimeout(timer)
    timer = undefined
    // After a composition the text is checked again, and drawn then.
    if (editor.isDestroyed || session.isComposing()) return
    const blocks = nearBlocks()
    const all = blocks.length === 0 ? farBlocks() : blocks
    if (all.length === 0) return
    draw(all)
    timer = setTimeout(go)
  }
  const goSoon = () => {
    timer ??= setTimeout(go, moving)
  }
  const moves = ['scroll', 'resize']
  for (const move of moves) window.addEventListener(move, goSoon, { capture: true, passive: true })
  return {
    go,
    /** Draws the blocks of these findings anew, whose lines come or go. */
    again(findings: readonly Finding[]) {
      const names = new Set(findings.map(nameOf))
      const { doc } = editor.state
      const blocks = indexesOf(doc)
        .filter((index) => drawnBlocks()?.has(doc.child(index)))
        .map((index) => ({ index, findings: inBlock(index) }))
        .filter((block) => block.findings.some((each) => names.has(nameOf(each))))
      draw(blocks.map((block) => ({ ...block, findings: block.findings.filter(isShown) })))
    },
    stop() {
      clearTimeout(timer)
      for (const move of moves) window.removeEventListener(move, goSoon, { capture: true })
    },
  }
}

function indexesOf(doc: Node): number[] {
  return Array.from({ length: doc.childCount }, (_none, index) => index)
}
