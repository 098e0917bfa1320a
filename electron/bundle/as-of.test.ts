import { expect, it } from 'vitest'
import type { Decision, HashedDecision } from '../../shared/domain/decision'
import { foldDecisions } from '../../shared/domain/fold'
import { asOfMoment } from './as-of'
import { isEmbargoed } from './embargo'

const id = '01JABCDEFGHJKMNPQRSTVWXYZ0'
const now = new Date('2026-12-05T01:00:00.700Z')

function decision(hash: string, fields: Partial<Decision>): HashedDecision {
  const decided: Decision = {
    format: 'galley/decision',
    version: 1,
    id,
    article: id,
    prev: null,
    kind: 'keep',
    by: id,
    at: '2026-12-01T00:00:00.000Z',
    revision: null,
    stage: null,
    stages: null,
    moment: null,
    reason: null,
    signature: null,
    ...fields,
  }
  return { hash, decision: decided }
}

it('shows now to the second, or the latest decision when that is later', () => {
  const at = (moment: string) => [decision('a', { at: moment })]
  expect([
    asOfMoment(null, now, at('2026-12-01T00:00:00.000Z')),
    asOfMoment(null, now, at('2026-12-05T09:00:00.500+08:00')),
    asOfMoment(null, now, at('2026-12-06T00:00:00.000Z')),
    asOfMoment(new Date('2027-01-01T00:00:00Z'), now, at('2026-12-01T00:00:00.000Z')),
  ]).toEqual([
    { moment: new Date('2026-12-05T01:00:00Z'), embargoMoment: new Date('2026-12-05T01:00:00Z') },
    { moment: new Date('2026-12-05T01:00:00.500Z'), embargoMoment: new Date('2026-12-05T01:00:00.500Z') },
    { moment: new Date('2026-12-06T00:00:00Z'), embargoMoment: now },
    { moment: new Date('2027-01-01T00:00:00Z'), embargoMoment: new Date('2027-01-01T00:00:00Z') },
  ])
})

const until = (moment: string | null, fields: Partial<Decision> = {}) => ({
  kind: 'embargo' as const,
  moment,
  ...fields,
})
const moment = new Date('2026-12-05T00:00:00Z')
const rows: [string, HashedDecision[], boolean][] = [
  ['none', [], false],
  ['one that has passed', [decision('a', until('2026-12-04T00:00:00Z'))], false],
  ['one that ends at this moment', [decision('a', until('2026-12-05T08:00:00+08:00'))], false],
  ['one to come', [decision('a', until('2026-12-06T00:00:00Z'))], true],
  [
    'one that was set after the moment',
    [decision('a', until('2027-01-01T00:00:00Z', { at: '2026-12-09T00:00:00Z' }))],
    true,
  ],
  [
    'one that was lifted before the moment',
    [
      decision('a', until('2027-01-01T00:00:00Z')),
      decision('b', until(null, { prev: 'a', at: '2026-12-02T00:00:00Z' })),
    ],
    false,
  ],
  [
    'one that was lifted only after the moment',
    [
      decision('a', until('2027-01-01T00:00:00Z')),
      decision('b', until(null, { prev: 'a', at: '2026-12-09T00:00:00Z' })),
    ],
    true,
  ],
  [
    'one that lost a fork',
    [
      decision('a', {}),
      decision('b', { kind: 'take-back', prev: 'a' }),
      decision('c', until('2027-01-01T00:00:00Z', { prev: 'a' })),
    ],
    true,
  ],
  [
    'one whose predecessor is not here yet',
    [decision('b', until('2027-01-01T00:00:00Z', { prev: 'a' }))],
    true,
  ],
]

it.each(rows)('reads an embargo cautiously: %s', (_name, decisions, isHeld) => {
  const standing = {
    decisions,
    present: foldDecisions(decisions),
    atMoment: foldDecisions(decisions, moment),
  }
  expect(isEmbargoed(standing, moment)).toBe(isHeld)
})
