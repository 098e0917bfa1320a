import { expect, test } from 'vitest'
import { jsonFaultAt } from './json-fault'

const broken: [string, number][] = [
  ['', 0],
  ['[1,]', 3],
  ['[1,,2]', 3],
  ['{"a" 1}', 5],
  ['{"a":1,}', 7],
  ['{a:1}', 1],
  ['[1] 2', 4],
  ['["河\n"]', 3],
  ['["\\x"]', 2],
  ['["\\u00g0"]', 2],
  ['[01]', 2],
  ['[+1]', 1],
  ['[nul]', 1],
  ['[1', 2],
  ['["灯', 3],
  ['{"a":[{"b":1}', 13],
  ['[1}', 2],
  [']', 0],
]

test.each(broken)('%j stops being JSON at %i', (text, at) => {
  expect(jsonFaultAt(text)).toBe(at)
})

test.each(['[]', '{}', ' {"a": [1, -0.5e+3, true, false, null, "河\\u706f\\n\\\\"]} ', '"灯"', '7'])(
  '%j has no fault',
  (text) => {
    expect(jsonFaultAt(text)).toBe(text.length)
  },
)
