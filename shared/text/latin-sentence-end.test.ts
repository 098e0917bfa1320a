import { describe, expect, it } from 'vitest'
import { endsLatinSentence } from './latin-sentence-end'

describe('endsLatinSentence', () => {
  it.each([
    ['It works', '.', ' Then', true],
    ['It works', '.', '', true],
    ['It works', '?!', ' Then', true],
    ['It works', '.', ' then', false],
    ['pi is 3', '.', '14', false],
    ['pi is ３', '．', '１４', false],
    ['example', '.', 'com', false],
    ['a', '?', 'b=c', false],
    ['in the U.S', '.', ' Army', false],
    ['by J', '.', ' Lee', false],
    ['by Dr', '.', ' Li', false],
    ['see No', '.', ' 5', false],
    ['he said no', '.', ' Then', true],
    ['in 2023', '.', ' Then', true],
    ['3', '.', ' 打开', false],
    ['1.2', '.', '打开', false],
    ['用 Linux', '.', '很好', true],
    ['路通了', '.', '灯亮了', true],
    ['路通了', '?', 'Linux', true],
    ['他走了', '……', '灯灭了', true],
    ['So', '...', ' maybe', false],
    ['So', '...', ' Maybe', true],
    ['𠮷野家', '.', '🎉', true],
    ['👨‍👩‍👧', '!', ' 🇨🇳', true],
  ])('%j %j %j: %j', (before, marks, after, expected) => {
    expect(endsLatinSentence({ before, marks, after })).toBe(expected)
  })

  it('always ends where nothing follows', () => {
    for (const before of ['路', 'U.S', 'Dr', '3', '', '🎉'])
      for (const marks of ['.', '!', '……', '...'])
        expect(endsLatinSentence({ before, marks, after: ' 　' })).toBe(true)
  })
})
