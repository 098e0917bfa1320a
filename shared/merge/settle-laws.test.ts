import { describe, expect, inject, it } from 'vitest'
import { createRandom as createBodyRandom, randomBody } from '../document/random-body'
import { createArticle } from '../domain/article'
import { judgeSettling } from './trial/judge-settling'
import { createRandom } from './trial/random'
import type { TrialClass } from './trial/random-trial'
import { randomTrial, trialClasses } from './trial/random-trial'

const trials = inject('mergeTrials')
const sizes = [3, 12, 40]

describe('settling does what was chosen, loses nothing else, and is the same whoever settles', () => {
  for (const kind of Object.keys(trialClasses) as TrialClass[])
    it(`after 3, 12 or 40 random edits a side: ${kind}`, () => {
      const faults: string[] = []
      for (let seed = 1; seed <= trials; seed += 1) {
        const trial = randomTrial(kind, sizes[seed % sizes.length] ?? 3, seed)
        faults.push(...judgeSettling(trial, createRandom(seed)).map((fault) => `seed ${seed}: ${fault}`))
      }
      expect(faults).toEqual([])
    }, 120_000)
})

it('makes a valid article of any three documents of any nodes, whatever is chosen', () => {
  const random = createBodyRandom(11)
  const article = () => createArticle('01J00000000000000000000000', { body: randomBody(random) })
  const faults: string[] = []
  for (let trial = 1; trial <= trials; trial += 1) {
    const versions = { base: article(), ours: article(), theirs: article() }
    faults.push(...judgeSettling(versions, createRandom(trial)).map((fault) => `trial ${trial}: ${fault}`))
  }
  expect(faults).toEqual([])
}, 120_000)
