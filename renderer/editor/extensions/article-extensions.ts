import { getExtensionField } from '@tiptap/core'
import type { AnyExtension, Extensions } from '@tiptap/core'
import { Highlight } from '@tiptap/extension-highlight'
import { StarterKit } from '@tiptap/starter-kit'
import { isSafeLink } from '../../../shared/document/schema'
import { BlockId } from './block-id'
import { EmphasisDots } from './emphasis-dots'
import { Figure } from './figure'
import { Ruby } from './ruby'
import { Subscript } from './subscript'
import { Superscript } from './superscript'

const kit = StarterKit.configure({
  heading: { levels: [2, 3, 4] },
  // Opening a text must not change it; a click under the last block makes the paragraph instead.
  trailingNode: false,
  link: {
    autolink: false,
    openOnClick: false,
    linkOnPaste: true,
    defaultProtocol: 'https',
    isAllowedUri: (url) => isSafeLink(url),
    HTMLAttributes: { target: null, rel: null },
  },
})

const listStart = (element: HTMLElement) =>
  Math.max(0, Number.parseInt(element.getAttribute('start') ?? '', 10) || 1)

/** Where our documents differ from what the kit makes. */
const differences: Record<string, Record<string, unknown>> = {
  // The title is level 1: a heading from elsewhere takes the nearest level of ours.
  heading: {
    addAttributes: () => ({ level: { default: 2, rendered: false } }),
    parseHTML: () =>
      [1, 2, 3, 4, 5, 6].map((level) => ({
        tag: `h${level}`,
        attrs: { level: Math.min(4, Math.max(2, level)) },
      })),
  },
  orderedList: { addAttributes: () => ({ start: { default: 1, parseHTML: listStart } }) },
  code: { excludes: '' },
  listItem: { content: 'block+' },
}

function withDifference(extension: AnyExtension): AnyExtension {
  const difference = differences[extension.name]
  return difference ? (extension.extend(difference) as AnyExtension) : extension
}

const marks = [Highlight, EmphasisDots, Subscript, Superscript, Ruby]

/** What the editor can make is what `shared/document/schema` accepts, and nothing else. */
export function articleExtensions(): Extensions {
  const { name, options, storage } = kit
  const partsOfKit = getExtensionField<() => Extensions>(kit, 'addExtensions', { name, options, storage })
  return [...partsOfKit().map(withDifference), ...marks, Figure, BlockId]
}
