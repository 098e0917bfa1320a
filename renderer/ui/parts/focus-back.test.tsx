import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FocusBack } from './focus-back'

type DeskProps = { hasTrigger?: boolean; isAsking?: boolean }

const Desk = ({ hasTrigger = true, isAsking = false }: DeskProps) => (
  <>
    <main tabIndex={-1} data-focus-home />
    {hasTrigger ? <button id="trigger" /> : null}
    {isAsking ? (
      <form>
        <FocusBack />
        <input />
      </form>
    ) : null}
  </>
)

let root: Root

const draw = (props: DeskProps) => act(() => root.render(<Desk {...props} />))
const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus()
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  root = createRoot(document.body.appendChild(document.createElement('div')))
  draw({})
  focus('#trigger')
  draw({ isAsking: true })
  focus('input')
})

afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
})

test('gives the focus back to what had it before the dialog', async () => {
  draw({})
  await nextFrame()
  expect(document.activeElement).toBe(document.querySelector('#trigger'))
})

test('goes on at home where what had it is gone with the dialog', async () => {
  draw({ hasTrigger: false })
  await nextFrame()
  expect(document.activeElement).toBe(document.querySelector('main'))
})

test('leaves the focus where the act of the dialog put it', async () => {
  draw({ isAsking: true })
  focus('main')
  draw({})
  await nextFrame()
  expect(document.activeElement).toBe(document.querySelector('main'))
})
