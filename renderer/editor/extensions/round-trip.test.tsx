import { Editor } from '@tiptap/core'
import { describe, expect, inject, it } from 'vitest'
import { createRandom, randomBody } from '../../../shared/document/random-body'
import { toNormalForm } from '../../../shared/document/normal-form'
import type { Body, DocumentNode } from '../../../shared/document/schema'
import { bodySchema } from '../../../shared/document/schema'
import { descendants } from '../../../shared/document/walk'
import { createArticle } from '../../../shared/domain/article'
import { fromNative, parseNativeArticle, toNative } from '../../../shared/domain/native-article'
import { withoutSuggestions } from '../../../shared/document/without-suggestions'
import { suggestingEditor } from '../suggestions/suggesting-editor'
import { articleExtensions } from './article-extensions'

declare module 'vitest' {
  interface ProvidedContext {
    documents: number
  }
}

const bodies = Array.from({ length: inject('documents') }, (_, seed) => [seed, randomBody(createRandom(seed))] as const)
const at = '2026-03-01T09:00:00+08:00'

const openIn = (body: Body) => new Editor({ extensions: articleExtensions(), content: body })
const bodyOf = (editor: Editor) => toNormalForm(editor.getJSON() as DocumentNode)

describe('a random body', () => {
  it('has every node and mark of the editor', () => {
    const { schema } = openIn(bodies[0]![1])
    const seen = new Set(['doc'])
    for (const [, body] of bodies)
      for (const node of descendants(body)) {
        seen.add(node.type)
        for (const mark of node.marks ?? []) seen.add(mark.type)
      }
    expect([...seen].sort()).toEqual([...Object.keys(schema.nodes), ...Object.keys(schema.marks)].sort())
  })

  it.each(bodies)('%i is the same after saving, loading and opening', (_seed, body) => {
    const loaded = bodySchema.parse(JSON.parse(JSON.stringify(body)))
    const editor = openIn(loaded)
    editor.state.doc.check()
    expect(bodyOf(editor)).toEqual(body)
    editor.destroy()
  })

  it.each(bodies)('%i is the same after copying and pasting', (_seed, body) => {
    const from = openIn(body)
    const { dom } = from.view.serializeForClipboard(from.state.doc.slice(0, from.state.doc.content.size))
    const into = openIn(toNormalForm({ type: 'doc' }))
    into.commands.selectAll()
    into.view.pasteHTML(dom.innerHTML, new Event('paste') as ClipboardEvent)
    expect(bodyOf(into)).toEqual(body)
    from.destroy()
    into.destroy()
  })

  it.each(bodies)('%i is the same after it was suggested and accepted', (_seed, body) => {
    const text = withoutSuggestions(body, 'accepted')
    const editor = suggestingEditor(toNormalForm({ type: 'doc' }), true)
    const { tr, schema, doc } = editor.state
    editor.view.dispatch(tr.replaceWith(0, doc.content.size, schema.nodeFromJSON(text).content))
    const suggested = bodySchema.parse(bodyOf(editor))
    editor.commands.decideSuggestions('accepted', null)
    expect([withoutSuggestions(suggested, 'rejected'), bodyOf(editor)]).toEqual([
      toNormalForm({ type: 'doc' }),
      text,
    ])
    editor.destroy()
  })

  it.each(bodies)('%i is the same in a native article', (_seed, body) => {
    const article = { ...createArticle('01HZX3V5K8QW2E4R6T8Y0A1B2C', { title: '题' }), body }
    const edition = { revision: 'a'.repeat(64), publishedAt: at, firstPublishedAt: at }
    const native = toNative(article, edition, { columns: new Map(), tags: new Map(), media: new Map() })
    const read = parseNativeArticle(JSON.parse(JSON.stringify(native)), 'a.json')
    expect(read.ok && fromNative(read.value).article.body).toEqual(body)
  })
})
