import { expect, it } from 'vitest'
import { typedNumber } from './typed-number'

it.each([
  ['800', 800],
  ['１２００', 1200],
  [' 1,200 ', 1200],
  ['１，２００', 1200],
  ['', null],
  ['0', null],
  ['-5', null],
  ['八百', null],
  ['12345678', null],
])('reads %j as %j', (typed, number) => {
  expect(typedNumber(typed)).toBe(number)
})
