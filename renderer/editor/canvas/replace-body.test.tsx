import { Editor } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { doc, heading, paragraph } from '../../../shared/document/build'
import { toNormalForm } from '../../../shared/document/normal-form'
import { createRandom, randomBody } from '../../../shared/document/random-body'
import type { Body, DocumentNode } from '../../../shared/document/schema'
import { articleExtensions } from '../extensions/article-extensions'
import { replaceBody } from './replace-body'

const open = (body: Body) => new Editor({ extensions: articleExtensions(), content: body })
const bodyOf = (editor: Editor) => toNormalForm(editor.getJSON() as DocumentNode)

const wind = '河边的风从早吹到晚。'
const ferry = '渡口的船等着过河的人。'

describe('another body in the place of the one that is shown', () => {
  it('is that body, and one step back is the one before, whatever the two are', () => {
    const random = createRandom(5)
    const faults: string[] = []
    for (let trial = 1; trial <= 40; trial += 1) {
      const [before, after] = [randomBody(random), randomBody(random)]
      const editor = open(before)
      const shown = bodyOf(editor)
      replaceBody(editor, after)
      if (JSON.stringify(bodyOf(editor)) !== JSON.stringify(after))
        faults.push(`trial ${trial}: another body`)
      editor.commands.undo()
      if (JSON.stringify(bodyOf(editor)) !== JSON.stringify(shown)) faults.push(`trial ${trial}: no way back`)
      editor.destroy()
    }
    expect(faults).toEqual([])
  })

  it('leaves the cursor between the characters where it was, also within a paragraph that changes', () => {
    const editor = open(doc(heading('渡口'), paragraph(wind + ferry)))
    const at = editor.state.doc.content.size - 1 - ferry.length
    editor.commands.setTextSelection(at)
    replaceBody(
      editor,
      doc(heading('老渡口', 3), paragraph(wind), paragraph(`江边。${wind}${ferry}天亮了。`)),
    )
    const { from, $from } = editor.state.selection
    expect([
      editor.state.doc.textBetween($from.start(), from),
      editor.state.doc.textBetween(from, $from.end()),
    ]).toEqual([`江边。${wind}`, `${ferry}天亮了。`])
  })

  it('is undone apart from what was typed before and after', () => {
    const editor = open(doc(paragraph(wind)))
    editor.commands.insertContentAt(1, '江')
    replaceBody(editor, doc(paragraph(`江${wind}${ferry}`)))
    editor.commands.insertContentAt(1, '大')
    const texts = [editor.getText()]
    for (let step = 1; step <= 3; step += 1) {
      editor.commands.undo()
      texts.push(editor.getText())
    }
    expect(texts).toEqual([`大江${wind}${ferry}`, `江${wind}${ferry}`, `江${wind}`, wind])
  })
})
