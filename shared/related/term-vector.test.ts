import { expect, it } from 'vitest'
import type { TermCounts } from './term-vector'
import { rarityOf, toTermVector } from './term-vector'

const counts = (title: number[], body: [number, number][]): TermCounts => ({
  title: new Map(title.map((term) => [term, 1])),
  body: new Map(body),
})
const flat = () => 1

it('keeps the strongest words in the order of their numbers, as a vector of length 1', () => {
  const vector = toTermVector(counts([], [[7, 1], [3, 9], [5, 4], [1, 1]]), flat, { terms: 3, title: 0.3 }) // prettier-ignore
  expect([...vector.terms]).toEqual([1, 3, 5])
  expect(Math.hypot(...vector.weights)).toBeCloseTo(1)
})

it('gives a rare word more weight than one that many have', () => {
  const rarity = (term: number) => rarityOf(term === 1 ? 2 : 900, 1000)
  const [rare = 0, frequent = 0] = toTermVector(counts([], [[1, 3], [2, 3]]), rarity).weights // prettier-ignore
  expect(rare).toBeGreaterThan(frequent * 5)
})

it('lets the title weigh by its share, and the body alone where there is no title', () => {
  const weightOfTitle = (title: number) =>
    toTermVector(counts([1], [[2, 1]]), flat, { terms: 64, title }).weights[0] ?? 0
  expect(weightOfTitle(0.5)).toBeCloseTo(Math.SQRT1_2)
  expect(weightOfTitle(0.3)).toBeLessThan(weightOfTitle(0.5))
  expect([...toTermVector(counts([], [[2, 1]]), flat).terms]).toEqual([2])
  expect([...toTermVector(counts([1], []), flat).terms]).toEqual([1])
})

it('leaves a word out that every article has', () => {
  const rarity = (term: number) => rarityOf(term === 1 ? 1000 : 3, 1000)
  expect([...toTermVector(counts([], [[1, 50], [2, 1]]), rarity).terms]).toEqual([1, 2]) // prettier-ignore
  expect([...toTermVector(counts([], [[1, 50]]), () => -1).terms]).toEqual([])
})
