import { expect, it } from 'vitest'
import { doc, figure, heading, paragraph } from './build'
import { descendants, documentText, paragraphTexts } from './walk'

const body = doc(
  heading('小标题'),
  paragraph('第一段。'),
  figure('图注。'),
  { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('一项')] }] },
  {
    type: 'paragraph',
    content: [{ type: 'text', text: '上' }, { type: 'hardBreak' }, { type: 'text', text: '下' }],
  },
  paragraph(),
)

it('reads the whole text in order, a line feed between blocks and for a break', () => {
  expect(documentText(body)).toBe('小标题\n第一段。\n图注。\n一项\n上\n下\n')
})

it('gives a summary the paragraphs alone', () => {
  expect(paragraphTexts(body)).toEqual(['第一段。', '一项', '上\n下'])
})

it('visits every node, parents first', () => {
  expect([...descendants(doc(paragraph('字')))].map(({ type }) => type)).toEqual(['paragraph', 'text'])
})
