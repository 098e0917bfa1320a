import { Editor } from '@tiptap/core'
import { expect, it } from 'vitest'
import { doc, heading, paragraph } from '../../../shared/document/build'
import type { Body } from '../../../shared/document/schema'
import { articleExtensions } from '../extensions/article-extensions'
import { askedAt } from './asked-at'

it.each<[string, Body, string | null]>([
  ['a slash alone', doc(paragraph('/')), ''],
  ['the mark that a Chinese keyboard has there', doc(paragraph('、')), ''],
  ['a word behind it', doc(paragraph('、表格')), '表格'],
  ['pinyin behind it', doc(paragraph('/bg')), 'bg'],
  ['text before it', doc(paragraph('江、')), null],
  ['a sentence behind it', doc(paragraph('/江水不急，人也不急')), null],
  ['a subhead', doc(heading('/')), null],
  ['nothing', doc(paragraph('')), null],
])('is asked for, or not, by %s', (_what, body, query) => {
  const editor = new Editor({ extensions: articleExtensions(), content: body })
  editor.commands.focus('end')
  expect(askedAt(editor.state)?.query ?? null).toBe(query)
})
