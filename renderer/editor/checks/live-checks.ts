import type { Node } from '@tiptap/pm/model'
import type { Editor } from '@tiptap/react'
import { joinFindings } from '../../../shared/domain/checks/check-document'
import type { CheckContext, CheckedBlock } from '../../../shared/domain/checks/create-checker'
import { createChecker } from '../../../shared/domain/checks/create-checker'
import type { Finding } from '../../../shared/domain/checks/finding'
import type { DocumentNode } from '../../../shared/document/schema'
import type { ArticleSession } from '../draft/article-session'
import { createBlockChecker } from './block-checker'
import { checkMarksKey, createCheckMarks } from './check-marks'
import { createLineDrawing } from './line-drawing'

export interface ChecksState {
  /** Of the text as it was when it last rested; null before the first time. */
  findings: readonly Finding[] | null
  isChecking: boolean
}

export interface LiveChecks {
  state(): ChecksState
  onState(listener: () => void): () => void
  /** Checks again at once. */
  checkNow(): void
  /** A finding that nobody wants to see again while the article is open. */
  ignore(findings: readonly Finding[]): void
  /** Shows again what was ignored. */
  heed(findings: readonly Finding[]): void
  stop(): void
}

const rest = 400

interface LiveOptions {
  editor: Editor
  session: Pick<ArticleSession, 'draft' | 'isComposing'>
  context: CheckContext
  /** What was ignored, kept by whoever lives as long as the article is open. */
  ignored: Set<string>
  /** What was found with another context, shown until it is found again. */
  before?: ChecksState
}

/** Checks the text whenever typing rests. A block that did not change is not checked again. */
export function createLiveChecks({ editor, session, context, ignored, before }: LiveOptions): LiveChecks {
  const { draft } = session
  const blockChecker = createBlockChecker(context)
  const checker = createChecker(context)
  const listeners = new Set<() => void>()
  let known = new WeakMap<Node, CheckedBlock>()
  let state: ChecksState = { findings: before?.findings ?? null, isChecking: false }
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false

  const setState = (next: ChecksState) => {
    state = next
    listeners.forEach((listener) => listener())
  }
  const isShown = (finding: Finding) => ignored.size === 0 || !ignored.has(nameOf(finding))
  const drawing = createLineDrawing({ editor, session, foundIn: (node) => known.get(node), isShown, nameOf })
  const show = () => {
    const blocks = childrenOf(editor.state.doc).map((node) => known.get(node) ?? unchecked)
    const findings = joinFindings(checker, draft.fields(), blocks).filter(isShown)
    setState({ findings, isChecking: false })
    drawing.go()
  }
  const check = async () => {
    if (isStopped || editor.isDestroyed) return
    // A composition must not be disturbed: the lines come when it is over.
    if (session.isComposing()) return later()
    const changed = childrenOf(editor.state.doc).filter((node) => !known.has(node))
    setState({ ...state, isChecking: true })
    const checked = await blockChecker.check(changed.map((node) => node.toJSON() as DocumentNode))
    if (!checked || isStopped || editor.isDestroyed) return
    changed.forEach((node, index) => {
      const block = checked[index]
      if (block) known.set(node, block)
    })
    // What was typed meanwhile is checked when it rests.
    if (session.isComposing() || childrenOf(editor.state.doc).some((node) => !known.has(node))) return later()
    show()
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void check(), rest)
  }

  editor.registerPlugin(createCheckMarks())
  const stopBody = draft.onBody(later)
  const stopFields = draft.onFields(later)
  void check()
  return {
    state: () => state,
    onState(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    checkNow() {
      known = new WeakMap()
      clearTimeout(timer)
      void check()
    },
    ignore(findings) {
      for (const finding of findings) ignored.add(nameOf(finding))
      drawing.again(findings)
      show()
    },
    heed(findings) {
      for (const finding of findings) ignored.delete(nameOf(finding))
      drawing.again(findings)
      show()
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
      drawing.stop()
      stopBody()
      stopFields()
      blockChecker.stop()
      if (!editor.isDestroyed) editor.unregisterPlugin(checkMarksKey)
    },
  }
}

const unchecked: CheckedBlock = { findings: [], headings: [], hasText: true, suggestions: [] }

function childrenOf(doc: Node): Node[] {
  return Array.from({ length: doc.childCount }, (_none, index) => doc.child(index))
}

/** The same name wherever the words go, as long as they are the same. */
function nameOf({ rule, path, quote }: Finding): string {
  return JSON.stringify([rule, quote ?? path])
}
