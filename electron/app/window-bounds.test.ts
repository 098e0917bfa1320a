import { expect, it } from 'vitest'
import { fitToScreens } from './window-bounds'

const left = { x: 0, y: 25, width: 1920, height: 1055 }
const right = { x: 1920, y: 0, width: 2560, height: 1440 }
const bounds = (x: number, y: number, width = 1280, height = 800) => ({ x, y, width, height })

it.each([
  ['keeps a window that is on the first screen', bounds(100, 100), [left], bounds(100, 100)],
  ['keeps a window that is on the second screen', bounds(2000, 0), [left, right], bounds(2000, 0)],
  ['keeps a window of which enough is visible', bounds(1780, 900), [left], bounds(1780, 900)],
  ['centres a window whose screen is gone', bounds(2000, 100), [left], { width: 1280, height: 800 }],
  [
    'centres a window whose title bar is above the screen',
    bounds(10, 0),
    [left],
    { width: 1280, height: 800 },
  ],
  [
    'centres a window of which only a corner is visible',
    bounds(1900, 1060),
    [left],
    { width: 1280, height: 800 },
  ],
  ['shrinks a window to a smaller screen', bounds(0, 25, 2560, 1440), [left], left],
  ['shrinks a window that it centres', bounds(-9000, 0, 3000, 900), [left], { width: 1920, height: 900 }],
  ['takes the size when there is no screen', bounds(0, 0), [], { width: 1280, height: 800 }],
])('%s', (_name, given, screens, expected) => {
  expect(fitToScreens(given, screens)).toEqual(expected)
})
