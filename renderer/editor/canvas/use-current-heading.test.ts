import { expect, test } from 'vitest'
import { lastReached } from './use-current-heading'

test.each([
  ['no subhead', [], null],
  ['the text before the first', [400, 900], null],
  ['one that has just come into reach', [170, 900], 0],
  ['the last that went by', [-900, -20, 600], 1],
  ['the end', [-900, -500, 120], 2],
])('says where the top of the paper is: %s', (_what, tops, current) => {
  expect(lastReached(tops, 84)).toBe(current)
})
