import { expect, it } from 'vitest'
import type { ArticleWords, RelatedIndex } from './related-index'
import { createRelatedIndex } from './related-index'
import { sketchText } from './text-sketch'

const article = (id: string, title: string, body: string, series = ''): ArticleWords => ({
  id,
  stamp: 1,
  title: [...title],
  body: [...body],
  sketch: sketchText(body),
  series,
})

function indexOf(...articles: ArticleWords[]): RelatedIndex {
  const index = createRelatedIndex()
  const numbered = articles.map(index.number)
  for (const each of numbered) index.learn(each)
  for (const each of numbered) index.put(each)
  return index
}

const ids = (index: RelatedIndex, id: string, limit = 9) => index.similar(id, limit).map((each) => each.id)
const markets = article('market', '市', '桥洞早市摊位城管')
const morning = article('morning', '早', '早市桥洞摊主菜')
const mint = article('mint', '薄', '薄荷过冬剪短浇水')
const tea = article('tea', '茶', '春茶水温杯')

it('puts first who has most words in common, and says which', () => {
  const [best, second] = indexOf(markets, morning, mint, tea).similar('morning', 9)
  expect(best).toMatchObject({ id: 'market', isSameSeries: false })
  expect(best?.terms.slice().sort()).toEqual(['早', '市', '桥', '洞', '摊'].sort())
  expect(second).toBeUndefined()
})

it('knows nothing of an article that it has not', () => {
  expect(indexOf(markets).similar('none', 9)).toEqual([])
})

it('takes a change in, and forgets what was removed', () => {
  const index = indexOf(markets, morning, mint, tea)
  index.put(index.number(article('mint', '市', '桥洞早市摊位')))
  expect(ids(index, 'morning')).toEqual(expect.arrayContaining(['market', 'mint']))
  index.settle()
  index.put(index.number(mint))
  index.remove('market')
  expect(ids(index, 'morning')).toEqual([])
  expect(index.size).toBe(3)
})

it('lists every part of a series, also those that share no word', () => {
  const parts = [
    article('one', '', '桥洞', '江岸夜话'),
    article('two', '', '薄荷', '江岸夜话'),
    article('other', '', '桥洞', ''),
  ]
  expect(indexOf(...parts).similar('one', 1)).toMatchObject([
    { id: 'other', isSameSeries: false },
    { id: 'two', isSameSeries: true },
  ])
})

it('is the same index after it was written and read, whatever was dropped in between', () => {
  const index = indexOf(markets, morning, mint, tea)
  index.remove('mint')
  index.settle()
  const again = createRelatedIndex(index.parts())
  expect(again.ids().sort()).toEqual(['market', 'morning', 'tea'])
  expect(again.similar('morning', 9)).toEqual(index.similar('morning', 9))
  expect(again.stampOf('tea')).toBe(1)
  expect(again.stampOf('mint')).toBeNull()
})

it('gives the cosine of the weights, in whatever part of the index the articles are', () => {
  const random = createRandom()
  const many = Array.from({ length: 700 }, (_, at) =>
    article(`a${at}`, letters(random, 3), letters(random, 60)),
  )
  const settled = indexOf(...many)
  settled.settle()
  const loose = indexOf(...many)
  for (const { id } of many.slice(0, 40)) {
    const [one, other] = [settled.similar(id, 5), loose.similar(id, 5)]
    expect(other.map((each) => each.id)).toEqual(one.map((each) => each.id))
    one.forEach(({ score }, at) => expect(other[at]?.score).toBeCloseTo(score, 4))
    expect(one.every(({ score }) => score > 0 && score <= 1.001)).toBe(true)
  }
})

function letters(random: () => number, count: number): string {
  return Array.from({ length: count }, () =>
    String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * 900)),
  ).join('')
}

function createRandom(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
