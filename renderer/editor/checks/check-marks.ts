import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { rules } from '../../../shared/domain/checks/rules'
import type { Finding } from '../../../shared/domain/checks/finding'
import type { RuleId } from '../../../shared/domain/checks/rule-ids'
import { editsOfFix } from '../../../shared/domain/checks/text-edit'
import { attributeAt, spanIn } from './place-of'
import classes from './check-marks.module.css'

export const checkMarksKey = new PluginKey<DecorationSet>('checkMarks')

const groupOf = new Map(rules.map(({ id, group }) => [id, group]))

/** Underlines what was found; between two checks the lines follow the text. They are no part of the document. */
export function createCheckMarks(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: checkMarksKey,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, marks) {
        const findings = transaction.getMeta(checkMarksKey) as readonly Finding[] | undefined
        if (findings) return DecorationSet.create(transaction.doc, decorationsOf(transaction.doc, findings))
        return transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks
      },
    },
    props: {
      decorations: (state: EditorState) => checkMarksKey.getState(state),
    },
  })
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
