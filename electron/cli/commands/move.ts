import { momentSchema } from '../../../shared/domain/identifier'
import type { Move } from '../../../shared/domain/workflow'
import { moves } from '../../../shared/domain/workflow'
import { success } from '../../../shared/result'
import { createReview } from '../../review/review'
import type { Ending } from '../outcome'
import { UsageError } from '../outcome'
import { findPerson, withWorkspace } from '../workspace'

export interface MoveOptions {
  as?: string
  at?: string
  reason?: string
}

export function runMove(folder: string, id: string, move: string, options: MoveOptions): Promise<Ending> {
  if (!isMove(move)) throw new UsageError(`No move ${move}; there are ${moves.join(', ')}.`)
  if (options.at !== undefined && move !== 'schedule') throw new UsageError('--at belongs to schedule.')
  return withWorkspace(folder, { access: 'write' }, async (store) => {
    const person = findPerson(store, options.as)
    if (!person.ok) return person
    const { reason = null } = options
    const moment = options.at === undefined ? null : parseMoment('--at', options.at)
    const moved = await createReview(store).move(id, {
      move,
      by: person.value.id,
      base: null,
      reason,
      moment,
    })
    if (!moved.ok) return moved
    const { status, decision } = moved.value
    const document = { id, move, by: person.value.name, ...status, decision }
    return success({ document, text: `${id} is ${status.state}.` })
  })
}

function isMove(word: string): word is Move {
  return moves.some((move) => move === word)
}

/** A moment with its offset, as the commands want it; without one it would mean another moment elsewhere. */
export function parseMoment(option: string, text: string): string {
  if (!momentSchema.safeParse(text).success) {
    throw new UsageError(
      `${option} is a moment with its offset such as 2026-12-05T09:00:00+08:00, not ${text}.`,
    )
  }
  return text
}
