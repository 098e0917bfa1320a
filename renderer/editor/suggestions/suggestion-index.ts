import type { Mark, Node } from '@tiptap/pm/model'
import type { BlockSuggestionKind, SuggestionStamp } from '../../../shared/document/suggestion'
import { isSuggesting, stampOf, suggestionsOf } from './suggestion-stamp'

/** One place of a suggestion: text with a mark, or a block with an attribute. */
export interface SuggestionPlace extends SuggestionStamp {
  kind: BlockSuggestionKind
  isBlock: boolean
  from: number
  to: number
  /** The words, or what a block says; cut. */
  text: string
}

/** Everything that is decided together. */
export interface Suggestion extends SuggestionStamp {
  places: SuggestionPlace[]
}

const longestText = 80
const known = new WeakMap<Node, readonly SuggestionPlace[]>()

/** Places in and at a node, from its own position on; a node that did not change is not looked at again. */
export function suggestionsIn(node: Node): readonly SuggestionPlace[] {
  const places = known.get(node)
  if (places) return places
  const found = findPlaces(node)
  known.set(node, found)
  return found
}

function findPlaces(node: Node): SuggestionPlace[] {
  const places: SuggestionPlace[] = suggestionsOf(node).map(({ id, by, at, kind }) => ({
    ...{ id, by, at, kind, isBlock: true, from: 0, to: node.nodeSize },
    text: node.textContent.slice(0, longestText),
  }))
  node.forEach((child, offset) => {
    const start = offset + 1
    if (child.isInline) {
      for (const mark of child.marks) if (isSuggesting(mark)) addText(places, mark, child, start)
    } else
      for (const place of suggestionsIn(child))
        places.push({ ...place, from: place.from + start, to: place.to + start })
  })
  return places
}

/** Text with one mark is one place, also where other marks divide it. */
function addText(places: SuggestionPlace[], mark: Mark, node: Node, from: number): void {
  const kind = mark.type.name as BlockSuggestionKind
  const stamp = stampOf(mark)
  const text = node.text ?? (node.type.name === 'hardBreak' ? '↵' : '*')
  const last = places.findLast((place) => place.id === stamp.id && place.kind === kind && !place.isBlock)
  if (last?.to === from) {
    last.to += node.nodeSize
    last.text = (last.text + text).slice(0, longestText)
  } else
    places.push({
      ...stamp,
      kind,
      isBlock: false,
      from,
      to: from + node.nodeSize,
      text: text.slice(0, longestText),
    })
}

const knownInDoc = new WeakMap<Node, readonly Suggestion[]>()

/** The suggestions of a document in reading order. */
export function suggestionsOfDoc(doc: Node): readonly Suggestion[] {
  const list = knownInDoc.get(doc)
  if (list) return list
  const byId = new Map<string, Suggestion>()
  doc.forEach((node, offset) => {
    for (const place of suggestionsIn(node)) {
      const { id, by, at } = place
      const suggestion = byId.get(id) ?? { id, by, at, places: [] }
      suggestion.places.push({ ...place, from: place.from + offset, to: place.to + offset })
      byId.set(id, suggestion)
    }
  })
  const found = [...byId.values()]
  knownInDoc.set(doc, found)
  return found
}
