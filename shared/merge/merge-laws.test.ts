import { describe, expect, it } from 'vitest'
import { judgeMerge } from './trial/judge-merge'
import type { TrialClass } from './trial/random-trial'
import { randomTrial, trialClasses } from './trial/random-trial'

const trials = 200
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
