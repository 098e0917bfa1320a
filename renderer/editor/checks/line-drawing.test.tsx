import { Editor } from '@tiptap/core'
import { afterEach, expect, it, vi } from 'vitest'
import type { CheckedBlock } from '../../../shared/domain/checks/create-checker'
import type { Finding } from '../../../shared/domain/checks/finding'
import { articleExtensions } from '../extensions/article-extensions'
import { createCheckMarks } from './check-marks'
import { createLineDrawing } from './line-drawing'

const finding: Finding = {
  rule: 'title',
  severity: 'recommended',
  path: '',
  range: { from: 0, to: 1 },
  quote: { before: '', text: '0', after: '段' },
  fix: null,
  suggestions: [],
  note: '',
}
const count = 100
const blockHeight = 80
let scrolled = 0
let editor: Editor
let drawing: ReturnType<typeof createLineDrawing>

afterEach(() => {
  drawing.stop()
  editor.destroy()
  vi.restoreAllMocks()
})

/** A hundred paragraphs of one height, with something found in each. */
function openLongText(): void {
  scrolled = 0
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const top = Number(/\d+/.exec(this.textContent)?.[0] ?? 0) * blockHeight - scrolled
    return new DOMRect(0, top, 600, blockHeight)
  })
  const element = document.createElement('div')
  document.body.replaceChildren(element)
  const content = Array.from({ length: count }, (_none, index) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: `${index}段` }],
  }))
  editor = new Editor({ element, extensions: articleExtensions(), content: { type: 'doc', content } })
  editor.registerPlugin(createCheckMarks())
  const found: CheckedBlock = { findings: [finding], headings: [], hasText: true, suggestions: [] }
  drawing = createLineDrawing({
    editor,
    session: { isComposing: () => false },
    foundIn: () => found,
    isShown: () => true,
    nameOf: ({ path }) => path,
  })
}

/** The paragraphs with a line, as first and last. */
function drawn(): [number, number] {
  const numbers = [...editor.view.dom.querySelectorAll('[data-check]')].map((mark) =>
    parseInt(mark.parentElement?.textContent ?? '', 10),
  )
  return [Math.min(...numbers), Math.max(...numbers)]
}

async function scrollTo(top: number): Promise<void> {
  scrolled = top
  window.dispatchEvent(new Event('scroll'))
  const far = Math.floor(top / blockHeight)
  await vi.waitFor(() => expect(drawn()[1]).toBeGreaterThan(far + window.innerHeight / blockHeight))
}

it('draws the lines of what is near the window, and no others', async () => {
  openLongText()
  drawing.go()
  const screen = window.innerHeight / blockHeight
  await vi.waitFor(() => expect(drawn()).toEqual([0, Math.floor(2 * screen)]))
})

it('draws what comes near when the text is scrolled, and lets go of what is far', async () => {
  openLongText()
  drawing.go()
  await scrollTo(60 * blockHeight)
  const screen = window.innerHeight / blockHeight
  await vi.waitFor(() => expect(drawn()[0]).toBeGreaterThanOrEqual(Math.floor(60 - 3 * screen) - 1))
  expect(drawn()[0]).toBeGreaterThan(0)
})
