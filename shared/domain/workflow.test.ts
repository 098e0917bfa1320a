import { describe, expect, it } from 'vitest'
import type { Role } from './person'
import { roles } from './person'
import type { Move, MoveSituation, State } from './workflow'
import { allowedMoves, moves, refusalOfInput, refusalOfMove, states } from './workflow'

const situation = (state: State, change: Partial<MoveSituation> = {}): MoveSituation => ({
  state,
  deleted: false,
  hasEdition: state === 'published',
  amended: false,
  signOffLapsed: false,
  roles,
  ...change,
})

describe('the moves table', () => {
  const allowed: Record<State, Move[]> = {
    draft: ['submit', 'delete'],
    'in-review': ['take-back', 'return', 'sign-off'],
    returned: ['submit', 'delete'],
    'signed-off': ['take-back', 'return', 'schedule', 'publish'],
    scheduled: ['take-back', 'return', 'schedule', 'unschedule', 'publish'],
    published: ['withdraw'],
    withdrawn: [],
  }
  it.each(states)(
    'allows from %s what the table says, and refuses every other move by the state',
    (state) => {
      expect(allowedMoves(situation(state))).toEqual(allowed[state])
      for (const move of moves.filter((each) => !allowed[state].includes(each))) {
        const expected =
          move === 'undelete'
            ? 'not-deleted'
            : move === 'submit' && state === 'published'
              ? 'nothing-changed'
              : 'state'
        expect([move, refusalOfMove(move, situation(state))]).toEqual([move, expected])
      }
    },
  )

  const byRole: Record<Role, Move[]> = {
    editor: ['submit', 'take-back', 'delete'],
    'managing-editor': [
      'submit',
      'take-back',
      'return',
      'sign-off',
      'schedule',
      'unschedule',
      'publish',
      'withdraw',
      'delete',
    ],
    publisher: ['schedule', 'unschedule', 'publish', 'withdraw'],
    administrator: [],
  }
  it.each(roles)('lets a %s do only what the role may do in any state', (role) => {
    const possible = new Set(states.flatMap((state) => allowedMoves(situation(state, { roles: [role] }))))
    expect(moves.filter((move) => possible.has(move))).toEqual(byRole[role])
  })

  it.each<[string, Move, MoveSituation, string | null]>([
    ['an editor does not sign off', 'sign-off', situation('in-review', { roles: ['editor'] }), 'role'],
    [
      'a changed text is not published on an old sign-off',
      'publish',
      situation('draft', { signOffLapsed: true }),
      'text-differs',
    ],
    [
      'a changed text is not scheduled on an old sign-off',
      'schedule',
      situation('draft', { signOffLapsed: true }),
      'text-differs',
    ],
    [
      'a changed published article goes through review again',
      'submit',
      situation('published', { amended: true }),
      null,
    ],
    [
      'an amendment in review does not keep an edition from being withdrawn',
      'withdraw',
      situation('in-review', { hasEdition: true }),
      null,
    ],
    ['an article without an edition cannot be withdrawn', 'withdraw', situation('draft'), 'state'],
    [
      'what was published once is withdrawn, not deleted',
      'delete',
      situation('draft', { hasEdition: true }),
      'published-once',
    ],
    ['nothing is done to a deleted article', 'submit', situation('draft', { deleted: true }), 'deleted'],
    ['a deleted article comes back', 'undelete', situation('draft', { deleted: true }), null],
  ])('%s', (_sentence, move, given, refusal) => {
    expect(refusalOfMove(move, given)).toBe(refusal)
  })
})

describe('what comes with a move', () => {
  const now = new Date('2026-12-01T09:00:00+08:00')
  it.each<[string, Move, { reason: string | null; moment: string | null }, string | null]>([
    ['a return without a reason is refused', 'return', { reason: '  ', moment: null }, 'reason-missing'],
    ['a return with a reason is allowed', 'return', { reason: '两处数字要有信源', moment: null }, null],
    ['a withdrawal needs a reason', 'withdraw', { reason: null, moment: null }, 'reason-missing'],
    ['a schedule needs a moment', 'schedule', { reason: null, moment: null }, 'moment-missing'],
    [
      'a schedule in the past is refused',
      'schedule',
      { reason: null, moment: '2026-12-01T08:59:59+08:00' },
      'moment-past',
    ],
    [
      'a schedule is compared as a moment, not as a text',
      'schedule',
      { reason: null, moment: '2026-12-01T01:00:01Z' },
      null,
    ],
    ['a submit needs nothing', 'submit', { reason: null, moment: null }, null],
  ])('%s', (_sentence, move, input, refusal) => {
    expect(refusalOfInput(move, { ...input, now })).toBe(refusal)
  })
})
