import { describe, expect, inject, it } from 'vitest'
import { createRandom, randomBody } from '../document/random-body'
import { createArticle } from '../domain/article'
import { mergeArticle } from './merge-article'
import { judgeMerge } from './trial/judge-merge'
import type { TrialClass } from './trial/random-trial'
import { randomApartTrial, randomTrial, trialClasses } from './trial/random-trial'

declare module 'vitest' {
  interface ProvidedContext {
    mergeTrials: number
  }
}

const trials = inject('mergeTrials')
const sizes = [3, 12, 40]

describe('a merge loses nothing, doubles and revives nothing silently, and is the same whoever merges', () => {
  for (const kind of Object.keys(trialClasses) as TrialClass[])
    it(`with 3, 12 or 40 random edits a side: ${kind}`, () => {
      const faults: string[] = []
      for (let seed = 1; seed <= trials; seed += 1) {
        const verdict = judgeMerge(randomTrial(kind, sizes[seed % sizes.length] ?? 3, seed))
        faults.push(...verdict.faults.map((fault) => `seed ${seed}: ${fault}`))
      }
      expect(faults).toEqual([])
    }, 120_000)
})

it('takes both sides as they are, without a clash, where they edited different blocks', () => {
  for (let seed = 1; seed <= trials; seed += 1) {
    const { base, ours, theirs, merged } = randomApartTrial(seed)
    expect(mergeArticle(base, ours, theirs), `seed ${seed}`).toEqual({ article: merged, clashes: [] })
  }
}, 120_000)

it('makes a valid article, the same on both sides, of any three documents of any nodes', () => {
  const random = createRandom(7)
  const article = () => createArticle('01J00000000000000000000000', { body: randomBody(random) })
  const faults: string[] = []
  for (let trial = 1; trial <= trials; trial += 1) {
    const verdict = judgeMerge({ base: article(), ours: article(), theirs: article() })
    faults.push(...verdict.faults.map((fault) => `trial ${trial}: ${fault}`))
  }
  expect(faults).toEqual([])
}, 120_000)
