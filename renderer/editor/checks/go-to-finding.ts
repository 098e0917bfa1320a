import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { parsePath } from '../../../shared/domain/checks/attribute-texts'
import type { Finding } from '../../../shared/domain/checks/finding'
import type { Span } from '../../../shared/text/typography/line'
import { blockAt, spanIn } from './place-of'

/** Shows the place of a finding of the body and selects it; a text that stands in a field is selected in there. */
export function goToFinding(editor: Editor, finding: Finding): void {
  const { path, range } = finding
  const { doc } = editor.state
  const block = blockAt(doc, path)
  if (!block) return
  const shown = editor.view.nodeDOM(block.position)
  if (shown instanceof HTMLElement) shown.scrollIntoView({ block: 'center' })
  const field = fieldOf(finding, block.node.type.name)
  if (field !== null) return goToField(editor, block.position, field, range)
  const span = range && spanIn(doc, path, range)
  const place = span ?? block.position + 1
  editor
    .chain()
    .setTextSelection(place)
    .focus(undefined, { scrollIntoView: span !== null })
    .run()
}

/** The field that a finding is about; null where it is about the text of the block. */
function fieldOf({ rule, path }: Finding, type: string): string | null {
  if (rule === 'missing-alt') return 'alt'
  if (rule === 'empty-link' && type === 'linkCard') return 'url'
  return parsePath(path).attribute
}

const longestWait = 40

/** The node is chosen first: a footnote and the bar of a table show their field only then, and draw it a little later. */
function goToField(editor: Editor, position: number, name: string, range: Span | null): void {
  const { doc, tr } = editor.state
  const node = doc.nodeAt(position)
  if (!node) return
  const isInside = node.type.name === 'table'
  const selection = isInside
    ? TextSelection.near(doc.resolve(position + 1))
    : NodeSelection.create(doc, position)
  editor.view.dispatch(tr.setSelection(selection))
  editor.view.focus()
  const find = () => {
    const shown = editor.view.nodeDOM(position)
    const query = `[data-attribute="${name}"]`
    const inside = shown instanceof Element ? shown.querySelector<HTMLInputElement>(query) : null
    return (
      inside ?? (isFieldElsewhere(node.type.name) ? document.querySelector<HTMLInputElement>(query) : null)
    )
  }
  const focus = (turn: number) => {
    const field = find()
    if (!field && turn < longestWait) return void requestAnimationFrame(() => focus(turn + 1))
    field?.focus()
    if (range) field?.setSelectionRange(range.from, range.to)
  }
  requestAnimationFrame(() => focus(0))
}

/** A footnote is written in a field that floats, the caption of a table in the bar over it. */
const isFieldElsewhere = (type: string) => type === 'footnote' || type === 'table'
