import { describe, expect, it } from 'vitest'
import { doc, paragraph } from '../../../shared/document/build'
import type { Article } from '../../../shared/domain/article'
import { createArticle } from '../../../shared/domain/article'
import { failure, success } from '../../../shared/result'
import type { request as requestOfApi } from '../../api/client'
import { createFakeClock } from './fake-clock'
import { mergeConflict, previewMerge } from './merge-conflict'
import { createSaveQueue } from './save-queue'

const text = (...lines: string[]): Article => ({
  ...createArticle('01J00000000000000000000000'),
  body: doc(...lines.map((line) => paragraph(line))),
})
const base = text('河边的风从早吹到晚。', '渡口的船等着人。')
const mine = text('河边的风从早吹到晚。', '渡口的船等着过河的人。')
const theirs = text('江边的风从早吹到晚。', '渡口的船等着人。')
const both = text('江边的风从早吹到晚。', '渡口的船等着过河的人。')

/** An article on a disk where somebody else has just written `theirs`. */
function createDesk(refuse?: string) {
  const disk = { base: 'd0', article: theirs }
  const saves: string[] = []
  const revisions: Article[] = []
  const save = (article: Article, on: string) => {
    if (on !== disk.base)
      return failure({ kind: 'save-conflict' as const, article: 'A', base: on, current: disk.base })
    saves.push(on)
    Object.assign(disk, { article, base: `d${saves.length}` })
    return success({ base: disk.base, savedAt: 't', status: {} as never })
  }
  const answers: Record<string, (input: { article: string; base: string }) => unknown> = {
    'article:open': () => success({ ...disk }),
    'revision:keep': () => success(revisions.push(disk.article)),
    'article:save': (input) => save(JSON.parse(input.article) as Article, input.base),
  }
  const request = ((channel: string, input: never) =>
    Promise.resolve(
      channel === refuse ? failure({ kind: 'canceled' }) : answers[channel]?.(input),
    )) as unknown as typeof requestOfApi
  const queue = createSaveQueue({
    base: 'old',
    clock: createFakeClock(),
    isComposing: () => false,
    onState: () => undefined,
    onSaved: () => undefined,
    save: (on) => Promise.resolve(save(mine, on)),
  })
  queue.changed()
  return {
    disk,
    revisions,
    queue,
    merging: { id: 'A', queue, request, base, mine: () => mine, name: '磁盘上的' },
  }
}

describe('merging at a conflict', () => {
  it('puts both changes on the disk, and keeps the text that was there as a revision', async () => {
    const desk = createDesk()
    await desk.queue.flush()
    const merged = await mergeConflict(desk.merging)
    expect(merged).toEqual(success({ base: 'd2', article: both }))
    expect(desk.revisions).toEqual([theirs])
    expect(desk.queue.isClean()).toBe(true)
  })

  it('writes nothing for a preview', async () => {
    const desk = createDesk()
    await desk.queue.flush()
    expect(await previewMerge(desk.merging)).toEqual(success({ article: both, clashes: [] }))
    expect(desk.disk).toEqual({ base: 'd0', article: theirs })
  })

  it('writes nothing over a text that could not be kept', async () => {
    const desk = createDesk('revision:keep')
    await desk.queue.flush()
    expect(await mergeConflict(desk.merging)).toEqual(failure({ kind: 'canceled' }))
    expect(desk.disk).toEqual({ base: 'd0', article: theirs })
    expect(desk.queue.state().kind).toBe('conflict')
  })
})
