import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { useInputMethodKeys } from './use-input-method-keys'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const Page = ({ onKey }: { onKey: (key: string) => void }) => {
  useInputMethodKeys()
  return <input onKeyDownCapture={({ key }) => onKey(key)} />
}

it('keeps the keys of an input method from the page, and no others', () => {
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  const seen: string[] = []
  act(() => root.render(<Page onKey={(key) => seen.push(key)} />))
  const press = (key: string, more: KeyboardEventInit = {}) =>
    page.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))
  press('Escape', { isComposing: true })
  press('Enter', { keyCode: 229 })
  press('Tab', { isComposing: true })
  press('a', { isComposing: true })
  press('Escape')
  act(() => root.unmount())
  page.remove()
  expect(seen).toEqual(['a', 'Escape'])
})
