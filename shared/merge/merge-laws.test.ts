import { describe, expect, it } from 'vitest'
import { judgeMerge } from './trial/judge-merge'
import type { TrialClass } from './trial/random-trial'
import { randomTrial, trialClasses } from './trial/random-trial'

const trials = 200

describe('a merge of random edits loses nothing, doubles and revives nothing silently, and is the same on both sides', () => {
  for (const kind of Object.keys(trialClasses) as TrialClass[])
    for (const edits of [3, 12, 40])
      it(`${kind}, ${edits} edits a side`, () => {
        const faults: string[] = []
        for (let seed = 1; seed <= trials; seed += 1)
          faults.push(
            ...judgeMerge(randomTrial(kind, edits, seed)).faults.map((fault) => `seed ${seed}: ${fault}`),
          )
        expect(faults).toEqual([])
      })
})
