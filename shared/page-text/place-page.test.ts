import { describe, expect, test } from 'vitest'
import { doc, figure, heading, paragraph } from '../document/build'
import { comparable } from './comparable'
import { fixturePage, fixturePages } from './fixture-pages'
import type { PageLine } from './page-line'
import { lineRoles } from './page-line'
import { missingLines, sourceLines } from './missing-lines'
import { placePage } from './place-page'
import type { PlacedPage } from './placed-page'
import { printPage } from './print-page'
import { readPage } from './read-page'

const place = (text: string) => placePage(readPage(text))
const losses = (page: PlacedPage) => page.losses.map(({ text, note }) => `${note}: ${text}`)
const notes = (page: PlacedPage) =>
  page.fields.flatMap(({ field, note }) => (note ? [`${field}: ${note}`] : []))

describe.each(fixturePages)('a page with $name', ({ text }) => {
  test('gives every line that is not empty a role', () => {
    expect(readPage(text).map((line) => line.text.trim())).toEqual(sourceLines(text))
  })

  test('has every line in the order of the source, or lists it', () => {
    const placed = place(text)
    expect(missingLines(text, placed)).toEqual([])
  })

  test('has every word of the source unless a field has them in other words', () => {
    const placed = place(text)
    const printed = comparable(printPage(placed).join('\n'))
    const gone = sourceLines(text).filter((line) => !printed.includes(comparable(line)))
    const inOtherWords = placed.losses.filter(({ note }) => note === 'words-differ').map((loss) => loss.text)
    expect(inOtherWords).toEqual(expect.arrayContaining(gone))
  })
})

const listed: Record<string, string[]> = {
  'labels in another order': ['words-differ: 作者:林晓 时间:2023-06-07 阅读量:12'],
  'an unreadable date': ['date-unread: 时间:前天傍晚 作者: 林晓 阅读量: 12'],
  'a day that no calendar has': ['date-unread: 时间:2023-02-30 作者: 林晓'],
  'a Chinese date': ['words-differ: 发布时间:2023年6月7日 作者:林晓'],
  'an unreadable read count': ['count-unread: 时间:2023-06-07 阅读量: 1.2万'],
  'an unknown label': ['label-unknown: 时间:2023-06-07 作者: 林晓 字体: 大'],
  'another column in the labels': ['column-differs: 时间:2023-06-07 栏目名: 美食'],
  'the source among the labels': ['words-differ: 时间:2023-06-07 来源:晨光晚报'],
  'a breadcrumb with >': ['words-differ: 当前位置:首页 > 生活 > 美食'],
  'a breadcrumb with »': ['words-differ: 首页 » 生活 » 美食 » 正文'],
  'a breadcrumb with /': ['words-differ: 您的位置：首页/生活/老街早点铺'],
  'noise above the breadcrumb': ['not-kept-in-order: 登录 注册', 'not-kept-in-order: 搜索'],
  'the source after the text': ['not-kept-in-order: 来源:晨光晚报'],
  'another heading of the list': ['words-differ: 相关阅读：'],
  'a list of twelve': [
    'slots-over-limit: • 街角故事之11(第11回)',
    'slots-over-limit: 这是街角的第11个故事。',
    'slots-over-limit: • 街角故事之12(第12回)',
    'slots-over-limit: 这是街角的第12个故事。',
  ],
  'a list with numbers': ['words-differ: 1. 旧书怎么除霉味', 'words-differ: 2. 春天第一茶怎么喝'],
  'a footer after the list': ['not-kept-in-order: 版权所有 晨光生活网', 'not-kept-in-order: 晨ICP备000号'],
  'a Latin page': ['words-differ: Home > Life', 'words-differ: Date: 2023-06-07 Author: Lin'],
}

test('lists nothing but what cannot be printed at its place', () => {
  const found = fixturePages.map(({ name, text }) => [name, losses(place(text))] as const)
  expect(Object.fromEntries(found.filter(([, lost]) => lost.length > 0))).toEqual(listed)
})

test('finds every field of a page in the usual form', () => {
  const text = fixturePage({
    body: [
      '4月17日,早点铺开门。',
      '4月17日清晨,天刚亮,早点铺的灯就亮了。',
      '一碗豆浆的讲究',
      '一碗豆浆要磨两遍。',
    ],
    summary: ['一碗豆浆要磨两遍。'],
  })
  const { fields, ...parts } = place(text)
  expect(parts).toEqual({
    publication: '晨光生活网',
    columnPath: ['生活百科'],
    columnName: '生活百科',
    title: '老街早点铺',
    alternativeTitle: '一碗豆浆的讲究',
    date: '2023-06-07',
    author: '林晓',
    readCount: 12,
    summary: '一碗豆浆要磨两遍。',
    source: { name: '晨光晚报', url: null },
    body: doc(
      figure('4月17日,早点铺开门。'),
      paragraph('4月17日清晨,天刚亮,早点铺的灯就亮了。'),
      heading('一碗豆浆的讲究'),
      paragraph('一碗豆浆要磨两遍。'),
    ),
    credits: [{ affiliation: '晨光晚报', role: '记者', name: '周明远' }],
    slots: [
      { title: '旧书怎么除霉味', alternativeTitle: '图书保养', excerpt: '先晾后扫,不要暴晒。' },
      { title: '春天第一茶怎么喝', alternativeTitle: '明前茶', excerpt: '水温八十度。' },
    ],
    losses: [],
  })
  expect(fields.map(({ field, note, lines }) => ({ field, note, lines }))).toEqual([
    { field: 'publication', note: null, lines: [1] },
    { field: 'column', note: null, lines: [2] },
    { field: 'title', note: null, lines: [4] },
    { field: 'alternativeTitle', note: null, lines: [4] },
    { field: 'date', note: null, lines: [6] },
    { field: 'author', note: null, lines: [6] },
    { field: 'readCount', note: null, lines: [6] },
    { field: 'summary', note: null, lines: [8] },
    { field: 'source', note: null, lines: [10] },
    { field: 'subheads', note: null, lines: [16] },
    { field: 'captions', note: 'picture-missing', lines: [12] },
    { field: 'credits', note: null, lines: [20] },
    { field: 'recommended', note: null, lines: [22, 23, 25, 27, 29] },
    { field: 'body', note: null, lines: [14, 18] },
  ])
})

const noted: [string, string, string[]][] = [
  [
    'a placeholder author',
    fixturePage({ metadata: ['时间:2023-06-07 作者: 小编'] }),
    ['author: placeholder-author'],
  ],
  ['no date', fixturePage({ metadata: ['作者: 林晓'] }), ['date: date-missing']],
  ['an unread date', fixturePage({ metadata: ['时间:前天 作者: 林晓'] }), ['date: date-unread']],
  [
    'an unread count',
    fixturePage({ metadata: ['时间:2023-06-07 阅读量: 很多'] }),
    ['readCount: count-unread'],
  ],
  ['another column', fixturePage({ metadata: ['时间:2023-06-07 栏目名: 美食'] }), ['column: column-differs']],
  [
    'a summary of other words',
    fixturePage({ summary: ['写的是一家小店。'] }),
    ['summary: summary-not-in-body'],
  ],
]

test.each(noted)('says so on a field with %s', (_, text, expected) => {
  expect(notes(place(text))).toEqual(expected)
})

test('keeps the summary of a page without a source when the text has all its sentences', () => {
  expect(place(fixturePage({ source: [] })).summary).toBe(place(fixturePage()).summary)
})

/** A small generator, so that a failure comes again with the same numbers. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe.each(fixturePages)('whatever roles a person gives to a page with $name', ({ name, text }) => {
  test('every line is printed in order or listed, and its words stay', () => {
    const random = randomNumbers(name.length * 7919)
    for (let round = 0; round < 10; round += 1) {
      const changed = readPage(text).map((line): PageLine => {
        const role = random(3) === 0 ? lineRoles[random(lineRoles.length)] : line.role
        return { ...line, role: role ?? line.role }
      })
      const placed = placePage(changed)
      const roles = changed.map((line) => line.role)
      expect({ roles, missing: missingLines(text, placed) }).toEqual({ roles, missing: [] })
    }
  })
})
