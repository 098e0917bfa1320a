import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, it, vi } from 'vitest'
import type { CommentContent } from '../../../shared/domain/comment'
import type { Person } from '../../../shared/domain/person'
import { createI18n } from '../../i18n/create-i18n'
import { CommentInput } from './comment-input'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
const nobody = { addEventListener: () => {}, removeEventListener: () => {} }
window.matchMedia = (query: string) => ({ matches: false, media: query, ...nobody }) as never
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
)

// The box watches for fonts that arrive late, which there are none of here.
Object.defineProperty(document, 'fonts', { value: nobody })

const people: Person[] = ['周岚', '陈启明', '陈晓'].map((name, at) => ({
  format: 'galley/person',
  version: 1,
  id: `01J00000000000000000000P0${at}`,
  name,
  roles: ['editor'],
}))
const [, ming] = people

let unmount: () => void
afterEach(() => unmount())

const begun = new Map<string, string>()
const boxOf = (name: string) => ({
  read: () => begun.get(name) ?? '',
  write: (text: string) => void begun.set(name, text),
})

async function openBox(draft = 'new', answer: null | 'refuse' = null) {
  const sent: CommentContent[] = []
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  const onSend = async (content: CommentContent) => {
    sent.push(content)
    return answer && ({ kind: 'comment-refused', why: 'deleted' } as const)
  }
  await act(async () =>
    root.render(
      <I18nextProvider i18n={createI18n('zh-CN')}>
        <MantineProvider>
          <CommentInput draft={boxOf(draft)} label="写批注" people={people} onSend={onSend} />
        </MantineProvider>
      </I18nextProvider>,
    ),
  )
  unmount = () => {
    act(() => root.unmount())
    page.remove()
  }
  const box = page.querySelector<HTMLTextAreaElement>('textarea[aria-label="写批注"]')
  if (!box) throw new Error('the box is drawn')
  const type = (text: string) =>
    act(async () => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, text)
      box.setSelectionRange(text.length, text.length)
      box.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const press = (key: string, init: KeyboardEventInit = {}) =>
    act(async () => {
      box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
    })
  const offered = () => [...page.querySelectorAll('[role="option"]')].map((each) => each.textContent)
  return { sent, box, type, press, offered }
}

it('sends with Ctrl and Enter, and is empty then', async () => {
  const { sent, box, type, press } = await openBox()
  await type('要写明出处。')
  await press('Enter')
  expect(sent).toEqual([])
  await press('Enter', { ctrlKey: true })
  expect(sent).toEqual([[{ text: '要写明出处。' }]])
  expect(box.value).toBe('')
})

it('leaves every Enter of an input method that is composing alone', async () => {
  const { sent, type, press, offered } = await openBox()
  await type('@cqm')
  expect(offered()).toHaveLength(1)
  for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
    await press('Enter', composing)
    await press('Enter', { ctrlKey: true, ...composing })
  }
  expect(sent).toEqual([])
  expect(offered()).toHaveLength(1)
  await type('')
})

it('offers people by pinyin initials, and sends the one that was picked as a person', async () => {
  const { sent, box, type, press, offered } = await openBox()
  await type('问@c')
  await type('问@cx')
  expect(offered()).toEqual([expect.stringContaining('陈晓')])
  await type('问@陈')
  expect(offered()).toHaveLength(2)
  await press('ArrowDown')
  await press('ArrowUp')
  await press('Enter')
  expect(box.value).toBe('问@陈启明 ')
  await type(`${box.value}好吗`)
  await press('Enter', { ctrlKey: true })
  expect(sent).toEqual([[{ text: '问' }, { person: ming?.id }, { text: ' 好吗' }]])
})

it('keeps what was refused, and what was begun when the box went away', async () => {
  const first = await openBox('draft', 'refuse')
  await first.type('还没写完')
  await first.press('Enter', { ctrlKey: true })
  expect(first.box.value).toBe('还没写完')
  expect(document.body.textContent).toContain('这条批注没有改。')
  unmount()
  const second = await openBox('draft')
  expect(second.box.value).toBe('还没写完')
  await second.type('')
})
