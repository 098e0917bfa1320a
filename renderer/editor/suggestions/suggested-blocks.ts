import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { personWash } from '../../ui/parts/person-wash'
import { suggestionsIn } from './suggestion-index'
import type { SuggestionPlace } from './suggestion-index'

const drawn = new WeakMap<Node, DecorationSet>()

function decorationsOf(doc: Node): DecorationSet {
  const known = drawn.get(doc)
  if (known) return known
  const decorations: Decoration[] = []
  doc.forEach((node, offset) => {
    for (const place of suggestionsIn(node)) if (place.isBlock) decorations.push(decorationOf(place, offset))
  })
  const set = decorations.length > 0 ? DecorationSet.create(doc, decorations) : DecorationSet.empty
  drawn.set(doc, set)
  return set
}

function decorationOf({ kind, by, from, to }: SuggestionPlace, offset: number): Decoration {
  return Decoration.node(from + offset, to + offset, {
    class: `g-suggested g-suggested-${kind}`,
    'data-wash': String(personWash(by)),
  })
}

/** Shows what is suggested about whole blocks; text shows it by its marks. */
export const SuggestedBlocks = Extension.create({
  name: 'suggestedBlocks',

  addProseMirrorPlugins() {
    return [new Plugin({ props: { decorations: ({ doc }) => decorationsOf(doc) } })]
  },
})
