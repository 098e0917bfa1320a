import { afterEach, describe, expect, it, vi } from 'vitest'
import { createArticle } from '../../shared/domain/article'
import { doc, paragraph } from '../../shared/document/build'
import { identityMapping } from '../../shared/imports/mapping'
import type { ImportPlan, PlanLine } from '../../shared/imports/plan'
import type { ImportRecord } from '../../shared/imports/record'
import { toImportEntry } from '../../shared/imports/record'
import type { WindowUnderTest } from './window-under-test'
import { openWindow, person } from './window-under-test'

const ids = [
  '01J0000000000000000000000A',
  '01J0000000000000000000000B',
  '01J0000000000000000000000C',
] as const
const [job, planId, importId] = ids
const paths = ['/old/site.xml']
const line: PlanLine = {
  number: 0,
  source: 'site.xml',
  place: 'line 7',
  format: 'wordpress',
  encoding: { name: 'GB18030', sureness: 'guess' },
  action: 'create',
  title: '渡口的清晨',
  column: ['未分类'],
  state: 'draft',
  tags: 0,
  losses: 1,
  guesses: 0,
  pictures: 0,
  article: null,
  refusal: null,
  why: null,
}
const plan: ImportPlan = {
  id: planId,
  files: 1,
  counts: { create: 1, update: 0, skip: 0, refuse: 0 },
  losses: 1,
  guesses: 0,
  formats: [{ name: 'wordpress', count: 1 }],
  columns: [{ name: ['未分类'], count: 1 }],
  tags: [],
  authors: [],
  states: [{ name: 'draft', count: 1 }],
  pictures: { here: 0, remote: 0, missing: 0 },
}
const record: ImportRecord = {
  format: 'galley/import',
  version: 1,
  id: importId,
  by: person.id,
  startedAt: '2026-06-07T06:30:00.000Z',
  finishedAt: '2026-06-07T06:31:00.000Z',
  sources: ['site.xml'],
  mapping: identityMapping,
  created: [{ source: 'site.xml', place: 'line 7', article: job, title: '渡口的清晨', format: 'wordpress' }],
  updated: [],
  skipped: [],
  refused: [],
  notes: [],
  columns: [],
  tags: [],
  canceled: true,
  undone: null,
}

let app: WindowUnderTest
afterEach(() => app.close())

async function planSite() {
  app = await openWindow({
    'import:choose': () => paths,
    'import:plan': () => ({ job }),
    'import:run': () => ({ job }),
    'import:plan-lines': () => ({ total: 1, lines: [line] }),
    'import:preview': () => ({
      number: 0,
      article: createArticle(job, { title: '渡口的清晨', body: doc(paragraph('江水不急。')) }),
      before: null,
      column: ['未分类'],
      tags: [],
      notes: [{ kind: 'loss', code: 'embed-not-kept', detail: 'map', line: 9 }],
    }),
    'import:report': () => record,
    'import:pictures': () => ({
      counts: { waiting: 2, fetched: 0, refused: 0, gone: 0 },
      total: 2,
      pictures: [],
    }),
  })
  await app.click(app.button('导入'))
  await app.click(app.button('选文件'))
  await app.tell('job:progressed', { job, done: 5, total: 10, step: 'plan', what: 'site.xml', items: 3 })
}

const planned = () => app.tell('job:finished', { job, result: { kind: 'import-planned', plan } })
const askedFor = (channel: string) =>
  app.asked.filter((each) => each.channel === channel).map(({ input }) => input)
const request = { paths, mapping: identityMapping, format: null }

describe('an import through the screen', () => {
  it('tells how far the dry run is, and shows what it found beside what it becomes', async () => {
    await planSite()
    expect(app.text()).toContain('正在试跑')
    expect(app.text()).toContain('site.xml')
    await planned()
    expect(app.text()).toContain('GB18030 存疑')
    // The preview comes with an answer of its own.
    await vi.waitFor(() => expect(app.text()).toContain('第 9 行：嵌入内容改成了链接：map'))
    expect(app.text()).toContain('江水不急。')
    expect(askedFor('import:plan')).toEqual([request])
    expect(askedFor('import:run')).toEqual([])
  })

  it('makes the plan anew when a state is mapped, and writes under that mapping', async () => {
    await planSite()
    await planned()
    await app.press('m')
    await app.type(app.find('select[aria-label="「草稿」对应"]'), 'in-review')
    const states = { ...identityMapping.states, draft: 'in-review' }
    const mapped = { ...request, mapping: { ...identityMapping, states } }
    expect(askedFor('import:plan')).toEqual([request, mapped])
    // What is being tried cannot be written yet.
    await app.press('Enter', { ctrlKey: true })
    expect(askedFor('import:run')).toEqual([])
    await planned()
    await app.press('Enter', { ctrlKey: true })
    expect(askedFor('import:run')).toEqual([mapped])
  })

  it('goes on while another screen is open, and can be gone on with when it was stopped', async () => {
    await planSite()
    await planned()
    await app.press('Enter', { ctrlKey: true })
    await app.click(app.button('去稿库'))
    await app.tell('job:progressed', { job, done: 1, total: 9, step: 'import', what: 'site.xml', items: 1 })
    await app.click(app.button('导入 100%'))
    const entry = toImportEntry(record)
    await app.tell('job:finished', { job, result: { kind: 'import-finished', entry } })
    expect(app.text()).toContain('中途停止：写入了 1 篇，都留在稿库里')
    expect(app.text()).toContain('2 张图片还在网上')
    await app.click(app.button('接着导入'))
    expect(askedFor('import:run')).toEqual([request, request])
  })
})
