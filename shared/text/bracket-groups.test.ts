import { describe, expect, it } from 'vitest'
import { findBracketGroups } from './bracket-groups'

function groupsOf(line: string): string[] {
  return findBracketGroups(line).map(({ start, end }) => line.slice(start, end))
}

describe('findBracketGroups', () => {
  it.each([
    ['路（北段）与《灯》', ['（北段）', '《灯》']],
    ['路（北（新）段）', ['（北（新）段）']],
    ['（(《a》)）b', ['（(《a》)）']],
    ['路（北段)', ['（北段)']],
    ['路（北段', []],
    ['路北段）', []],
    ['（《路）》', ['（《路）']],
    ['a [b] (c', ['[b]']],
    ['“路”', []],
    ['(👨‍👩‍👧)𠮷【🇨🇳】', ['(👨‍👩‍👧)', '【🇨🇳】']],
    ['', []],
  ])('finds in %j', (line, groups) => {
    expect(groupsOf(line)).toEqual(groups)
  })

  it('gives groups in their order that do not overlap', () => {
    const pieces = [...'(（)）《》[]【】路']
    for (let seed = 1; seed < 3000; seed += 1) {
      const line = Array.from(
        { length: 12 },
        (_, index) => pieces[(seed * (index + 7) * 31 + seed) % pieces.length],
      ).join('')
      let last = 0
      for (const { start, end } of findBracketGroups(line)) {
        expect(start, line).toBeGreaterThanOrEqual(last)
        expect(end, line).toBeGreaterThan(start + 1)
        last = end
      }
    }
  })
})
