import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/**
 * Keeps React from walking over all of the text.
 *
 * Before each change of the page React notes the selection of the focused element, to put it back; in an editable
 * element it counts every character up to it, 5 ms in a long article. It asks the property `contentEditable` whether
 * there is such a selection. The editor keeps its selection itself, so here the property says that there is none; the
 * attribute, which is what the browser goes by, stays.
 */
const plugin = new Plugin({
  view({ dom }) {
    Object.defineProperty(dom, 'contentEditable', { configurable: true, get: () => 'inherit' })
    return {}
  },
})

export const OwnSelection = Extension.create({
  name: 'ownSelection',

  addProseMirrorPlugins() {
    return [plugin]
  },
})
