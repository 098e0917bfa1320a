import { expect, it } from 'vitest'
import { preferencesSchema, withGoal } from './settings'

const id = (place: number) => `01KJP0YHE015W2BPY9BA1J${String(place).padStart(4, '0')}`

it('sets a goal in the place of the last one of its article, and takes it away', () => {
  const one = withGoal(undefined, id(1), 800)
  const two = withGoal(withGoal(one, id(2), 1200), id(1), 900)
  expect([one, two, withGoal(two, id(2), null)]).toEqual([
    { [id(1)]: 800 },
    { [id(1)]: 900, [id(2)]: 1200 },
    { [id(1)]: 900 },
  ])
})

it('keeps the goals of the articles that were set last', () => {
  let goals = withGoal(undefined, id(0), 1)
  for (let place = 1; place <= 300; place += 1) goals = withGoal(goals, id(place), place)
  expect([Object.keys(goals ?? {}).length, goals?.[id(0)], goals?.[id(300)]]).toEqual([300, undefined, 300])
})

it('reads preferences that know of no goals', () => {
  const older = { locale: 'system', theme: 'system', readingFace: 'hei' }
  expect(preferencesSchema.parse(older)).toEqual(older)
})
