import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { cleanPastedHtml } from './pasted-html'

/** Pasted and dropped HTML comes clean. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',

  addProseMirrorPlugins() {
    return [new Plugin({ props: { transformPastedHTML: cleanPastedHtml } })]
  },
})
