import { Editor } from '@tiptap/core'
import { expect, it } from 'vitest'
import { articleExtensions } from './article-extensions'
import { typeInto } from './type-into'

it('takes what is typed before its field is there', () => {
  const editor = new Editor({ extensions: articleExtensions() })
  editor.commands.insertContent('渡口')
  editor.commands.insertFootnote()
  typeInto(editor, '每天两次')
  expect(editor.getJSON().content).toMatchObject([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '渡口' },
        { type: 'footnote', attrs: { text: '每天两次' } },
      ],
    },
  ])
  editor.destroy()
})

it('goes on behind the words of a note that is chosen', () => {
  const editor = new Editor({ extensions: articleExtensions() })
  editor.commands.insertContent([{ type: 'footnote', attrs: { text: '见县志' } }])
  editor.commands.setNodeSelection(1)
  typeInto(editor, '卷三')
  expect(editor.state.doc.nodeAt(1)?.attrs.text).toBe('见县志卷三')
  editor.destroy()
})
