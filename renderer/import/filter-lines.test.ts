import { expect, it } from 'vitest'
import type { PlanLine } from '../../shared/imports/plan'
import { countOutcomes, filterLines } from './filter-lines'

const line = (number: number, fields: Partial<PlanLine>): PlanLine => ({
  number,
  source: 'site.xml',
  place: '',
  format: 'wordpress',
  encoding: null,
  action: 'create',
  title: '渡口',
  column: [],
  state: 'draft',
  tags: 0,
  losses: 0,
  guesses: 0,
  pictures: 0,
  article: null,
  refusal: null,
  why: null,
  ...fields,
})

const lines = [
  line(0, {}),
  line(1, { action: 'update', guesses: 2 }),
  line(2, { action: 'skip', why: 'same' }),
  line(3, { action: 'skip', why: 'same-bytes' }),
  line(4, { action: 'skip', why: 'left-out' }),
  line(5, { action: 'refuse', losses: 1 }),
  line(6, { losses: 1 }),
]

it('counts what is the same and what is left out apart', () => {
  expect(countOutcomes(lines)).toEqual({ create: 2, update: 1, same: 2, 'left-out': 1, refuse: 1, look: 2 })
})

it.each([
  ['all', [0, 1, 2, 3, 4, 5, 6]],
  ['look', [1, 6]],
  ['create', [0, 6]],
  ['same', [2, 3]],
  ['left-out', [4]],
  ['refuse', [5]],
] as const)('shows the lines of %s', (filter, numbers) => {
  expect(filterLines(lines, filter).map(({ number }) => number)).toEqual(numbers)
})
