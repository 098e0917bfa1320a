import { describe, expect, it } from 'vitest'
import { failure, success } from '../../../shared/result'
import type { request as requestOfApi } from '../../api/client'
import { createFakeClock } from './fake-clock'
import { createSaveQueue } from './save-queue'
import { settleConflict } from './settle-conflict'

/** An article on a disk where somebody else has just written `disk`. */
function createDesk(refuse?: string) {
  let base = 'd'
  let text = 'disk'
  const did: string[] = []
  const revisions: string[] = []
  const answers: Record<string, (input: { base: string; revision: string }) => unknown> = {
    'article:open': () => ({ base }),
    'revision:keep': () => ({ decision: { revision: revisions[revisions.push(text) - 1] } }),
    'revision:restore': ({ revision }) => {
      revisions.push(text)
      text = revision
      return { base: 'restored' }
    },
  }
  const request = ((channel: string, input: never) => {
    did.push(channel)
    const refused = channel === refuse
    return Promise.resolve(refused ? failure({ kind: 'canceled' }) : success(answers[channel]?.(input)))
  }) as unknown as typeof requestOfApi
  const queue = createSaveQueue({
    base: 'old',
    clock: createFakeClock(),
    isComposing: () => false,
    onState: () => undefined,
    onSaved: () => undefined,
    save(on) {
      did.push(`save on ${on}`)
      if (on !== base)
        return Promise.resolve(failure({ kind: 'save-conflict', article: 'A', base: on, current: base }))
      base = 'm'
      text = 'mine'
      return Promise.resolve(success({ base, savedAt: 't', status: {} as never }))
    },
  })
  queue.changed()
  return { did, queue, request, disk: () => ({ text, revisions }) }
}

const settle = (desk: ReturnType<typeof createDesk>, choice: 'mine' | 'disk') =>
  settleConflict(choice, { id: 'A', queue: desk.queue, request: desk.request, name: '磁盘上的' })

describe('a conflict', () => {
  it('keeps the text of the disk as a revision when mine is chosen', async () => {
    const desk = createDesk()
    await desk.queue.flush()
    expect(desk.queue.state().kind).toBe('conflict')
    expect(await settle(desk, 'mine')).toEqual(success(null))
    expect(desk.disk()).toEqual({ text: 'mine', revisions: ['disk'] })
    expect(desk.queue.state().kind).toBe('clean')
  })

  it('keeps mine as a revision when the text of the disk is chosen', async () => {
    const desk = createDesk()
    await desk.queue.flush()
    expect(await settle(desk, 'disk')).toEqual(success({ base: 'restored' }))
    expect(desk.disk()).toEqual({ text: 'disk', revisions: ['disk', 'mine'] })
  })

  it('writes nothing over a text that could not be kept', async () => {
    const desk = createDesk('revision:keep')
    await desk.queue.flush()
    expect(await settle(desk, 'mine')).toEqual(failure({ kind: 'canceled' }))
    expect(desk.did).toEqual(['save on old', 'article:open', 'revision:keep'])
    expect(desk.queue.state().kind).toBe('conflict')
  })
})
