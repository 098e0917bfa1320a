import type { Node } from '@tiptap/pm/model'
import type { Editor } from '@tiptap/react'
import type { CheckedBlock } from '../../../shared/domain/checks/create-checker'
import type { Finding } from '../../../shared/domain/checks/finding'
import type { ArticleSession } from '../draft/article-session'
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

/** Draws the lines of blocks that have none of the last check yet, a few at a time: a key is never behind all of them. */
export function createLineDrawing({ editor, session, foundIn, isShown, nameOf }: LineDrawingOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const draw = (found: readonly FoundInBlock[]) =>
    editor.view.dispatch(editor.state.tr.setMeta(checkMarksKey, found).setMeta('addToHistory', false))
  const inBlock = (index: number): Finding[] =>
    (foundIn(editor.state.doc.child(index))?.findings ?? []).map((each) => ({
      ...each,
      path: `body/${index}${each.path}`,
    }))
  const nextBlocks = () => {
    const { doc } = editor.state
    const drawn = checkMarksKey.getState(editor.state)?.drawn
    const blocks: FoundInBlock[] = []
    let lines = 0
    for (let index = 0; index < doc.childCount; index += 1) {
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
    // After a composition the text is checked again, and drawn then.
    if (editor.isDestroyed || session.isComposing()) return
    const blocks = nextBlocks()
    if (blocks.length === 0) return
    draw(blocks)
    timer = setTimeout(go)
  }
  return {
    go,
    /** Draws the blocks of these findings anew, whose lines come or go. */
    again(findings: readonly Finding[]) {
      const names = new Set(findings.map(nameOf))
      const blocks = Array.from({ length: editor.state.doc.childCount }, (_none, index) => ({
        index,
        findings: inBlock(index),
      })).filter((block) => block.findings.some((each) => names.has(nameOf(each))))
      draw(blocks.map((block) => ({ ...block, findings: block.findings.filter(isShown) })))
    },
    stop: () => clearTimeout(timer),
  }
}
