import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useKeys } from './use-keys'

let handled: string[] = []

const Screen = () => {
  useKeys({ e: () => handled.push('e'), 'mod+s': () => handled.push('mod+s'), '?': () => handled.push('?') })
  return (
    <>
      <textarea />
      <div role="dialog">
        <button type="button">取消</button>
      </div>
    </>
  )
}

const press = (selector: string, init: KeyboardEventInit) =>
  document
    .querySelector(selector)
    ?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }))

let end = () => {}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  handled = []
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  act(() => root.render(<Screen />))
  end = () => {
    act(() => root.unmount())
    host.remove()
  }
})

afterEach(() => end())

test.each([
  ['a single key on the page is handled', 'body', { key: 'e' }, ['e']],
  ['a symbol that needs Shift is named by itself', 'body', { key: '?', shiftKey: true }, ['?']],
  ['a single key in a text field is text', 'textarea', { key: 'e' }, []],
  ['a command works from a text field', 'textarea', { key: 's', ctrlKey: true }, ['mod+s']],
  ['a key of an input method is never a command', 'body', { key: 'e', isComposing: true }, []],
  [
    'the Enter that ends a composition, told by 229, is not a command',
    'body',
    { key: 'e', keyCode: 229 },
    [],
  ],
  ['keys rest while focus is in a dialog', 'button', { key: 'e' }, []],
])('%s', (_name, selector, init, expected) => {
  act(() => void press(selector, init))
  expect(handled).toEqual(expected)
})
