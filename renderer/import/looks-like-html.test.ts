import { expect, it } from 'vitest'
import { looksLikeHtml } from './looks-like-html'

it.each([
  ['<!DOCTYPE html><html></html>', true],
  ['\n  <p class="a">江水</p>', true],
  ['<article><h1>渡口</h1></article>', true],
  ['', false],
  ['渡口的清晨 <p>', false],
  ['<渡口>', false],
  ['<prose> is a word', false],
])('takes %j for the source of a page: %s', (text, expected) => {
  expect(looksLikeHtml(text)).toBe(expected)
})
