import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { markNamed, suggestionOf } from '../suggestions/suggestion-stamp'
import type { Found, Search, SearchOptions } from './search-text'
import { createSearch, replacementOf } from './search-text'

interface FindState {
  query: string
  options: SearchOptions
  search: Search | null
  finds: Found[]
  /** Which find is the current one; -1 without any. */
  current: number
}

type FindAct = { query: string; options: SearchOptions } | { current: number }

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    findInText: {
      /** Looks for the query everywhere in the text; an empty one ends the search. */
      find: (query: string, options: SearchOptions) => ReturnType
      /** Goes to the next find or to the one before, around the ends. */
      goToFind: (direction: -1 | 0 | 1) => ReturnType
      replaceFind: (by: string) => ReturnType
      /** Replaces every find, as one step to undo. */
      replaceAllFinds: (by: string) => ReturnType
    }
  }
}

const key = new PluginKey<FindState>('findInText')
const replacedKey = 'findInText:replaced'
const nothing: FindState = {
  query: '',
  options: { isRegularExpression: false, isExact: false },
  search: null,
  finds: [],
  current: -1,
}

export const findStateOf = (state: EditorState): FindState => key.getState(state) ?? nothing

/** Finds in every block of text that stays; what is no text or suggested to go is characters that nothing is equal to. */
function findsIn(doc: Node, search: Search | null): Found[] {
  const finds: Found[] = []
  if (!search) return finds
  doc.descendants((node, position) => {
    if (suggestionOf(node, 'deletion')) return false
    if (!node.isTextblock) return true
    const text = node.children.map(stayingText).join('')
    for (const { from, to } of search(text)) finds.push({ from: position + 1 + from, to: position + 1 + to })
    return false
  })
  return finds
}

const stayingText = (node: Node) =>
  node.isText && !markNamed(node, 'deletion') ? (node.text ?? '') : '\ufffc'.repeat(node.nodeSize)

function nearest(finds: readonly Found[], position: number): number {
  const next = finds.findIndex(({ from }) => from >= position)
  return next < 0 && finds.length > 0 ? 0 : next
}

function withAct(state: FindState, act: FindAct, doc: Node, position: number): FindState {
  if ('current' in act) return { ...state, current: act.current }
  const search = createSearch(act.query, act.options)
  const finds = findsIn(doc, search)
  return { ...act, search, finds, current: nearest(finds, position) }
}

function decorations(state: EditorState): DecorationSet {
  const { finds, current } = findStateOf(state)
  const marks = finds.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === current ? 'g-find g-find-current' : 'g-find' }),
  )
  return DecorationSet.create(state.doc, marks)
}

const findPlugin = new Plugin<FindState>({
  key,
  state: {
    init: () => nothing,
    apply(tr, state, _before, after) {
      const act = tr.getMeta(key) as FindAct | undefined
      if (act) return withAct(state, act, tr.doc, after.selection.from)
      if (!tr.docChanged || !state.search) return state
      const finds = findsIn(tr.doc, state.search)
      const found = state.finds[state.current] ?? { from: 0, to: 0 }
      // Behind what was put there: the new text may have the query in it.
      const at = tr.mapping.map(tr.getMeta(replacedKey) ? found.to : found.from)
      return { ...state, finds, current: nearest(finds, at) }
    },
  },
  props: { decorations },
})

/** Find and replace over the text of the body. */
export const FindInText = Extension.create({
  name: 'findInText',

  addCommands() {
    return {
      find:
        (query, options) =>
        ({ tr }) => {
          tr.setMeta(key, { query, options } satisfies FindAct)
          return true
        },
      goToFind:
        (direction) =>
        ({ tr, state }) => {
          const { finds, current } = findStateOf(state)
          const next = (current + direction + finds.length) % finds.length
          const found = finds[next]
          if (!found) return false
          tr.setMeta(key, { current: next } satisfies FindAct)
          tr.setSelection(TextSelection.create(tr.doc, found.from, found.to)).scrollIntoView()
          return true
        },
      replaceFind:
        (by) =>
        ({ tr, state }) => {
          const { finds, current } = findStateOf(state)
          const found = finds[current]
          if (!found) return false
          replace(tr, state, [found], by)
          return true
        },
      replaceAllFinds:
        (by) =>
        ({ tr, state }) => {
          replace(tr, state, findStateOf(state).finds, by)
          return true
        },
    }
  },

  addProseMirrorPlugins() {
    return [findPlugin]
  },
})

/** From the end, so that places before stay where they are. The new text has the marks of the old. */
function replace(tr: EditorState['tr'], state: EditorState, finds: readonly Found[], by: string): void {
  const { query, options } = findStateOf(state)
  tr.setMeta(replacedKey, true)
  for (const { from, to } of [...finds].reverse()) {
    const text = replacementOf(state.doc.textBetween(from, to), query, by, options)
    if (text === '') tr.delete(from, to)
    else
      tr.replaceWith(
        from,
        to,
        state.schema.text(text, state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? []),
      )
  }
}
