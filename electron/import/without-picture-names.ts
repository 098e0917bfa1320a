import type { DocumentNode } from '../../shared/document/schema'

/** The body as the schema takes it: figures without the names of their pictures. */
export function withoutPictureNames<T extends DocumentNode>(node: T): T {
  const content = node.content?.map(withoutPictureNames)
  const copy = content ? { ...node, content } : { ...node }
  if (copy.attrs && 'picture' in copy.attrs) {
    const { picture: _, ...attrs } = copy.attrs
    copy.attrs = attrs
  }
  return copy
}
