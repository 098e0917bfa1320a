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

it('reads text that a node has in its attributes, apart from the sentences around it', () => {
  const told = doc(
    {
      type: 'blockquote',
      attrs: { attribution: '沈岸' },
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '江水' },
            { type: 'footnote', attrs: { text: '见第三章。' } },
            { type: 'text', text: '不急。' },
          ],
        },
      ],
    },
    { type: 'pullQuote', attrs: { attribution: '渡口' }, content: [{ type: 'text', text: '船还在开' }] },
    {
      type: 'table',
      attrs: { caption: '各站时刻' },
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('晨')] }] }],
    },
    { type: 'linkCard', attrs: { url: '', title: '渡口志', description: '' } },
  )
  expect(documentText(told)).toBe('江水不急。\n见第三章。\n沈岸\n船还在开\n渡口\n晨\n各站时刻\n渡口志')
  expect(paragraphTexts(told)).toEqual(['江水不急。', '晨'])
})
