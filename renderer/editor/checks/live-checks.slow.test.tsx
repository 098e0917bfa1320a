import { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createArticle } from '../../../shared/domain/article'
import type { CheckContext } from '../../../shared/domain/checks/create-checker'
import { doc, figure, heading, paragraph } from '../../../shared/document/build'
import { toNormalForm } from '../../../shared/document/normal-form'
import type { Body, DocumentNode } from '../../../shared/document/schema'
import { createDraft } from '../draft/create-draft'
import { articleExtensions } from '../extensions/article-extensions'
import type { LiveChecks } from './live-checks'
import { createLiveChecks } from './live-checks'
import { takeFixes } from './take-fixes'

let editor: Editor
let live: LiveChecks
let isComposing = false
afterEach(() => {
  live.stop()
  editor.destroy()
  isComposing = false
})

function open(body: Body, context: CheckContext = {}, title = '题') {
  const draft = createDraft(createArticle('A', { title, body }), () => undefined)
  editor = new Editor({ extensions: articleExtensions(), content: body, onUpdate: () => draft.bodyTouched() })
  draft.bindBody(() => toNormalForm(editor.getJSON() as DocumentNode))
  const session = { draft, isComposing: () => isComposing }
  live = createLiveChecks({ editor, session, context, ignored: new Set() })
  return draft
}
const found = () => live.state().findings?.map(({ rule, path }) => `${rule} ${path}`)
const settled = (expected: string[]) => vi.waitFor(() => expect(found()).toEqual(expected), { timeout: 3000 })
const drawn = () => [...editor.view.dom.querySelectorAll('[data-check]')].map((each) => each.textContent)
const fixAll = (draft: ReturnType<typeof open>) => takeFixes(editor, draft, live.state().findings ?? [])

describe('checks while writing', () => {
  it('underline what they find when the text rests, and follow the text until then', async () => {
    open(doc(paragraph('早市(南段)六点开,八点收。')))
    await settled(['half-width-mark body/0', 'half-width-brackets body/0'])
    expect(drawn()).toEqual(['(', ')', ','])
    editor.commands.insertContentAt(1, '桥下')
    expect(drawn()).toEqual(['(', ')', ','])
    editor.commands.insertContentAt(editor.state.doc.content.size - 1, '然后...')
    await settled(['half-width-mark body/0', 'half-width-brackets body/0', 'ellipsis body/0'])
    expect(drawn()).toEqual(['(', ')', ',', '...'])
  })

  it('look only at blocks that changed, and know where the others went', async () => {
    open(doc(paragraph('看,问。'), paragraph('写...')))
    await settled(['half-width-mark body/0', 'ellipsis body/1'])
    const json = vi.spyOn(
      editor.schema.nodes.paragraph!.create().constructor.prototype as { toJSON(): unknown },
      'toJSON',
    )
    editor.commands.insertContentAt(0, { type: 'paragraph', content: [{ type: 'text', text: '新!' }] })
    json.mockClear()
    await settled(['half-width-mark body/0', 'half-width-mark body/1', 'ellipsis body/2'])
    expect(json.mock.contexts.map((node) => (node as { textContent: string }).textContent)).toEqual([
      '新!',
      '新!',
    ])
  })

  it('draw a long text in turns, and a block that comes back with its lines', async () => {
    open(doc(...Array.from({ length: 300 }, (_none, index) => paragraph(`摊位${index}号,六点开`))))
    await vi.waitFor(() => expect(drawn().length).toBe(300), { timeout: 5000 })
    const { nodeSize } = editor.state.doc.child(0)
    editor.commands.deleteRange({ from: 0, to: nodeSize })
    expect(drawn().length).toBe(299)
    editor.commands.undo()
    await vi.waitFor(() => expect(drawn().length).toBe(300), { timeout: 5000 })
    editor.commands.insertContentAt(1, '第')
    editor.commands.deleteRange({ from: 6, to: 7 })
    await vi.waitFor(() => expect(drawn().length).toBe(299), { timeout: 5000 })
  })

  it('leave a composition alone', async () => {
    open(doc(paragraph('看,问。')))
    await settled(['half-width-mark body/0'])
    isComposing = true
    editor.commands.insertContentAt(1, '写...')
    await new Promise((resolve) => setTimeout(resolve, 900))
    expect(found()).toEqual(['half-width-mark body/0'])
    isComposing = false
    await settled(['half-width-mark body/0', 'ellipsis body/0'])
  })

  it('see the whole article: title, headings that skip a level, figures', async () => {
    open(doc(heading('一', 2), heading('二', 4), figure('')), {}, '')
    await settled(['title title', 'heading-order body/1', 'missing-picture body/2', 'empty-caption body/2'])
  })

  it('do not show again what was ignored, wherever it goes', async () => {
    open(doc(paragraph('看,问。'), paragraph('写...')))
    await settled(['half-width-mark body/0', 'ellipsis body/1'])
    live.ignore(live.state().findings?.slice(0, 1) ?? [])
    expect(found()).toEqual(['ellipsis body/1'])
    editor.commands.insertContentAt(0, { type: 'paragraph' })
    live.checkNow()
    await settled(['ellipsis body/2'])
  })
})

describe('taking fixes', () => {
  it('puts everything right in one step, which one undo takes back', async () => {
    const before = doc(paragraph('早市(南段)六点开,八点收...'), {
      type: 'blockquote',
      content: [paragraph('“门上写着"休息"。”')],
    })
    const draft = open(before)
    await settled([
      'half-width-mark body/0',
      'half-width-brackets body/0',
      'ellipsis body/0',
      'straight-quotes body/1/0',
    ])
    fixAll(draft)
    expect(toNormalForm(editor.getJSON() as DocumentNode)).toEqual(
      doc(paragraph('早市（南段）六点开，八点收……'), {
        type: 'blockquote',
        content: [paragraph('“门上写着‘休息’。”')],
      }),
    )
    await settled([])
    editor.commands.undo()
    expect(toNormalForm(editor.getJSON() as DocumentNode)).toEqual(toNormalForm(before))
    expect(editor.can().undo()).toBe(false)
  })

  it('puts texts right that a node keeps beside its content, in the same step', async () => {
    const before = doc(
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '早市,' },
          { type: 'footnote', attrs: { text: '见县志,卷三...' } },
          { type: 'text', text: '六点开...' },
        ],
      },
      { type: 'blockquote', attrs: { attribution: '何川,摊主' }, content: [paragraph('够吃就好。')] },
    )
    const draft = open(before)
    await settled([
      'half-width-mark body/0',
      'ellipsis body/0',
      'half-width-mark body/0/1@text',
      'ellipsis body/0/1@text',
      'half-width-mark body/1@attribution',
    ])
    fixAll(draft)
    expect(toNormalForm(editor.getJSON() as DocumentNode)).toEqual(
      doc(
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '早市，' },
            { type: 'footnote', attrs: { text: '见县志，卷三……' } },
            { type: 'text', text: '六点开……' },
          ],
        },
        { type: 'blockquote', attrs: { attribution: '何川，摊主' }, content: [paragraph('够吃就好。')] },
      ),
    )
    await settled([])
    editor.commands.undo()
    expect(toNormalForm(editor.getJSON() as DocumentNode)).toEqual(toNormalForm(before))
  })

  it('keeps the marks of what it replaces, and puts fields right too', async () => {
    const bold = [{ type: 'bold' }]
    const draft = open(
      doc({
        type: 'paragraph',
        content: [
          { type: 'text', text: '早市', marks: bold },
          { type: 'text', text: ',六点开', marks: bold },
          { type: 'text', text: '。' },
        ],
      }),
      {},
      '早市,六点',
    )
    await settled(['half-width-mark title', 'half-width-mark body/0'])
    fixAll(draft)
    expect(draft.fields().title).toBe('早市，六点')
    expect(toNormalForm(editor.getJSON() as DocumentNode)).toEqual(
      doc({
        type: 'paragraph',
        content: [
          { type: 'text', marks: bold, text: '早市，六点开' },
          { type: 'text', text: '。' },
        ],
      }),
    )
  })

  it('leaves alone what is not there any more', async () => {
    const draft = open(doc(paragraph('看,问。')))
    await settled(['half-width-mark body/0'])
    const stale = live.state().findings ?? []
    editor.commands.setContent(doc(paragraph('先看,问。')))
    takeFixes(editor, draft, stale)
    expect(editor.getText()).toBe('先看,问。')
  })

  it('takes a word that a person chose', async () => {
    const entry = { wrong: '残障人士', right: ['残疾人'], note: '', kind: 'forbidden' as const }
    const draft = open(doc(paragraph('残障人士证')), {
      wordList: { format: 'galley/word-list', version: 1, entries: [entry] },
    })
    await settled(['forbidden-word body/0'])
    const [finding] = live.state().findings ?? []
    if (!finding?.range) throw new Error('nothing found')
    takeFixes(editor, draft, [{ ...finding, fix: { ...finding.range, text: '残疾人' } }])
    expect(editor.getText()).toBe('残疾人证')
  })
})
