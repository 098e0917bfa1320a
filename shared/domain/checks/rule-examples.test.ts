import { expect, it } from 'vitest'
import { doc, paragraph } from '../../document/build'
import { fixArticle } from './apply-fixes'
import { checkDocument } from './check-document'
import { ruleExamples } from './rule-examples'
import { rules } from './rules'

const article = (text: string) => ({
  title: '题',
  alternativeTitle: '',
  summary: null,
  body: doc(paragraph(text)),
})
const found = (text: string) => [...new Set(checkDocument(article(text)).map(({ rule }) => rule))]

it.each(Object.entries(ruleExamples))(
  'the example of %s is found by it alone, and is right when fixed',
  (rule, [wrong, right]) => {
    const isFixed = rule !== 'marker' && rule !== 'repeated-word'
    expect({
      wrong: found(wrong),
      right: found(right),
      fixed: fixArticle(article(wrong)).article.body,
    }).toEqual({
      wrong: [rule],
      right: [],
      fixed: doc(paragraph(isFixed ? right : wrong)),
    })
  },
)

it('every rule of the typography has one', () => {
  const ids = rules.filter(({ group }) => group === 'typography').map(({ id }) => id)
  expect(ids.filter((id) => !ruleExamples[id])).toEqual([])
})
