import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createArticle } from '../../../shared/domain/article'
import { createI18n } from '../../i18n/create-i18n'
import { createDraft } from '../draft/create-draft'
import { TitleFields, titleKey } from './title-fields'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

let unmount: (() => void) | undefined
afterEach(() => unmount?.())

function drawTitles(written = { title: '城市治理', alternativeTitle: '新模式' }) {
  const onLeaveEnd = vi.fn()
  const draft = createDraft(createArticle('A', written), () => undefined)
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  act(() =>
    root.render(
      <I18nextProvider i18n={createI18n('zh-CN')}>
        <TitleFields draft={draft} isReadOnly={false} onLeaveEnd={onLeaveEnd} ref={null} />
      </I18nextProvider>,
    ),
  )
  unmount = () => {
    act(() => root.unmount())
    page.remove()
  }
  const [title, alternative] = page.querySelectorAll('textarea')
  if (!title || !alternative) throw new Error('both titles are drawn')
  const press = (field: HTMLElement, key: string, composing: KeyboardEventInit = {}) =>
    act(
      () =>
        void field.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...composing }),
        ),
    )
  return { title, alternative, press, onLeaveEnd, draft }
}

describe('the titles', () => {
  it('are where the writing of an article without a title begins', () => {
    const { title } = drawTitles({ title: '', alternativeTitle: '' })
    expect(document.activeElement).toBe(title)
  })

  it('leave the keyboard alone where there is a title', () => {
    drawTitles()
    expect(document.activeElement).toBe(document.body)
  })

  it('go on with Enter to the alternative title and from there to the body', () => {
    const { title, alternative, press, onLeaveEnd } = drawTitles()
    title.focus()
    press(title, 'Enter')
    expect(document.activeElement).toBe(alternative)
    press(alternative, 'Enter')
    expect(onLeaveEnd).toHaveBeenCalledTimes(1)
  })

  it('leave Enter to an input method that is composing', () => {
    const { title, press } = drawTitles()
    title.focus()
    press(title, 'Enter', { isComposing: true })
    press(title, 'Enter', { keyCode: 229 })
    expect(document.activeElement).toBe(title)
  })

  it('go back with Backspace from the start of the alternative title', () => {
    const { title, alternative, press } = drawTitles()
    alternative.focus()
    alternative.setSelectionRange(0, 0)
    press(alternative, 'Backspace', { isComposing: true })
    expect(document.activeElement).toBe(alternative)
    press(alternative, 'Backspace')
    expect(document.activeElement).toBe(title)
  })

  it('stay one line when several are pasted', () => {
    const { title, draft } = drawTitles()
    const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
    act(() => {
      setValue?.call(title, '城市\n  治理\r\n增强')
      title.dispatchEvent(new Event('input', { bubbles: true }))
    })
    expect(draft.fields().title).toBe('城市治理增强')
  })

  it.each([
    ['Enter', 1, true, 'next'],
    ['ArrowDown', 3, true, 'next'],
    ['ArrowDown', 1, true, null],
    ['ArrowUp', 0, true, 'previous'],
    ['ArrowUp', 0, false, null],
    ['Backspace', 1, true, null],
    ['a', 0, true, null],
  ] as const)('%s at %i of three characters leads to %j / %j', (key, at, hasPrevious, leads) => {
    expect(titleKey(key, { selectionStart: at, selectionEnd: at, value: '一二三' }, hasPrevious)).toBe(leads)
  })
})
