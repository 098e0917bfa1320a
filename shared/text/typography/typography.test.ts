import { describe, expect, it } from 'vitest'
import { fixArticle } from '../../domain/checks/apply-fixes'
import { checkDocument } from '../../domain/checks/check-document'
import { doc } from '../../document/build'
import type { Body, DocumentNode } from '../../document/schema'
import { documentText } from '../../document/walk'
import { leftAloneSentences } from './trial/left-alone-sentences'
import { rightSentences } from './trial/right-sentences'
import { wrongSentences } from './trial/wrong-sentences'

/** One paragraph; what stands between back quotes is marked as code. */
function paragraphOf(sentence: string): Body {
  const content = sentence.split('\n').flatMap((line, index): DocumentNode[] => [
    ...(index > 0 ? [{ type: 'hardBreak' }] : []),
    ...line
      .split('`')
      .map((text, part): DocumentNode =>
        part % 2 === 1 ? { type: 'text', marks: [{ type: 'code' }], text } : { type: 'text', text },
      )
      .filter(({ text }) => text !== ''),
  ])
  return doc({ type: 'paragraph', content })
}

const article = (sentence: string) => ({
  title: '题',
  alternativeTitle: '',
  summary: null,
  body: paragraphOf(sentence),
})
const isTypography = ({ rule }: { rule: string }) => rule !== 'marker'
const plain = (sentence: string) => sentence.replaceAll('`', '')

it('has two hundred sentences and more, each by its own name', () => {
  const names = [...wrongSentences, ...rightSentences, ...leftAloneSentences].map(([name]) => name)
  expect(names.length).toBeGreaterThanOrEqual(200)
  expect(new Set([...wrongSentences.map(([name]) => name)]).size).toBe(wrongSentences.length)
})

describe('a wrong sentence', () => {
  it.each(wrongSentences)('%s', (_name, rule, given, fixed) => {
    const before = article(given)
    expect(checkDocument(before).map((finding) => finding.rule)).toContain(rule)
    const { article: after } = fixArticle(before)
    expect(documentText(after.body)).toBe(plain(fixed))
    expect(checkDocument(after).filter(isTypography)).toEqual([])
  })
})

describe('a right sentence', () => {
  it.each(rightSentences)('%s', (_name, sentence) => {
    expect(checkDocument(article(sentence))).toEqual([])
  })
})

describe('a sentence that is left alone', () => {
  it.each(leftAloneSentences)('%s', (_name, sentence) => {
    expect(checkDocument(article(sentence)).filter(isTypography)).toEqual([])
  })
})
