import { expect, it } from 'vitest'
import { scrollStep } from './use-block-drag'

it.each([
  [400, 0],
  [100, 0],
  [56, 0],
  [28, -9],
  [0, -18],
  [-200, -18],
  [744, 0],
  [772, 9],
  [900, 18],
])('at %i of a paper of 800 it scrolls by %i', (y, step) => {
  expect(scrollStep(y, { top: 0, bottom: 800 })).toBe(step)
})
