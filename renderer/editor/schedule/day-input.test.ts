import { describe, expect, it } from 'vitest'
import { readDay } from './day-input'

describe('a typed day', () => {
  it.each([
    ['2026-12-05', '2026-12-05'],
    ['2026/12/5', '2026-12-05'],
    ['２０２６年１２月５日', '2026-12-05'],
    [' 2024-2-29 ', '2024-02-29'],
    ['', ''],
    ['2026-02-30', null],
    ['2026-13-01', null],
    ['12/05/2026', null],
    ['明天', null],
  ])('%j is %j', (text, day) => {
    expect(readDay(text)?.value ?? null).toBe(day)
  })
})
