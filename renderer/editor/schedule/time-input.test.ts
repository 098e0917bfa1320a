import { describe, expect, it } from 'vitest'
import { readTime } from './time-input'

describe('a typed time of day', () => {
  it.each([
    ['09:00', '09:00'],
    ['9:05', '09:05'],
    ['9：5', '09:05'],
    [' 23:59 ', '23:59'],
    ['', ''],
    ['24:00', null],
    ['12:60', null],
    ['12', null],
    ['九点', null],
    ['09:00:30', null],
  ])('%j is %j', (text, time) => {
    expect(readTime(text)?.value ?? null).toBe(time)
  })

  it('has seconds where the article has them', () => {
    expect(readTime('9:00:07', true)).toEqual({ value: '09:00:07' })
  })
})
