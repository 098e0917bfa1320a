import type { Migration } from './migration'
import { onlyKeys, textOf, textOrNullOf, textsOf } from './migration'

/**
 * Version 0: `{ format, version, id, title, subtitle, paragraphs: string[], tags: string[], column }`.
 * Version 1 has a document as body, and what version 0 called the subtitle is the alternative title.
 */
export const articleBody: Migration = {
  format: 'galley/article',
  to: 1,
  up: (old) => {
    onlyKeys(old, ['format', 'version', 'id', 'title', 'subtitle', 'paragraphs', 'tags', 'column'])
    return {
      format: 'galley/article',
      version: 1,
      id: textOf(old, 'id'),
      title: textOf(old, 'title'),
      alternativeTitle: textOf(old, 'subtitle'),
      slug: '',
      column: textOrNullOf(old, 'column'),
      tags: textsOf(old, 'tags'),
      date: null,
      author: '',
      source: null,
      credits: [],
      readCount: null,
      summary: null,
      origin: null,
      recommended: [],
      body: toBody(textsOf(old, 'paragraphs')),
    }
  },
}

function toBody(paragraphs: string[]) {
  const content = paragraphs.map((text) =>
    text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] },
  )
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}
