import { describe, expect, it } from 'vitest'
import { rankSentences, similarity } from './rank-sentences'

const body = [
  '河边的步道今天贯通，步道全长十二公里。',
  '步道沿河而建，河边的老树都留了下来。',
  '食堂今天中午供应土豆牛肉和番茄鸡蛋。',
  '步道什么时候关门？',
]

describe('rankSentences', () => {
  it('puts the sentence first that shares most with the others, and the stranger last', () => {
    expect(rankSentences(body, 200).map((sentence) => sentence.order)).toEqual([0, 1, 2])
  })

  it.each([
    ['empty text', ['', '　'], []],
    ['punctuation and emoji', ['……', '👨‍👩‍👧🇨🇳！'], []],
    ['a question when there is nothing else', ['谁来了？'], ['谁来了？']],
    ['Latin', ['It rained all day in the old town.'], ['It rained all day in the old town.']],
    ['what fits', [`${'路'.repeat(300)}。𠮷野先生走完了全程的步道。`], ['𠮷野先生走完了全程的步道。']],
  ])('takes from %s', (_name, paragraphs, expected) => {
    expect(rankSentences(paragraphs, 200).map((sentence) => sentence.text)).toEqual(expected)
  })

  it('gives each sentence once, with terms of length one', () => {
    const ranked = rankSentences([...body, ...body], 200)
    expect(new Set(ranked.map((sentence) => sentence.order)).size).toBe(ranked.length)
    for (const sentence of ranked) expect(similarity(sentence, sentence)).toBeCloseTo(1)
  })
})
