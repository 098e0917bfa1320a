import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createArticle } from '../../shared/domain/article'
import { doc, figure, heading, paragraph } from '../../shared/document/build'
import { paragraphTexts, textBlocksOf } from '../../shared/document/walk'
import { fixturePage } from '../../shared/page-text/fixture-pages'
import { missingLines } from '../../shared/page-text/missing-lines'
import { placePage } from '../../shared/page-text/place-page'
import { readPage } from '../../shared/page-text/read-page'
import { locateSummary } from '../../shared/text/summarize'
import { sha256 } from '../store/canonical'
import type { WorkspaceStore } from '../store/store'
import { newWorkspace, value } from '../store/test-workspace'
import { createPageImport } from './import-page'

const person = (store: WorkspaceStore) => [...store.people.all().keys()][0] ?? ''
const bytesOf = (text: string) => Buffer.from(text, 'utf8')
const page = fixturePage({
  body: ['4月17日,早点铺开门。', '4月17日清晨,天刚亮,早点铺的灯就亮了。', '豆浆的讲究', '一碗豆浆要磨两遍。'],
  summary: ['一碗豆浆要磨两遍。'],
})

async function importPage(store: WorkspaceStore, text: string) {
  const pages = createPageImport(store)
  const read = value(await pages.read(bytesOf(text), 'page.txt'))
  return value(await pages.write({ ...read, by: person(store) }))
}

test('makes an article of a page, with the column it names and slots that wait', async () => {
  const store = await newWorkspace()
  const { id, title, losses } = await importPage(store, page)
  const { article } = value(await store.articles.load(id))
  const [column] = [...store.columns.all().values()]
  expect({ title, losses }).toEqual({ title: '老街早点铺', losses: [] })
  expect(column).toMatchObject({ name: '生活百科', parent: null })
  expect(article).toEqual(
    createArticle(id, {
      title: '老街早点铺',
      alternativeTitle: '一碗豆浆的讲究',
      column: column?.id ?? '',
      date: '2023-06-07',
      author: '林晓',
      source: { name: '晨光晚报', url: null },
      credits: [{ id: article.credits[0]?.id ?? '', affiliation: '晨光晚报', role: '记者', name: '周明远' }],
      readCount: 12,
      summary: '一碗豆浆要磨两遍。',
      origin: { kind: 'page', name: 'page.txt', publication: '晨光生活网', sha256: sha256(page) },
      recommended: [
        {
          id: article.recommended[0]?.id ?? '',
          target: { kind: 'unresolved' },
          title: '旧书怎么除霉味',
          alternativeTitle: '图书保养',
          excerpt: '先晾后扫,不要暴晒。',
        },
        {
          id: article.recommended[1]?.id ?? '',
          target: { kind: 'unresolved' },
          title: '春天第一茶怎么喝',
          alternativeTitle: '明前茶',
          excerpt: '水温八十度。',
        },
      ],
      body: doc(
        figure('4月17日,早点铺开门。'),
        paragraph('4月17日清晨,天刚亮,早点铺的灯就亮了。'),
        heading('豆浆的讲究'),
        paragraph('一碗豆浆要磨两遍。'),
      ),
    }),
  )
})

test('records the import as a revision, a decision and a line of the desk log', async () => {
  const store = await newWorkspace()
  const { id } = await importPage(store, page)
  const [revision] = await store.history.list(id)
  const decisions = (await store.decisions.list(id)).map(({ decision }) => decision)
  expect(decisions).toMatchObject([
    { kind: 'import', by: person(store), revision, reason: 'page.txt', prev: null },
  ])
  expect((await store.deskLog.read({ what: 'article-imported' })).map(({ article }) => article)).toEqual([id])
})

test('finds the article that the same bytes made before, and none once it is deleted', async () => {
  const store = await newWorkspace()
  const { id } = await importPage(store, page)
  const read = async () => value(await createPageImport(store).read(bytesOf(page), 'other.txt')).existing
  expect(await read()).toBe(id)
  value(await store.decisions.add(id, { kind: 'delete', by: person(store) }))
  expect(await read()).toBeNull()
})

test('puts a second page into the column that the first one made', async () => {
  const store = await newWorkspace()
  const top = ['晨光生活网', '当前位置: 首页 生活 美食']
  await importPage(store, fixturePage({ top }))
  await importPage(store, fixturePage({ top, title: '另一家' }))
  const columns = [...store.columns.all().values()]
  const life = columns.find(({ name }) => name === '生活')
  expect(columns.map(({ name, parent }) => [name, parent])).toEqual(
    expect.arrayContaining([
      ['生活', null],
      ['美食', life?.id],
    ]),
  )
  expect(columns.length).toBe(2)
})

test('refuses lines that come to neither title nor body, and writes nothing', async () => {
  const store = await newWorkspace()
  const lines = readPage('推荐阅读\n• 旧书怎么除霉味')
  const written = await createPageImport(store).write({
    name: 'a.txt',
    sha256: sha256('a'),
    lines,
    by: person(store),
  })
  expect(written).toEqual({
    ok: false,
    error: { kind: 'import-refused', source: 'a.txt', why: 'not-a-page', detail: '' },
  })
  expect(store.articles.ids()).toEqual([])
})

const realPage = resolve(import.meta.dirname, '../../../shared/input/pages/000_741405c976d6bd53.txt')

describe.skipIf(!existsSync(realPage))(
  'the page that started it (skipped where ../shared/input is not there)',
  () => {
    const text = existsSync(realPage) ? readFileSync(realPage, 'utf8') : ''
    const placed = placePage(readPage(text))
    const ofType = (type: string) => textBlocksOf(placed.body).filter((block) => block.type === type)

    test('has every line in its order, and nothing is listed as lost', () => {
      expect({ losses: placed.losses, missing: missingLines(text, placed) }).toEqual({
        losses: [],
        missing: [],
      })
    })

    test('comes apart into all its fields', () => {
      const { publication, columnPath, title, alternativeTitle, date, author, readCount, source, credits } =
        placed
      expect({
        publication,
        columnPath,
        title,
        alternativeTitle,
        date,
        author,
        readCount,
        source,
        credits,
      }).toEqual({
        publication: '77百科网',
        columnPath: ['生活百科'],
        title: '城市治理能力持续增强',
        alternativeTitle: '构建未来城市治理新模式',
        date: '2023-06-07',
        author: '小编',
        readCount: 1,
        source: { name: '新京报', url: null },
        credits: [{ affiliation: '新京报', role: '记者', name: '王春蕊' }],
      })
    })

    test('has six subheads, one caption, ten whole slots and a summary of four sentences of the body', () => {
      const located = locateSummary(placed.summary ?? '', paragraphTexts(placed.body))
      expect({
        subheads: ofType('heading').length,
        captions: ofType('figure').length,
        slots: placed.slots.filter((slot) => slot.title && slot.alternativeTitle && slot.excerpt).length,
        sentences: located.map(({ paragraph: where }) => where !== null),
      }).toEqual({ subheads: 6, captions: 1, slots: 10, sentences: [true, true, true, true] })
    })
  },
)
