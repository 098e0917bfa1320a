import { z } from 'zod'
import type { Role } from './person'

export const states = [
  'draft',
  'in-review',
  'returned',
  'signed-off',
  'scheduled',
  'published',
  'withdrawn',
] as const
export const stateSchema = z.enum(states)
export type State = z.infer<typeof stateSchema>

/** What a person can do to an article's state. */
export const moves = [
  'submit',
  'take-back',
  'return',
  'sign-off',
  'schedule',
  'unschedule',
  'publish',
  'withdraw',
  'delete',
  'undelete',
] as const
export const moveSchema = z.enum(moves)
export type Move = z.infer<typeof moveSchema>

interface MoveRule {
  from: readonly State[]
  roles: readonly Role[]
  /** `decided-text`: nothing in it may be a suggestion that nobody decided on. */
  needs: readonly ('reason' | 'moment' | 'checks' | 'decided-text')[]
}

/** The whole workflow: who may move what from where, and what the move must carry. */
export const moveRules: Record<Move, MoveRule> = {
  submit: {
    from: ['draft', 'returned', 'published'],
    roles: ['editor', 'managing-editor'],
    needs: ['checks'],
  },
  'take-back': {
    from: ['in-review', 'signed-off', 'scheduled'],
    roles: ['editor', 'managing-editor'],
    needs: [],
  },
  return: { from: ['in-review', 'signed-off', 'scheduled'], roles: ['managing-editor'], needs: ['reason'] },
  'sign-off': { from: ['in-review'], roles: ['managing-editor'], needs: ['checks', 'decided-text'] },
  schedule: {
    from: ['signed-off', 'scheduled'],
    roles: ['managing-editor', 'publisher'],
    needs: ['moment', 'checks', 'decided-text'],
  },
  unschedule: { from: ['scheduled'], roles: ['managing-editor', 'publisher'], needs: [] },
  publish: {
    from: ['signed-off', 'scheduled'],
    roles: ['managing-editor', 'publisher'],
    needs: ['checks', 'decided-text'],
  },
  withdraw: { from: ['published'], roles: ['managing-editor', 'publisher'], needs: ['reason'] },
  delete: { from: ['draft', 'returned'], roles: ['editor', 'managing-editor'], needs: [] },
  undelete: { from: ['draft', 'returned'], roles: ['editor', 'managing-editor'], needs: [] },
}

export const refusalSchema = z.enum([
  'state',
  'role',
  'reason-missing',
  'moment-missing',
  'moment-past',
  'text-differs',
  'nothing-changed',
  'published-once',
  'deleted',
  'not-deleted',
])
/** Why a move is not allowed now. */
export type MoveRefusal = z.infer<typeof refusalSchema>

/** What the table needs to know of an article and of the person at the desk. */
export interface MoveSituation {
  state: State
  deleted: boolean
  hasEdition: boolean
  /** The working copy differs from the published edition. */
  amended: boolean
  /** It was signed off, but the working copy is another text since. */
  signOffLapsed: boolean
  roles: readonly Role[]
}

/**
 * Why `move` is refused in this situation, or null when it is allowed. Reason and moment are not
 * looked at here: the interface asks for them after the move was chosen (see `refusalOfInput`).
 */
export function refusalOfMove(move: Move, situation: MoveSituation): MoveRefusal | null {
  const rule = moveRules[move]
  if (move === 'undelete' ? !situation.deleted : situation.deleted)
    return situation.deleted ? 'deleted' : 'not-deleted'
  if (situation.signOffLapsed && (move === 'publish' || move === 'schedule')) return 'text-differs'
  // An article with an edition can be taken down from any state of its amendment.
  const withdrawable = move === 'withdraw' && situation.hasEdition && situation.state !== 'withdrawn'
  if (!rule.from.includes(situation.state) && !withdrawable) return 'state'
  if (!rule.roles.some((role) => situation.roles.includes(role))) return 'role'
  if (move === 'delete' && situation.hasEdition) return 'published-once'
  if (move === 'submit' && situation.state === 'published' && !situation.amended) return 'nothing-changed'
  return null
}

/** What is wrong with the reason or moment that came with an allowed move. */
export function refusalOfInput(
  move: Move,
  input: { reason: string | null; moment: string | null; now: Date },
): MoveRefusal | null {
  const { needs } = moveRules[move]
  if (needs.includes('reason') && !input.reason?.trim()) return 'reason-missing'
  if (!needs.includes('moment')) return null
  if (!input.moment) return 'moment-missing'
  return Date.parse(input.moment) <= input.now.getTime() ? 'moment-past' : null
}

/** Every move that the situation allows, in the order of the table. */
export function allowedMoves(situation: MoveSituation): Move[] {
  return moves.filter((move) => refusalOfMove(move, situation) === null)
}
