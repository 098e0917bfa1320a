import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import { useComposed } from './use-composed'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

let unmount: (() => void) | undefined
afterEach(() => unmount?.())

const Field = ({ value, onValue }: { value: string; onValue: (value: string) => void }) => (
  <input {...useComposed(value, onValue)} />
)

function draw() {
  const told: string[] = []
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  const render = (value: string) =>
    act(() =>
      root.render(
        <Field
          value={value}
          onValue={(next) => {
            told.push(next)
            render(next)
          }}
        />,
      ),
    )
  render('江')
  unmount = () => {
    act(() => root.unmount())
    page.remove()
  }
  const field = page.querySelector('input')
  if (!field) throw new Error('the field is drawn')
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const type = (value: string, isComposing: boolean) =>
    act(() => {
      setValue?.call(field, value)
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }))
    })
  const end = () =>
    act(() => void field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })))
  return { field, told, type, end }
}

it('shows what is being composed and tells what became text', () => {
  const { field, told, type, end } = draw()
  type('江shui', true)
  const during = { shown: field.value, told: [...told] }
  type('江水', true)
  end()
  expect([during, { shown: field.value, told }]).toEqual([
    { shown: '江shui', told: [] },
    { shown: '江水', told: ['江水'] },
  ])
})

it('goes back to its text when a composition is given up', () => {
  const { field, told, type, end } = draw()
  type('江shui', true)
  type('江', true)
  end()
  expect([field.value, told]).toEqual(['江', ['江']])
})

it('tells at once what nobody composes', () => {
  const { told, type } = draw()
  type('江a', false)
  expect(told).toEqual(['江a'])
})
