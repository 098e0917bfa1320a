import type { Body, DocumentNode } from './schema'

export function emptyBody(): Body {
  return { type: 'doc', content: [{ type: 'paragraph' }] }
}

export function doc(...content: DocumentNode[]): Body {
  return { type: 'doc', content: content.length > 0 ? content : [paragraph()] }
}

export function paragraph(text = ''): DocumentNode {
  return withText({ type: 'paragraph' }, text)
}

export function heading(text: string, level = 2): DocumentNode {
  return withText({ type: 'heading', attrs: { level } }, text)
}

export function figure(
  caption: string,
  attrs: { media?: string | null; alt?: string; credit?: string } = {},
): DocumentNode {
  return withText(
    {
      type: 'figure',
      attrs: { media: attrs.media ?? null, alt: attrs.alt ?? '', credit: attrs.credit ?? '' },
    },
    caption,
  )
}

function withText(node: DocumentNode, text: string): DocumentNode {
  return text === '' ? node : { ...node, content: [{ type: 'text', text }] }
}
