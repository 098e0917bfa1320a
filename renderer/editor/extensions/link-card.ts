import { mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { isSafeLink } from '../../../shared/document/schema'
import { LinkCardView } from './link-card-view'

const said = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
})

/** A page elsewhere, as the editor describes it; nothing is fetched. */
export const LinkCard = Node.create({
  name: 'linkCard',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      url: {
        ...said('url'),
        parseHTML: (element) => {
          const url = element.getAttribute('data-url') ?? ''
          return isSafeLink(url) ? url : ''
        },
      },
      title: said('title'),
      description: said('description'),
    }
  },

  parseHTML() {
    return [{ tag: 'div[data-link-card]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes, { 'data-link-card': '' })]
  },

  addNodeView() {
    return ReactNodeViewRenderer(LinkCardView)
  },
})
