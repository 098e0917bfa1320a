import { describe, expect, it } from 'vitest'
import type { Channel, Handlers } from '../../shared/ipc/contract'
import { requests } from '../../shared/ipc/contract'
import { success } from '../../shared/result'
import { createDispatch } from './dispatch'

const page = { url: 'app://galley/index.html', isMainFrame: true }
const isTrusted = ({ url, isMainFrame }: typeof page) => isMainFrame && url.startsWith('app://galley/')
const channels = Object.keys(requests) as Channel[]

/** Handlers that note what reached them; the channels of `failing` throw. */
function createRecorder(failing: Channel[] = []) {
  const reached: [Channel, unknown][] = []
  const bugs: unknown[] = []
  const handlers = Object.fromEntries(
    channels.map((channel) => [
      channel,
      async (input: unknown) => {
        reached.push([channel, input])
        if (failing.includes(channel)) throw new Error('the disk of the handler broke')
        return success(null)
      },
    ]),
  ) as unknown as Handlers
  const logBug = (_channel: string, error: unknown) => {
    bugs.push(error)
    return 'REF12345'
  }
  return { dispatch: createDispatch(handlers, { isTrusted, logBug }), reached, bugs }
}

describe('a request', () => {
  it('reaches its handler with the parsed input', async () => {
    const { dispatch, reached } = createRecorder()
    await dispatch('article:create', { title: '潮汐公园' }, page)
    expect(reached).toEqual([['article:create', { title: '潮汐公园' }]])
  })

  it.each([
    ['a foreign page', { url: 'https://example.com/', isMainFrame: true }],
    ['a frame inside our page', { url: 'app://galley/index.html', isMainFrame: false }],
    ['a sender that is gone', { url: '', isMainFrame: false }],
  ])('from %s is refused before anything else', async (_name, sender) => {
    const { dispatch, reached } = createRecorder()
    const answer = await dispatch('article:list', null, sender)
    expect([answer.ok, reached]).toEqual([false, []])
  })

  it('with an input that the contract does not know is refused and says what is wrong', async () => {
    const { dispatch, reached } = createRecorder()
    const answer = await dispatch('article:create', { title: 7, more: true }, page)
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid-input' } })
    expect(answer.ok ? [] : answer.error).toMatchObject({
      issues: [expect.stringContaining('title'), expect.any(String)],
    })
    expect(reached).toEqual([])
  })

  it('whose handler breaks answers with a reference and logs the exception once', async () => {
    const { dispatch, bugs } = createRecorder(['article:list'])
    const answer = await dispatch('article:list', null, page)
    expect(answer).toEqual({ ok: false, error: { kind: 'unexpected', reference: 'REF12345' } })
    expect(bugs).toHaveLength(1)
  })

  it('with hostile input on any channel never throws and brings nothing to a handler', async () => {
    const { dispatch, reached } = createRecorder()
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    const hostile: unknown[] = [
      undefined,
      0,
      NaN,
      '',
      'x'.repeat(100_000),
      [],
      [null],
      { id: '../../etc/passwd' },
      { id: '01J00000000000000000000001\0' },
      { __proto__: { id: 1 } },
      JSON.parse('{"__proto__":{"polluted":true}}'),
      { id: { toString: 1 }, base: [] },
      cyclic,
      new Date(),
      () => 1,
    ]
    for (const channel of channels) {
      for (const input of hostile) {
        const before = reached.length
        const answer = await dispatch(channel, input, page)
        if (reached.length === before) expect(answer).toMatchObject({ error: { kind: 'invalid-input' } })
      }
    }
    // A change with nothing in it is harmless; it is all that may get through.
    expect(reached.filter(([, input]) => JSON.stringify(input) !== '{}')).toEqual([])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
