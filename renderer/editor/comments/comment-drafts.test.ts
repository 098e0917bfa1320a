import { expect, it } from 'vitest'
import type { CommentDraft } from '../../../shared/domain/comment'
import { failure, success } from '../../../shared/result'
import { createFakeClock } from '../saving/fake-clock'
import { createCommentDrafts } from './comment-drafts'

const reply: CommentDraft = { box: 'reply/1', text: '桥头那个', anchor: null }
const full = failure({ kind: 'write-failed', path: '/', why: 'disk-full', detail: 'ENOSPC' } as const)

function openDrafts(article: string, onDisk: CommentDraft[] = []) {
  const clock = createFakeClock()
  const kept: CommentDraft[] = []
  let endComposition: (() => void) | null = null
  let resting: Promise<void> = Promise.resolve()
  const disk = { isFull: false }
  const drafts = createCommentDrafts({
    article,
    list: async () => success(onDisk),
    keep: async (draft) => {
      if (disk.isFull) return full
      kept.push(draft)
      return success(null)
    },
    atRest: () => resting,
    clock,
  })
  const compose = () => {
    resting = new Promise((resolve) => (endComposition = resolve))
  }
  return { drafts, clock, kept, disk, compose, commit: () => endComposition?.() }
}

it('writes a box 0.2 s after the first key, with what it says by then', async () => {
  const { drafts, clock, kept } = openDrafts('one')
  const box = drafts.box('new', { kind: 'article' })
  box.write('哪')
  await clock.pass(150)
  box.write('哪一个')
  expect(kept).toEqual([])
  await clock.pass(50)
  expect(kept).toEqual([{ box: 'new', text: '哪一个', anchor: { kind: 'article' } }])
  box.write('')
  await clock.pass(200)
  expect(kept.at(-1)).toEqual({ box: 'new', text: '', anchor: null })
})

it('waits for the end of a composition, unless the window closes', async () => {
  const { drafts, clock, kept, compose, commit } = openDrafts('two')
  compose()
  drafts.set({ ...reply, text: 'qiaotou' })
  await clock.pass(5_000)
  expect(kept).toEqual([])
  drafts.set(reply)
  commit()
  await clock.pass(0)
  expect(kept).toEqual([reply])
  compose()
  drafts.set({ ...reply, text: '桥头nage' })
  await drafts.flush()
  expect(kept.at(-1)).toEqual({ ...reply, text: '桥头nage' })
})

it('tries again what the disk did not take, and knows it meanwhile', async () => {
  const { drafts, clock, kept, disk } = openDrafts('three')
  disk.isFull = true
  drafts.set(reply)
  await clock.pass(200)
  expect(createCommentDraftsAgain('three').get('reply/1')).toEqual(reply)
  disk.isFull = false
  await drafts.flush()
  expect(kept).toEqual([reply])
})

it('takes over what an earlier program kept, and not over what is being written', async () => {
  const { drafts } = openDrafts('four', [
    { ...reply, text: '旧' },
    { ...reply, box: 'edit/2' },
  ])
  drafts.set(reply)
  await drafts.load()
  expect([drafts.get('reply/1'), drafts.get('edit/2'), drafts.get('new')]).toEqual([
    reply,
    { ...reply, box: 'edit/2' },
    null,
  ])
})

const createCommentDraftsAgain = (article: string) => openDrafts(article).drafts
