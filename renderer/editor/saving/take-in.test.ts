import { describe, expect, it } from 'vitest'
import { doc, paragraph } from '../../../shared/document/build'
import type { Article } from '../../../shared/domain/article'
import { createArticle } from '../../../shared/domain/article'
import { mergeArticle } from '../../../shared/merge/merge-article'
import { failure, success } from '../../../shared/result'
import type { request as requestOfApi } from '../../api/client'
import { createDraft } from '../draft/create-draft'
import { takeBack, takeIn } from './take-in'

const text = (...lines: string[]): Article => ({
  ...createArticle('01J00000000000000000000000'),
  body: doc(...lines.map((line) => paragraph(line))),
})
const base = text('河边的风从早吹到晚。', '渡口的船等着人。')
const mine = text('河边的风从早吹到晚。', '渡口的船等着过河的人。')
const theirs = text('江边的风从早吹到晚。', '渡口的船等着人。')
const both = text('江边的风从早吹到晚。', '渡口的船等着过河的人。')
const names = { mine: '我的', disk: '磁盘上的' }
const disk = (article: Article) => ({ article, base: 'd1', savedAt: '2026-03-02T01:00:00.000Z' })

/** A text on the screen, and what was asked of the main process. */
function createDesk(answer: unknown = success(null)) {
  const draft = createDraft(base, () => undefined)
  draft.replace(mine)
  const asked: unknown[] = []
  const adopted: unknown[] = []
  let rest: () => void = () => undefined
  let isComposing = false
  const session = {
    id: base.id,
    draft,
    queue: {} as never,
    baseText: () => base,
    atRest: () => (isComposing ? new Promise<void>((resolve) => void (rest = resolve)) : Promise.resolve()),
    adopt: (on: { base: string }, article: Article) => {
      adopted.push(on.base)
      draft.replace(article)
    },
  }
  const request = ((channel: string, input: unknown) => {
    asked.push([channel, input])
    return Promise.resolve(answer)
  }) as unknown as typeof requestOfApi
  return {
    draft,
    asked,
    adopted,
    compose: () => (isComposing = true),
    endComposition: () => {
      isComposing = false
      rest()
    },
    taking: (article: Article) => ({
      session,
      disk: disk(article),
      origin: 'disk' as const,
      request,
      keep: names,
    }),
  }
}

describe('a text that comes in', () => {
  it('becomes one with the text on the screen, after both were kept', async () => {
    const desk = createDesk()
    const taken = await takeIn(desk.taking(theirs))
    expect(taken).toEqual(success({ origin: 'disk', before: mine, after: both, at: disk(theirs).savedAt }))
    expect([desk.draft.article(), desk.adopted]).toEqual([both, ['d1']])
    expect(desk.asked).toEqual([['revision:keep-both', { id: base.id, base: 'd1', mine, names }]])
  })

  it('waits for the end of a composition, and has what was composed', async () => {
    const desk = createDesk()
    desk.compose()
    const taking = takeIn(desk.taking(theirs))
    await new Promise((resolve) => void setTimeout(resolve))
    expect(desk.draft.article()).toEqual(mine)
    desk.draft.replace(text('河边的风从早吹到晚。', '渡口的船等着过河的人。水声。'))
    desk.endComposition()
    await taking
    expect(desk.draft.article()).toEqual(text('江边的风从早吹到晚。', '渡口的船等着过河的人。水声。'))
  })

  it('waits for a person where both wrote in one place, and keeps to what was chosen', async () => {
    const desk = createDesk()
    const rival = text('河边的风从早吹到晚。', '渡口的船等着渡江的人。')
    expect(await takeIn(desk.taking(rival))).toEqual(success('clash'))
    expect([desk.draft.article(), desk.asked]).toEqual([mine, []])
    const { clashes } = mergeArticle(base, mine, rival)
    const choices = new Map(clashes.map(({ key }) => [key, 'theirs' as const]))
    await takeIn({ ...desk.taking(rival), choices })
    expect(desk.draft.article()).toEqual(rival)
  })

  it('changes nothing where the texts could not be kept', async () => {
    const desk = createDesk(failure({ kind: 'canceled' }))
    expect(await takeIn(desk.taking(theirs))).toEqual(failure({ kind: 'canceled' }))
    expect([desk.draft.article(), desk.adopted]).toEqual([mine, []])
  })

  it('is taken back without what was written since', async () => {
    const desk = createDesk()
    const taken = await takeIn(desk.taking(theirs))
    desk.draft.replace(text('江边的风从早吹到晚。', '渡口的船等着过河的人。水声。'))
    if (taken.ok && typeof taken.value === 'object') takeBack({ draft: desk.draft }, taken.value)
    expect(desk.draft.article()).toEqual(text('河边的风从早吹到晚。', '渡口的船等着过河的人。水声。'))
  })
})
