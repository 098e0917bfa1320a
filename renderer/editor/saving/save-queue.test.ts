import { describe, expect, it } from 'vitest'
import type { AppError } from '../../../shared/errors'
import type { ArticleStatus } from '../../../shared/domain/status'
import type { Result } from '../../../shared/result'
import { failure, success } from '../../../shared/result'
import { createFakeClock, settle } from './fake-clock'
import type { SavedArticle, SaveState } from './save-queue'
import { createSaveQueue } from './save-queue'

const status = { state: 'draft' } as ArticleStatus
const full: AppError = { kind: 'write-failed', path: 'a.json', why: 'disk-full', detail: '' }
const clash: AppError = { kind: 'save-conflict', article: 'A', base: 'b0', current: 'x9' }

/** A disk that answers when the test says so; each save names the text that it was given. */
function createDesk() {
  const clock = createFakeClock()
  const states: SaveState['kind'][] = []
  const sent: { base: string; text: string; at: number }[] = []
  let answers: ((result: Result<SavedArticle>) => void)[] = []
  let text = ''
  let composing = false
  let isSlow = false
  let error: AppError | null = null
  const answerNow = (): Result<SavedArticle> =>
    error ? failure(error) : success({ base: `b${sent.length}`, savedAt: `t${clock.now()}`, status })
  const queue = createSaveQueue({
    base: 'b0',
    clock,
    isComposing: () => composing,
    onState: (state) => states.push(state.kind),
    onSaved: () => undefined,
    save(base) {
      sent.push({ base, text, at: clock.now() })
      if (!isSlow) return Promise.resolve(answerNow())
      return new Promise((resolve) => answers.push(resolve))
    },
  })
  return {
    clock,
    queue,
    states,
    sent,
    type(more: string) {
      text += more
      queue.changed()
    },
    compose(more: string) {
      composing = true
      text += more
      queue.changed()
    },
    endComposition() {
      composing = false
      queue.compositionEnded()
    },
    failWith(next: AppError | null) {
      error = next
    },
    slow() {
      isSlow = true
    },
    async answer() {
      const waiting = answers
      answers = []
      waiting.forEach((resolve) => resolve(answerNow()))
      await settle()
    },
  }
}

describe('the save queue', () => {
  it('saves 0.8 s after the last change, once', async () => {
    const desk = createDesk()
    desk.type('一')
    await desk.clock.pass(500)
    desk.type('二')
    await desk.clock.pass(5_000)
    expect(desk.sent).toEqual([{ base: 'b0', text: '一二', at: 1_300 }])
    expect(desk.states).toEqual(['dirty', 'saving', 'clean'])
    expect(desk.queue.state()).toEqual({ kind: 'clean', savedAt: 't1300' })
  })

  it('saves every 10 s while writing does not rest', async () => {
    const desk = createDesk()
    for (let step = 0; step < 50; step += 1) {
      desk.type('字')
      await desk.clock.pass(500)
    }
    expect(desk.sent.map((each) => each.at)).toEqual([10_000, 20_000])
  })

  it('keeps one save at a time and saves what was typed meanwhile on the new base', async () => {
    const desk = createDesk()
    desk.slow()
    desk.type('一')
    await desk.clock.pass(800)
    desk.type('二')
    await desk.clock.pass(5_000)
    expect(desk.sent).toHaveLength(1)
    await desk.answer()
    expect(desk.queue.state()).toEqual({ kind: 'dirty' })
    await desk.clock.pass(800)
    await desk.answer()
    expect(desk.sent.map(({ base, text }) => ({ base, text }))).toEqual([
      { base: 'b0', text: '一' },
      { base: 'b1', text: '一二' },
    ])
    expect(desk.queue.isClean()).toBe(true)
  })

  it('answers every flush with the text of its moment on the disk', async () => {
    const desk = createDesk()
    desk.slow()
    desk.type('一')
    const first = desk.queue.flush()
    desk.type('二')
    const second = desk.queue.flush()
    const third = desk.queue.flush()
    await desk.answer()
    expect(await first).toEqual({ kind: 'saved', base: 'b1' })
    await desk.answer()
    expect(await second).toEqual({ kind: 'saved', base: 'b2' })
    expect(await third).toEqual({ kind: 'saved', base: 'b2' })
    expect(desk.sent.map((each) => each.text)).toEqual(['一', '一二'])
  })

  it('has nothing to flush when nothing changed', async () => {
    const desk = createDesk()
    expect(await desk.queue.flush()).toEqual({ kind: 'saved', base: 'b0' })
    expect(desk.sent).toEqual([])
  })

  it('waits for the end of a composition, then saves at once what was due', async () => {
    const desk = createDesk()
    desk.compose('chengshi')
    await desk.clock.pass(20_000)
    expect(desk.sent).toEqual([])
    desk.endComposition()
    await settle()
    expect(desk.sent.map((each) => each.at)).toEqual([20_000])
  })

  it('says why it failed, tries again by itself and later than before, and on retry', async () => {
    const desk = createDesk()
    desk.failWith(full)
    desk.type('一')
    await desk.clock.pass(800)
    expect(desk.queue.state()).toEqual({ kind: 'failed', error: full })
    await desk.clock.pass(7_000)
    expect(desk.sent.map((each) => each.at)).toEqual([800, 2_800, 7_800])
    const outcome = await desk.queue.flush()
    desk.failWith(null)
    expect(outcome).toMatchObject({ kind: 'failed', error: full })
    if (outcome.kind === 'failed') expect(await outcome.retry()).toEqual({ kind: 'saved', base: 'b5' })
    expect(desk.queue.isClean()).toBe(true)
  })

  it('never calls a failed text dirty or clean because somebody types on', async () => {
    const desk = createDesk()
    desk.failWith(full)
    desk.type('一')
    await desk.clock.pass(800)
    desk.type('二')
    expect(desk.queue.state()).toEqual({ kind: 'failed', error: full })
  })

  it('stops at a conflict until it has a base again', async () => {
    const desk = createDesk()
    desk.failWith(clash)
    desk.type('一')
    await desk.clock.pass(800)
    desk.type('二')
    await desk.clock.pass(60_000)
    expect(desk.sent).toHaveLength(1)
    expect(await desk.queue.flush()).toEqual({ kind: 'conflict', error: clash })
    desk.failWith(null)
    desk.queue.rebase('x9')
    await desk.clock.pass(0)
    expect(desk.sent.at(-1)).toMatchObject({ base: 'x9', text: '一二' })
    expect(desk.queue.state().kind).toBe('clean')
  })

  it('tells that a save was superseded when another text took its place', async () => {
    const desk = createDesk()
    desk.slow()
    desk.type('一')
    const flushed = desk.queue.flush()
    desk.queue.rebase('x9')
    await desk.answer()
    expect(await flushed).toEqual({ kind: 'superseded' })
    expect(desk.queue.base()).toBe('x9')
  })

  it('freezes the target of a move: nothing is saved between its flush and its end', async () => {
    const desk = createDesk()
    desk.type('一')
    let finish = () => undefined as void
    const moved = desk.queue.withFlushed(
      (base) => new Promise<string>((resolve) => (finish = () => resolve(base))),
    )
    await settle()
    desk.type('二')
    const flushed = desk.queue.flush()
    await desk.clock.pass(60_000)
    expect(desk.sent).toHaveLength(1)
    finish()
    expect(await moved).toEqual({ outcome: { kind: 'saved', base: 'b1' }, value: 'b1' })
    expect(await flushed).toEqual({ kind: 'saved', base: 'b2' })
    expect(desk.sent.map((each) => each.text)).toEqual(['一', '一二'])
  })

  it('does not move what could not be saved', async () => {
    const desk = createDesk()
    desk.failWith(full)
    desk.type('一')
    const moved = await desk.queue.withFlushed(() => Promise.resolve('moved'))
    expect(moved).toMatchObject({ outcome: { kind: 'failed', error: full } })
    expect(moved.value).toBeUndefined()
  })

  it('starts nothing after it was closed, and still answers a flush', async () => {
    const desk = createDesk()
    desk.type('一')
    desk.queue.close()
    await desk.clock.pass(60_000)
    expect(desk.sent).toEqual([])
    expect(await desk.queue.flush()).toEqual({ kind: 'saved', base: 'b1' })
  })
})
