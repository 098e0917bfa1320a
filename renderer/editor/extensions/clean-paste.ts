import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { filesOf, insertFiles, pasteFiles, uploadInline } from './insert-files'
import { cleanPastedHtml } from './pasted-html'

/** Pasted and dropped HTML comes clean. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',

  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) => cleanPastedHtml(html, (address) => uploadInline(editor, address)),
          handlePaste: (_view, event) => pasteFiles(editor, event.clipboardData),
          handleDrop: (view, event, _slice, moved) => {
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
            return !moved && at !== null && insertFiles(editor, filesOf(event.dataTransfer), at.pos)
          },
        },
      }),
    ]
  },
})
