import type { Editor } from '@tiptap/react'
import type { Article } from '../../../shared/domain/article'
import type { Finding } from '../../../shared/domain/checks/finding'
import { textBlocksIn } from '../../../shared/domain/checks/text-block'
import type { TextEdit } from '../../../shared/domain/checks/text-edit'
import { editsOfFindings, editText } from '../../../shared/domain/checks/text-edit'
import type { DocumentNode } from '../../../shared/document/schema'
import type { Draft } from '../draft/create-draft'
import { attributeAt, blockAt, isStillThere } from './place-of'

const fieldNames = ['title', 'alternativeTitle', 'summary'] as const

type Fields = Partial<Pick<Article, (typeof fieldNames)[number]>>

export interface TakenFixes {
  /** The fields of the article as they were before, where one was fixed; the body has its own undo. */
  fields: Fields
  isBodyFixed: boolean
}

/** Takes the fixes of findings whose text is still there, all of the body in one step to undo. */
export function takeFixes(editor: Editor, draft: Draft, findings: readonly Finding[]): TakenFixes {
  const byPath = new Map<string, Finding[]>()
  for (const finding of findings) byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding])
  const before = draft.fields()
  const fixed = fieldNames.filter((name) => fixField(draft, name, byPath.get(name) ?? []))
  const { doc, tr } = editor.state
  const there = [...byPath].map(
    ([path, each]) => [path, each.filter((one) => isStillThere(doc, one))] as const,
  )
  // An attribute has no length in the document, so the places of the texts stay.
  for (const [path, each] of there) {
    const attribute = attributeAt(doc, path)
    const edits = attribute ? editsOfFindings(attribute.text, each) : []
    if (attribute && edits.length > 0)
      tr.setNodeAttribute(attribute.position, attribute.name, editText(attribute.text, edits))
  }
  const edits = there.flatMap(([path, each]) => editsInBody(editor, path, each))
  for (const { from, to, text } of edits.sort((one, other) => other.from - one.from)) {
    const marks = doc.nodeAt(from)?.marks ?? []
    if (text === '') tr.delete(from, to)
    else tr.replaceWith(from, to, editor.schema.text(text, marks))
  }
  if (tr.docChanged) editor.view.dispatch(tr)
  return {
    fields: Object.fromEntries(fixed.map((name) => [name, before[name]])) as Fields,
    isBodyFixed: tr.docChanged,
  }
}

function editsInBody(editor: Editor, path: string, findings: readonly Finding[]): TextEdit[] {
  const block = attributeAt(editor.state.doc, path) ? null : blockAt(editor.state.doc, path)
  const text = block && textBlocksIn(block.node.toJSON() as DocumentNode)[0]?.text
  if (!block || text == null) return []
  const start = block.position + 1
  return editsOfFindings(text, findings).map((edit) => ({
    ...edit,
    from: start + edit.from,
    to: start + edit.to,
  }))
}

function fixField(draft: Draft, name: (typeof fieldNames)[number], findings: readonly Finding[]): boolean {
  const text = draft.fields()[name]
  if (text === null || findings.length === 0) return false
  const there = findings.filter(
    ({ range, quote }) => range && text.slice(range.from, range.to) === quote?.text,
  )
  const fixed = editText(text, editsOfFindings(text, there))
  if (fixed !== text) draft.change({ [name]: fixed })
  return fixed !== text
}
