import { describe, expect, it } from 'vitest'
import { failure, success } from '../../../shared/result'
import { createFakeClock, settle } from './fake-clock'
import { createJournalWriter } from './journal-writer'

function createDesk() {
  const clock = createFakeClock()
  const did: string[] = []
  let text = ''
  let composing = false
  let isBroken = false
  const journal = createJournalWriter({
    clock,
    isComposing: () => composing,
    write() {
      did.push(`${clock.now()} ${text}`)
      return Promise.resolve(isBroken ? failure({ kind: 'canceled' }) : success(null))
    },
    discard() {
      did.push('discard')
      return Promise.resolve(success(null))
    },
  })
  return {
    clock,
    did,
    journal,
    type(more: string) {
      text += more
      journal.touch()
    },
    setComposing(value: boolean) {
      composing = value
      if (!value) journal.compositionEnded()
    },
    breakDisk() {
      isBroken = true
    },
  }
}

describe('the journal of unsaved writing', () => {
  it('has a change 0.2 s after it, while typing goes on too', async () => {
    const desk = createDesk()
    for (let step = 0; step < 6; step += 1) {
      desk.type(String(step))
      await desk.clock.pass(100)
    }
    expect(desk.did).toEqual(['200 01', '400 0123', '600 012345'])
  })

  it('writes no half of a composition, and the whole of it when it ends', async () => {
    const desk = createDesk()
    desk.setComposing(true)
    desk.type('cs')
    await desk.clock.pass(3_000)
    expect({ did: desk.did, isComplete: desk.journal.isComplete() }).toEqual({ did: [], isComplete: false })
    desk.setComposing(false)
    await settle()
    expect({ did: desk.did, isComplete: desk.journal.isComplete() }).toEqual({
      did: ['3000 cs'],
      isComplete: true,
    })
  })

  it('is discarded after a save, unless somebody typed on', async () => {
    const desk = createDesk()
    desk.type('一')
    await desk.clock.pass(200)
    desk.journal.discard()
    desk.type('二')
    await desk.clock.pass(200)
    desk.journal.discard()
    await settle()
    expect(desk.did).toEqual(['200 一', '400 一二', 'discard'])
  })

  it('says that it is not complete when the disk refused', async () => {
    const desk = createDesk()
    desk.breakDisk()
    desk.type('一')
    await desk.journal.flush()
    expect(desk.journal.isComplete()).toBe(false)
  })
})
