import { expect, it } from 'vitest'
import { meaningfulWords } from './meaningful-words'

it.each([
  ['Han', ['城市', '的', '治理', '，'], ['城市', '治理']],
  ['Latin in one spelling', ['Ｌｉｎｕｘ', 'Linux', 'C++', 'x'], ['linux', 'linux', 'c++']],
  ['words that stand everywhere', ['我们', '因为', '望京', 'the', 'systemd'], ['望京', 'systemd']],
  ['numbers and marks', ['2023', '5.10', '……', '😀😀', '第3'], []],
  ['what is too long', ['a'.repeat(25)], []],
  ['nothing', [], []],
])('takes of %s what tells the subject', (_name, words, expected) => {
  expect(meaningfulWords(words)).toEqual(expected)
})
