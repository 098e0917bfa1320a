import { documentText } from '../../shared/document/walk'
import type { FoundBody } from './found-article'

/**
 * The first heading is the title where no other is known and nothing stands before it; one that repeats the title goes.
 */
export function takeTitle(body: FoundBody, title: string): { title: string; body: FoundBody } {
  const [first, ...others] = body.content
  const heading = first?.type === 'heading' ? documentText(first).trim() : ''
  if (heading === '' || (title !== '' && title !== heading)) return { title, body }
  return {
    title: heading,
    body: { type: 'doc', content: others.length > 0 ? others : [{ type: 'paragraph' }] },
  }
}
