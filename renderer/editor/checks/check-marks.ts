import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { rules } from '../../../shared/domain/checks/rules'
import type { Finding } from '../../../shared/domain/checks/finding'
import type { RuleId } from '../../../shared/domain/checks/rule-ids'
import { editsOfFix } from '../../../shared/domain/checks/text-edit'
import { attributeAt, blockAt, spanIn } from './place-of'
import classes from './check-marks.module.css'

/** A block of the document by its place, with what was found in it. */
export interface FoundInBlock {
  index: number
  /** null where no lines are wanted any more. */
  findings: readonly Finding[] | null
}

export interface CheckMarks {
  lines: DecorationSet
  /** The top-level blocks whose lines are those of the last check. */
  drawn: ReadonlySet<Node>
}

export const checkMarksKey = new PluginKey<CheckMarks>('checkMarks')

const groupOf = new Map(rules.map(({ id, group }) => [id, group]))

/**
 * Underlines what was found; between two checks the lines follow the text. They are no part of the document. A
 * transaction brings the findings of some blocks and leaves the lines of the others: all at once would hold up a key.
 */
export function createCheckMarks(): Plugin<CheckMarks> {
  return new Plugin<CheckMarks>({
    key: checkMarksKey,
    state: {
      init: () => ({ lines: DecorationSet.empty, drawn: new Set() }),
      apply(transaction, before) {
        const marks = transaction.docChanged ? followText(transaction, before) : before
        const found = transaction.getMeta(checkMarksKey) as readonly FoundInBlock[] | undefined
        return found ? drawBlocks(transaction.doc, marks, found) : marks
      },
    },
    props: {
      decorations: (state: EditorState) => checkMarksKey.getState(state)?.lines,
    },
  })
}

/** A block that went and came back has lost its lines on the way, so it does not count as drawn. */
function followText({ doc, mapping }: Transaction, { lines, drawn }: CheckMarks): CheckMarks {
  const still = new Set<Node>()
  doc.forEach((node) => {
    if (drawn.has(node)) still.add(node)
  })
  return { lines: lines.map(mapping, doc), drawn: still }
}

function drawBlocks(doc: Node, marks: CheckMarks, found: readonly FoundInBlock[]): CheckMarks {
  const drawn = new Set(marks.drawn)
  const old: Decoration[] = []
  const added: Decoration[] = []
  for (const { index, findings } of found) {
    const block = blockAt(doc, `body/${index}`)
    if (!block) continue
    const { node, position } = block
    const end = position + node.nodeSize
    old.push(...marks.lines.find(position, end).filter(({ from, to }) => from >= position && to <= end))
    if (findings) {
      added.push(...decorationsOf(doc, findings))
      drawn.add(node)
    } else drawn.delete(node)
  }
  const kept = old.length > 0 ? marks.lines.remove(old) : marks.lines
  return { lines: added.length > 0 ? kept.add(doc, added) : kept, drawn }
}

function decorationsOf(doc: Node, findings: readonly Finding[]): Decoration[] {
  const fields = [...new Set(findings.map(({ path }) => path))].flatMap((path) => markOfField(doc, path))
  const marks = findings.flatMap((finding) =>
    spansOf(finding).flatMap((range) => {
      const span = spanIn(doc, finding.path, range)
      if (!span || span.from === span.to) return []
      return [
        Decoration.inline(span.from, span.to, { class: classOf(finding.rule), 'data-check': finding.rule }),
      ]
    }),
  )
  return [...fields, ...marks]
}

/** Inside a field nothing can be drawn, so all of it is underlined: the node says which one. */
function markOfField(doc: Node, path: string): Decoration[] {
  const attribute = attributeAt(doc, path)
  const node = attribute && doc.nodeAt(attribute.position)
  if (!attribute || !node) return []
  const to = attribute.position + node.nodeSize
  return [
    Decoration.node(attribute.position, to, { class: `${classes.holder} ${classes[attribute.name] ?? ''}` }),
  ]
}

/** A pair of brackets is underlined at its ends, not all through. */
function spansOf({ range, fix, quote }: Finding) {
  if (!range || !quote) return []
  if (!fix) return [range]
  const text = ' '.repeat(range.from) + quote.text
  const edits = editsOfFix(text, fix)
  return edits.length > 0 ? edits : [range]
}

function classOf(rule: RuleId): string {
  return `${classes.mark} ${classes[groupOf.get(rule) ?? 'structure']}`
}
