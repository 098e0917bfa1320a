import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { KitWordsProvider } from '../theme/kit-words'
import type { KitWords } from '../theme/kit-words'
import { UndoProvider, useEndUndo, useUndo } from './undo-bar'
import type { UndoOffer } from './undo-bar'

let root: Root
let propose: (offer: UndoOffer) => void
let goOn: () => void
let told: string[]

const Desk = () => {
  propose = useUndo()
  goOn = useEndUndo()
  return null
}

const offer = (name: string) =>
  act(() =>
    propose({
      message: name,
      undo: () => told.push(`${name} undone`),
      onExpire: () => told.push(`${name} over`),
    }),
  )

const wait = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds))

const point = (type: 'mouseover' | 'mouseout') =>
  act(
    () =>
      void document.querySelector('[role="status"]')?.dispatchEvent(new MouseEvent(type, { bubbles: true })),
  )

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  vi.useFakeTimers()
  told = []
  root = createRoot(document.body.appendChild(document.createElement('div')))
  act(() =>
    root.render(
      <KitWordsProvider words={{ undo: '撤销' } as KitWords}>
        <UndoProvider>
          <Desk />
        </UndoProvider>
      </KitWordsProvider>,
    ),
  )
})

afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
  vi.useRealTimers()
})

test('takes back within ten seconds, and then says nothing more', () => {
  offer('one')
  wait(9_900)
  act(() => document.querySelector('button')?.click())
  wait(20_000)
  expect({ told, bar: document.querySelector('[role="status"]') }).toEqual({
    told: ['one undone'],
    bar: null,
  })
})

test('is over after ten seconds, once', () => {
  offer('one')
  wait(30_000)
  expect(told).toEqual(['one over'])
})

test('ends the offer before when another comes, and gives the new one its full time', () => {
  offer('one')
  wait(6_000)
  offer('two')
  wait(6_000)
  const before = [...told]
  wait(4_000)
  expect({ before, told }).toEqual({ before: ['one over'], told: ['one over', 'two over'] })
})

test('waits while the pointer is on it', () => {
  offer('one')
  point('mouseover')
  wait(30_000)
  const before = [...told]
  point('mouseout')
  wait(10_000)
  expect({ before, told }).toEqual({ before: [], told: ['one over'] })
})

test('is over when the work goes on from what it would undo', () => {
  offer('one')
  act(() => goOn())
  wait(20_000)
  expect({ told, bar: document.querySelector('[role="status"]') }).toEqual({ told: ['one over'], bar: null })
})

test('is over when its screen is left', () => {
  offer('one')
  act(() => root.render(null))
  wait(20_000)
  expect({ told, bar: document.querySelector('[role="status"]') }).toEqual({ told: ['one over'], bar: null })
})
