import { describe, expect, it } from 'vitest'
import type { Decision, DecisionKind, HashedDecision } from './decision'
import type { ArticleRecord } from './fold'
import { foldDecisions, newRecord } from './fold'
import { statusOf } from './status'

const person = '01J00000000000000000000001'
const article = '01J00000000000000000000002'
const textA = 'a'.repeat(64)
const textB = 'b'.repeat(64)
const due = '2026-12-05T09:00:00+08:00'

type Step = [kind: DecisionKind, fields?: Partial<Decision>]

let serial = 0
function decide(prev: string | null, [kind, fields = {}]: Step): HashedDecision {
  serial += 1
  const decision: Decision = {
    format: 'galley/decision',
    version: 1,
    id: `01J${String(serial).padStart(23, '0')}`,
    article,
    prev,
    kind,
    by: person,
    at: new Date(Date.UTC(2026, 10, 1, 0, serial)).toISOString(),
    revision: null,
    stage: null,
    stages: null,
    moment: null,
    reason: null,
    signature: null,
    ...fields,
  }
  return { hash: `hash-${serial}`, decision }
}

/** A line of decisions, each after the one before. */
function line(...steps: Step[]): HashedDecision[] {
  serial = 0
  return after([], ...steps)
}
function after(earlier: HashedDecision[], ...steps: Step[]): HashedDecision[] {
  const all = [...earlier]
  for (const step of steps) all.push(decide(all.at(-1)?.hash ?? null, step))
  return all
}

const submit: Step = ['submit', { revision: textA, stages: 1 }]
const submitTwoStages: Step = ['submit', { revision: textA, stages: 2 }]
const signOff: Step = ['sign-off', { revision: textA, stage: 1 }]
const schedule: Step = ['schedule', { revision: textA, moment: due }]
const publish: Step = ['publish', { revision: textA }]

describe('state as a fold of decisions', () => {
  it.each<[string, Step[], Partial<ArticleRecord>]>([
    ['is a draft without decisions', [], { state: 'draft', head: null }],
    ['is a draft after an import', [['import', { revision: textA }]], { state: 'draft', revision: null }],
    [
      'waits for the first stage after a submit',
      [submitTwoStages],
      { state: 'in-review', stage: 1, stages: 2, revision: textA },
    ],
    [
      'waits for the next stage after a sign-off',
      [submitTwoStages, signOff],
      { state: 'in-review', stage: 2 },
    ],
    [
      'is signed off after the last stage',
      [submitTwoStages, signOff, ['sign-off', { revision: textA, stage: 2 }]],
      { state: 'signed-off', stage: null, revision: textA },
    ],
    [
      'a later stage cannot sign another text than the stage before signed',
      [submitTwoStages, signOff, ['sign-off', { revision: textB, stage: 2 }]],
      { state: 'in-review', stage: 2, revision: textA, refused: ['hash-3'] },
    ],
    [
      'another text starts again at the first stage',
      [submitTwoStages, signOff, ['sign-off', { revision: textB, stage: 1 }]],
      { state: 'in-review', stage: 2, revision: textB, refused: [] },
    ],
    [
      'keeps the reason of a return until it is submitted again',
      [submit, ['return', { revision: textA, reason: '缺信源' }]],
      { state: 'returned', returned: { reason: '缺信源', by: person, at: '2026-11-01T00:02:00.000Z' } },
    ],
    [
      'forgets the return when resubmitted',
      [submit, ['return', { reason: '缺信源' }], submit],
      { state: 'in-review', returned: null },
    ],
    ['is scheduled for a moment', [submit, signOff, schedule], { state: 'scheduled', scheduledFor: due }],
    [
      'is signed off again without its schedule',
      [submit, signOff, schedule, ['unschedule', { revision: textA }]],
      { state: 'signed-off', scheduledFor: null },
    ],
    [
      'is a draft again when taken back',
      [submit, signOff, schedule, ['take-back']],
      { state: 'draft', scheduledFor: null, revision: null },
    ],
    [
      'has a published edition',
      [submit, signOff, publish],
      {
        state: 'published',
        publishedEdition: {
          revision: textA,
          publishedAt: '2026-11-01T00:03:00.000Z',
          firstPublishedAt: '2026-11-01T00:03:00.000Z',
        },
      },
    ],
    [
      'keeps the edition while an amendment is in review',
      [submit, signOff, publish, ['submit', { revision: textB, stages: 1 }]],
      { state: 'in-review', revision: textB, publishedEdition: expect.objectContaining({ revision: textA }) },
    ],
    [
      'replaces the edition and keeps the first moment of publishing',
      [
        submit,
        signOff,
        publish,
        ['submit', { revision: textB, stages: 1 }],
        ['sign-off', { revision: textB, stage: 1 }],
        ['publish', { revision: textB }],
      ],
      {
        state: 'published',
        publishedEdition: {
          revision: textB,
          publishedAt: '2026-11-01T00:06:00.000Z',
          firstPublishedAt: '2026-11-01T00:03:00.000Z',
        },
      },
    ],
    [
      'has no edition after a withdrawal',
      [submit, signOff, publish, ['withdraw', { reason: '失实' }]],
      { state: 'withdrawn', publishedEdition: null },
    ],
    [
      'keeps an embargo whatever else happens',
      [['embargo', { moment: due }], submit, signOff],
      { state: 'signed-off', embargoUntil: due },
    ],
    ['lifts an embargo', [['embargo', { moment: due }], ['embargo']], { embargoUntil: null }],
    ['is deleted and comes back', [['delete'], ['undelete']], { state: 'draft', deleted: false }],
    [
      'refuses a publish that nobody signed off',
      [submit, publish],
      { state: 'in-review', publishedEdition: null, refused: ['hash-2'] },
    ],
    [
      'refuses a publish of another text than was signed',
      [submit, signOff, ['publish', { revision: textB }]],
      { state: 'signed-off', refused: ['hash-3'] },
    ],
    [
      'goes through review again when the signed text was changed',
      [submit, signOff, ['submit', { revision: textB, stages: 1 }]],
      { state: 'in-review', revision: textB },
    ],
  ])('%s', (_sentence, steps, expected) => {
    expect(foldDecisions(line(...steps))).toMatchObject(expected)
  })

  it('comes to the same record whatever the order of the files', () => {
    const decisions = line(submit, signOff, schedule, publish)
    expect(foldDecisions([...decisions].reverse())).toEqual(foldDecisions(decisions))
  })

  it('leaves out what was decided after a moment', () => {
    const decisions = line(submit, signOff, publish)
    expect(foldDecisions(decisions, new Date('2026-11-01T00:02:30Z')).state).toBe('signed-off')
  })
})

describe('decisions made at the same time', () => {
  it('lets the cautious one count and shows the other', () => {
    const common = line(submit, signOff)
    const published = after(common, publish)
    const returned = after(common, ['return', { revision: textA, reason: '等一等' }])
    const record = foldDecisions([...published, ...returned.slice(-1)])
    expect([record.state, record.forks]).toEqual(['returned', ['hash-3']])
  })

  it('lets the earlier of two equal ones count, on every machine', () => {
    const common = line(submit)
    const one = decide(common.at(-1)?.hash ?? null, signOff)
    const other = decide(common.at(-1)?.hash ?? null, signOff)
    expect(foldDecisions([...common, other, one])).toMatchObject({ head: one.hash, forks: [other.hash] })
    expect(foldDecisions([...common, one, other])).toMatchObject({ head: one.hash, forks: [other.hash] })
  })

  it('shows everything that was decided after the branch that does not count', () => {
    const common = line(submit, signOff)
    const published = after(common, publish, ['keep', { revision: textA }])
    const withdrawn = after(common, ['take-back'])
    expect(foldDecisions([...published, ...withdrawn.slice(-1)]).forks).toEqual(['hash-3', 'hash-4'])
  })

  it('sets aside a decision whose predecessor is not here yet', () => {
    const [first, , third] = line(submit, signOff, publish)
    const record = foldDecisions([first, third].flatMap((each) => each ?? []))
    expect([record.state, record.waiting]).toEqual(['in-review', ['hash-3']])
  })
})

describe('status of the working copy', () => {
  const status = (steps: Step[], textIsBound: boolean) => statusOf(foldDecisions(line(...steps)), textIsBound)

  it.each<[string, Step[], boolean, object]>([
    [
      'a sign-off holds for the text that was signed',
      [submit, signOff],
      true,
      { state: 'signed-off', signOffLapsed: false },
    ],
    [
      'a sign-off does not carry over to another text',
      [submit, signOff],
      false,
      { state: 'draft', signOffLapsed: true },
    ],
    [
      'a second stage starts over when the text changed',
      [submitTwoStages, signOff],
      false,
      { state: 'in-review', stage: 1, signOffLapsed: true },
    ],
    [
      'a schedule stands for the signed text',
      [submit, signOff, schedule],
      false,
      { state: 'scheduled', scheduledFor: due, signOffLapsed: false },
    ],
    [
      'an edited published article is amended',
      [submit, signOff, publish],
      false,
      { state: 'published', amended: true },
    ],
    [
      'a published article that reads the same is not amended',
      [submit, signOff, publish],
      true,
      { state: 'published', amended: false },
    ],
    [
      'an amendment whose sign-off lapsed is published and amended',
      [
        submit,
        signOff,
        publish,
        ['submit', { revision: textB, stages: 1 }],
        ['sign-off', { revision: textB, stage: 1 }],
      ],
      false,
      { state: 'published', amended: true, signOffLapsed: true },
    ],
  ])('%s', (_sentence, steps, textIsBound, expected) => {
    expect(status(steps, textIsBound)).toMatchObject(expected)
  })

  it('starts as a draft', () => {
    expect(statusOf(newRecord(), true)).toEqual({
      state: 'draft',
      stage: null,
      stages: 1,
      amended: false,
      signOffLapsed: false,
      scheduledFor: null,
      embargoUntil: null,
      publishedAt: null,
      deleted: false,
    })
  })
})
