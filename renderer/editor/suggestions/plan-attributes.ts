import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import type { BlockSuggestion } from '../../../shared/document/suggestion'
import { isSameKind, noPlan, saidAttributes } from './plan'
import type { Plan, Planning } from './plan'
import { suggestionOf, suggestionsOf, withKind } from './suggestion-stamp'

/** Another kind of block or other attributes. */
export function planAttributes(planning: Planning, before: Node, after: Node, posA: number): Plan {
  const plan = noPlan()
  const known = suggestionOf(before, 'modification')
  let list: readonly BlockSuggestion[] | null = suggestionsOf(before)
  if (!isSameKind(before, after)) {
    const was = known?.before ?? { type: before.type.name, attrs: saidAttributes(before) }
    const asBefore = planning.schema.nodes[was.type]?.create(was.attrs ?? null)
    const isBack = asBefore !== undefined && isSameKind(asBefore, after)
    list = withKind(
      list,
      'modification',
      isBack
        ? null
        : { ...(known ? stampIn(known) : planning.newStamp()), kind: 'modification', before: was },
    )
  }
  plan.acts.push((tr) => setAttributes(tr, posA, before, after, list))
  return plan
}

const stampIn = ({ id, by, at }: BlockSuggestion) => ({ id, by, at })

export function setAttributes(
  tr: Transform,
  position: number,
  before: Node,
  after: Node,
  list: readonly BlockSuggestion[] | null,
): void {
  const suggestions = list && list.length > 0 ? list : null
  const attrs: Record<string, unknown> = { ...after.attrs, suggestions }
  if ('id' in before.attrs) attrs.id = before.attrs.id
  if (before.type !== after.type) {
    tr.setNodeMarkup(position, after.type, attrs)
    return
  }
  for (const [name, value] of Object.entries(attrs))
    if (JSON.stringify(before.attrs[name]) !== JSON.stringify(value))
      tr.setNodeAttribute(position, name, value)
}
