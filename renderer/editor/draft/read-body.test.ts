import { Schema } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { doc, paragraph } from '../../../shared/document/build'
import { readBody } from './read-body'

const schema = new Schema({
  nodes: { doc: { content: 'paragraph+' }, paragraph: { content: 'text*' }, text: {} },
})

it('reads again only the block that was written in', () => {
  const before = EditorState.create({
    doc: schema.nodeFromJSON(doc(paragraph('一'), paragraph('二'), paragraph(''))),
  })
  const after = before.apply(before.tr.insertText('又', 5))
  const bodies = [readBody(before.doc), readBody(after.doc)]
  expect(bodies).toEqual([
    doc(paragraph('一'), paragraph('二'), paragraph('')),
    doc(paragraph('一'), paragraph('二又'), paragraph('')),
  ])
  const isSame = bodies[0]?.content.map((block, index) => block === bodies[1]?.content[index])
  expect(isSame).toEqual([true, false, true])
})
