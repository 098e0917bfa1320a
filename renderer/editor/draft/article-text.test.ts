import { expect, it } from 'vitest'
import { createArticle } from '../../../shared/domain/article'
import { doc, figure, heading, paragraph } from '../../../shared/document/build'
import { articleText } from './article-text'

it('is the JSON of the whole article, the first time and again', () => {
  const body = doc(heading('渡口'), paragraph('他说：“船来了。”\n\u2028\\'), figure('🚢'), paragraph(''))
  const article = createArticle('A', { title: '“题”', author: '周青', body })
  const changed = { ...article, body: { ...body, content: [...body.content, paragraph('又一段')] } }
  for (const each of [article, changed, article]) expect(JSON.parse(articleText(each))).toEqual(each)
})
