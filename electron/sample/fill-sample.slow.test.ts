import { describe, expect, test } from 'vitest'
import { columnPath } from '../../shared/domain/column'
import { offersFor } from '../../shared/domain/slot-offers'
import { states } from '../../shared/domain/workflow'
import { documentText, paragraphTexts, textBlocksOf } from '../../shared/document/walk'
import { missingLines } from '../../shared/page-text/missing-lines'
import { placePage } from '../../shared/page-text/place-page'
import { readPage } from '../../shared/page-text/read-page'
import { countText } from '../../shared/text/count'
import { locateSummary } from '../../shared/text/summarize'
import { createPageImport } from '../import/import-page'
import { createReview } from '../review/review'
import type { WorkspaceStore } from '../store/store'
import { newWorkspace, value } from '../store/test-workspace'
import { fillSample } from './fill-sample'
import { samplePages, tourPage } from './page-texts'
import { samplePlan } from './sample-plan'

const pages = [...samplePages, ['the tour', tourPage] as const].map(([name, text]) => ({ name, text }))

describe.each(pages)('the page $name', ({ text }) => {
  const placed = placePage(readPage(text))

  test('comes apart into fields with nothing lost', () => {
    expect({ losses: placed.losses, missing: missingLines(text, placed) }).toEqual({
      losses: [],
      missing: [],
    })
    expect({
      fields: [placed.publication, placed.source?.name, placed.date?.slice(0, 4)],
      hasTitles: placed.title !== '' && placed.alternativeTitle !== '',
      subheads: textBlocksOf(placed.body).filter(({ type }) => type === 'heading').length >= 3,
      credits: placed.credits.every(({ role, name }) => role !== '' && name !== ''),
      slots: placed.slots.every((slot) => slot.title && slot.alternativeTitle && slot.excerpt),
    }).toEqual({
      fields: ['清样样刊', '清样样刊', '2026'],
      hasTitles: true,
      subheads: true,
      credits: true,
      slots: true,
    })
  })

  test('has a summary of sentences of its body, and a body of a fit length', () => {
    const located = locateSummary(placed.summary ?? '', paragraphTexts(placed.body))
    expect(located.filter(({ paragraph }) => paragraph === null)).toEqual([])
    expect(located.length).toBe(3)
    const { words } = countText(documentText(placed.body))
    expect(words).toBeGreaterThanOrEqual(300)
    expect(words).toBeLessThan(900)
  })
})

async function filled(): Promise<{ store: WorkspaceStore; by: string }> {
  const store = await newWorkspace()
  value(await store.saveWorkspace({ ...store.workspace(), stages: 2 }))
  const by = [...store.people.all().keys()][0] ?? ''
  const review = createReview(store)
  value(
    await fillSample(store, by, (id, move, { reason = null, moment = null } = {}) =>
      review.move(id, { move, by, base: null, reason, moment }),
    ),
  )
  return { store, by }
}

test('makes a publication with articles in every state, columns one below the other, and tags', async () => {
  const { store } = await filled()
  const summaries = store.summaries.all()
  expect(summaries.map(({ status }) => status.state).sort()).toEqual(
    samplePlan.map(({ state }) => state).sort(),
  )
  expect(new Set(summaries.map(({ status }) => status.state))).toEqual(new Set(states))
  const paths = [...store.columns.all().keys()].map((id) =>
    columnPath(store.columns.all(), id).map(({ name }) => name),
  )
  expect(paths.map((path) => path.join('/')).sort()).toEqual(
    ['城市', '文化', '文化/节气', '生活百科', '生活百科/厨房', '语文'].sort(),
  )
  expect(summaries.every(({ tags, column }) => tags.length >= 2 && column !== null)).toBe(true)
  expect(store.problems()).toEqual([])
})

test('leaves slots that another article answers, and one that waits for the page of the tour', async () => {
  const { store, by } = await filled()
  const market = store.summaries.all().find(({ title }) => title === '一座老菜场的新早晨')?.id ?? ''
  const { article } = value(await store.articles.load(market))
  const offered = () =>
    offersFor(article.recommended, store.summaries.all(), market).map(({ title }) => title)
  expect(offered()).toEqual(['路口多出来的那把椅子', '旧书怎么除霉味'])
  const reading = createPageImport(store)
  const read = value(await reading.read(Buffer.from(tourPage), 'tour-page.txt'))
  value(await reading.write({ ...read, by }))
  expect(offered()).toEqual(['路口多出来的那把椅子', '把步道修到河边去', '旧书怎么除霉味'])
})
