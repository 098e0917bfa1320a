import { MantineProvider } from '@mantine/core'
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KitWordsProvider } from '../theme/kit-words'
import type { KitWords } from '../theme/kit-words'
import type { Selection } from './row-selection'
import { VirtualRows } from './virtual-rows'

type Piece = { id: string; title: string; day: string }

const pieces = Array.from({ length: 2000 }, (_, index): Piece => ({
  id: `a${index}`,
  title: `第 ${index} 篇`,
  day: index < 3 ? '今天' : '更早',
}))

const words = { select: '选择', selectAll: '全选', locale: 'zh-CN' } as KitWords

const columns = [{ id: 'title', header: '标题', width: '1fr', render: (piece: Piece) => piece.title }]
const keyOf = (piece: Piece) => piece.id
const dayOf = (piece: Piece) => piece.day

let root: Root
let told: { current: string | null; selection: string[]; opened: string[] }

const Desk = ({ scope }: { scope: 'screen' | 'focus' }) => {
  const [current, setCurrent] = useState<string | null>(null)
  const [selection, setSelection] = useState<Selection>(new Set())
  told.current = current
  told.selection = [...selection]
  return (
    <>
      <input aria-label="title" />
      <VirtualRows
        label="稿件"
        rows={pieces}
        keyOf={keyOf}
        groupOf={dayOf}
        columns={columns}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={(key) => told.opened.push(key)}
        selection={selection}
        onSelectionChange={setSelection}
        keys={scope}
      />
    </>
  )
}

const show = (scope: 'screen' | 'focus' = 'focus') =>
  act(() =>
    root.render(
      <MantineProvider>
        <KitWordsProvider words={words}>
          <Desk scope={scope} />
        </KitWordsProvider>
      </MantineProvider>,
    ),
  )

const find = (selector: string) => {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`nothing matches ${selector}`)
  return found
}

const press = (key: string, init: KeyboardEventInit = {}, target: EventTarget = find('[role="grid"]')) =>
  act(
    () =>
      void target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
      ),
  )

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  window.matchMedia ??= (query: string) =>
    ({ matches: false, media: query, addEventListener: () => {}, removeEventListener: () => {} }) as never
  Element.prototype.scrollTo ??= () => {}
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 600 })
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 900 })
  told = { current: null, selection: [], opened: [] }
  const host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})

afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
})

describe('VirtualRows', () => {
  test('draws the rows of the window and no more, and tells how many there are', () => {
    show()
    const drawn = document.querySelectorAll('[aria-rowindex]').length
    expect(drawn).toBeGreaterThan(15)
    expect(drawn).toBeLessThan(60)
    expect(find('[role="grid"]').getAttribute('aria-rowcount')).toBe('2001')
  })

  test('moves with J, K, arrows, Home and End, and opens with Enter', () => {
    show()
    const path = ['j', 'j', 'ArrowDown', 'k', 'End', 'Home'].map((key) => {
      press(key)
      return told.current
    })
    press('Enter')
    expect({ path, opened: told.opened }).toEqual({
      path: ['a0', 'a1', 'a2', 'a1', 'a1999', 'a0'],
      opened: ['a0'],
    })
  })

  test('points assistive technology at the current row', () => {
    show()
    press('j')
    const id = find('[role="grid"]').getAttribute('aria-activedescendant') ?? ''
    expect(document.getElementById(id)?.textContent).toBe('第 0 篇')
  })

  test('selects with X, extends with Shift and an arrow, empties with Escape', () => {
    show()
    press('j')
    press('x')
    press('ArrowDown', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    const selected = told.selection
    press('Escape')
    expect({ selected, after: told.selection }).toEqual({ selected: ['a0', 'a1', 'a2'], after: [] })
  })

  test('selects all rows of the list, drawn or not', () => {
    show()
    press('a', { ctrlKey: true })
    expect(told.selection.length).toBe(2000)
  })

  test('leaves keys that an input method took alone', () => {
    show('screen')
    press('j', { isComposing: true })
    press('j', { keyCode: 229 } as KeyboardEventInit)
    expect(told.current).toBeNull()
  })

  test('listens to the whole screen when it is told to, but never while a text field has focus', () => {
    show('screen')
    press('j', {}, find('input[aria-label="title"]'))
    const typed = told.current
    press('j', {}, document.body)
    expect({ typed, current: told.current }).toEqual({ typed: null, current: 'a0' })
  })

  test('closes a group, and the keyboard passes over its rows', () => {
    show()
    act(() => find('[role="gridcell"] button').click())
    press('j')
    expect(told.current).toBe('a3')
  })

  test('selects the rows between two clicked boxes when Shift is held', () => {
    show()
    const boxes = [...document.querySelectorAll<HTMLInputElement>('[role="gridcell"] input')]
    const click = (index: number, shiftKey: boolean) =>
      act(
        () =>
          void boxes[index]?.dispatchEvent(
            new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey }),
          ),
      )
    click(1, false)
    click(4, true)
    expect(told.selection).toEqual(['a1', 'a2', 'a3', 'a4'])
  })
})
