import { describe, expect, it } from 'vitest'
import type { Role } from '../../../shared/domain/person'
import type { ArticleStatus } from '../../../shared/domain/status'
import { situationOf } from '../../../shared/domain/status'
import type { State } from '../../../shared/domain/workflow'
import { moves, refusalOfMove } from '../../../shared/domain/workflow'
import { actsOf } from './acts'

const statusIn = (state: State, fields: Partial<ArticleStatus> = {}): ArticleStatus => ({
  state,
  stage: state === 'in-review' ? 1 : null,
  stages: 1,
  amended: false,
  signOffLapsed: false,
  scheduledFor: null,
  embargoUntil: null,
  publishedAt: state === 'published' ? '2026-01-01T00:00:00.000Z' : null,
  deleted: false,
  ...fields,
})

const acts = (status: ArticleStatus, ...roles: Role[]) => {
  const situation = situationOf(status, roles)
  const bar = actsOf(
    status,
    moves.map((move) => ({ move, refusal: refusalOfMove(move, situation) })),
  )
  const say = (each: { move: string; refusal: string | null }) =>
    each.refusal ? `${each.move}!${each.refusal}` : each.move
  return { main: bar.main && say(bar.main), beside: bar.beside.map(say), more: bar.more.map(say) }
}

describe('the acts of the editor bar', () => {
  it.each([
    ['draft', 'editor', { main: 'submit', beside: [], more: ['schedule!state', 'delete'] }],
    ['returned', 'editor', { main: 'submit', beside: [], more: ['schedule!state', 'delete'] }],
    [
      'in-review',
      'editor',
      { main: 'sign-off!role', beside: ['return!role'], more: ['take-back', 'schedule!state'] },
    ],
    [
      'in-review',
      'managing-editor',
      { main: 'sign-off', beside: ['return'], more: ['take-back', 'schedule!state'] },
    ],
    [
      'signed-off',
      'managing-editor',
      { main: 'publish', beside: ['schedule'], more: ['take-back', 'return'] },
    ],
    [
      'scheduled',
      'publisher',
      { main: 'publish', beside: ['unschedule'], more: ['take-back!role', 'return!role', 'schedule'] },
    ],
    ['published', 'publisher', { main: 'submit!role', beside: ['withdraw'], more: ['schedule!state'] }],
    ['withdrawn', 'publisher', { main: null, beside: [], more: ['schedule!state'] }],
  ] as const)('are those of %s for %s', (state, role, expected) => {
    expect(acts(statusIn(state), role)).toEqual(expected)
  })

  it('has nothing to do with a published article that nobody changed', () => {
    expect(acts(statusIn('published'), 'editor').main).toBe('submit!nothing-changed')
  })

  it('gives a deleted article back and nothing else', () => {
    expect(acts(statusIn('draft', { deleted: true }), 'editor')).toEqual({
      main: 'undelete',
      beside: [],
      more: [],
    })
  })
})
