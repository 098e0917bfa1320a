import { describe, expect, it } from 'vitest'
import { doc, figure, heading, paragraph } from '../../../shared/document/build'
import { bodyFactsOf, withUnchanged } from './body-facts'

const body = doc(
  heading('渡口'),
  paragraph('船来了，3 只。'),
  figure('图'),
  heading('过河', 3),
  paragraph(''),
)
const facts = {
  words: 10,
  minutes: 1,
  paragraphs: ['船来了，3 只。'],
  headings: [
    { text: '渡口', level: 2, index: 0 },
    { text: '过河', level: 3, index: 1 },
  ],
}

describe('the facts of a body', () => {
  it('are the sum of its blocks', () => {
    expect(bodyFactsOf(body)).toEqual(facts)
    expect(bodyFactsOf(body)).toEqual(facts)
  })

  it('are the same object while the body says the same', () => {
    const before = bodyFactsOf(body)
    expect(withUnchanged(before, bodyFactsOf(structuredClone(body)))).toBe(before)
  })

  it('keep the list of headings when only a paragraph changed', () => {
    const before = bodyFactsOf(body)
    const after = withUnchanged(before, bodyFactsOf(doc(...body.content, paragraph('又一段'))))
    expect(after).toEqual({ ...facts, words: 13, paragraphs: ['船来了，3 只。', '又一段'] })
    expect(after.headings).toBe(before.headings)
  })
})
