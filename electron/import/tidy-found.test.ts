import { expect, test } from 'vitest'
import { doc, paragraph } from '../../shared/document/build'
import type { FoundArticle } from './found-article'
import { foundArticle } from './found-article'
import { defaultLimits } from './import-limits'
import { hashOfFound, tidyFound } from './tidy-found'

const limits = { ...defaultLimits, fieldCharacters: 10, fieldEntries: 2, articleCharacters: 10, depth: 3 }
const quote = (text: string) => ({ type: 'blockquote', content: [paragraph(text)] })

test.each<[string, Partial<FoundArticle>, string]>([
  ['a title', { title: '早'.repeat(11) }, 'title: 11 characters; the limit is 10 (fieldCharacters)'],
  ['a tag', { tags: ['早'.repeat(9)] }, 'tags: 11 characters; the limit is 10 (fieldCharacters)'],
  ['the number of tags', { tags: ['早', '晚', '夜'] }, 'tags: 3; the limit is 2 (fieldEntries)'],
  ['a text', { body: doc(paragraph('早'.repeat(11))) }, '11 characters; the limit is 10 (articleCharacters)'],
  [
    'the depth of a text',
    { body: doc({ type: 'blockquote', content: [quote('早')] }) },
    'nested more than 3 deep; the limit is 3 (depth)',
  ],
])('refuses %s over its limit, and names it', (_, fields, detail) => {
  expect(() => tidyFound(foundArticle('1', fields), limits)).toThrow(detail)
})

test('takes control characters away and shows where they stood; the hash is of what was found', () => {
  const found = foundArticle('1', { title: '早\u202e市', body: doc(paragraph('天\u0000亮了')) })
  const tidy = tidyFound(found, defaultLimits)
  expect({ title: tidy.title, body: tidy.body, notes: tidy.notes }).toEqual({
    title: '早市',
    body: doc(paragraph('天亮了')),
    notes: [
      {
        kind: 'loss',
        code: 'control-characters-removed',
        detail: 'U+0000 × 1, U+202E × 1: 早⟨U+202E⟩市',
        line: null,
      },
    ],
  })
  expect(hashOfFound(found)).not.toBe(hashOfFound(tidy))
})
