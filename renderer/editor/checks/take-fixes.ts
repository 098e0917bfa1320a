import type { Editor } from '@tiptap/react'
import type { Finding } from '../../../shared/domain/checks/finding'
import { textBlocksIn } from '../../../shared/domain/checks/text-block'
import type { TextEdit } from '../../../shared/domain/checks/text-edit'
import { editsOfFindings, editText } from '../../../shared/domain/checks/text-edit'
import type { DocumentNode } from '../../../shared/document/schema'
import type { Draft } from '../draft/create-draft'
import { blockAt, isStillThere } from './place-of'

const fieldNames = ['title', 'alternativeTitle', 'summary'] as const

/** Takes the fixes of findings whose text is still there, all of the body in one step to undo. */
export function takeFixes(editor: Editor, draft: Draft, findings: readonly Finding[]): void {
  const byPath = new Map<string, Finding[]>()
  for (const finding of findings) byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding])
  for (const name of fieldNames) fixField(draft, name, byPath.get(name) ?? [])
  const { doc, tr } = editor.state
  const edits = [...byPath].flatMap(([path, each]) =>
    editsInBody(
      editor,
      path,
      each.filter((one) => isStillThere(doc, one)),
    ),
  )
  for (const { from, to, text } of edits.sort((one, other) => other.from - one.from)) {
    const marks = doc.nodeAt(from)?.marks ?? []
    if (text === '') tr.delete(from, to)
    else tr.replaceWith(from, to, editor.schema.text(text, marks))
  }
  if (tr.docChanged) editor.view.dispatch(tr)
}

function editsInBody(editor: Editor, path: string, findings: readonly Finding[]): TextEdit[] {
  const block = blockAt(editor.state.doc, path)
  const text = block && textBlocksIn(block.node.toJSON() as DocumentNode)[0]?.text
  if (!block || text == null) return []
  const start = block.position + 1
  return editsOfFindings(text, findings).map((edit) => ({
    ...edit,
    from: start + edit.from,
    to: start + edit.to,
  }))
}

function fixField(draft: Draft, name: (typeof fieldNames)[number], findings: readonly Finding[]): void {
  const text = draft.fields()[name]
  if (text === null || findings.length === 0) return
  const there = findings.filter(
    ({ range, quote }) => range && text.slice(range.from, range.to) === quote?.text,
  )
  const fixed = editText(text, editsOfFindings(text, there))
  if (fixed !== text) draft.change({ [name]: fixed })
}
