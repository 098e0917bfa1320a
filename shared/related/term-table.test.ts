import { expect, it } from 'vitest'
import { createTermTable } from './term-table'

const words = Array.from({ length: 5000 }, (_, at) => `词${at}${'长'.repeat(at % 7)}`)

it('gives each word one number and the word for the number', () => {
  const table = createTermTable()
  const numbers = words.map((word) => table.intern(word))
  expect(numbers).toEqual(words.map((_, at) => at))
  expect(words.map((word) => table.intern(word))).toEqual(numbers)
  expect(numbers.map(table.word)).toEqual(words)
  expect(table.find('没有的词')).toBeNull()
})

it('is the same table after it was written and read', () => {
  const table = createTermTable()
  for (const word of words) table.intern(word)
  const again = createTermTable(table.parts())
  expect(words.map(again.find)).toEqual(words.map((_, at) => at))
  expect(again.intern('新词')).toBe(words.length)
})

it('tells words apart that are a part of each other, and takes the empty one', () => {
  const table = createTermTable()
  expect(['城市', '城', '', '城市治理'].map(table.intern)).toEqual([0, 1, 2, 3])
  expect([0, 1, 2, 3].map(table.word)).toEqual(['城市', '城', '', '城市治理'])
})
