import { getExtensionField } from '@tiptap/core'
import type { AnyExtension, Extensions } from '@tiptap/core'
import { Highlight } from '@tiptap/extension-highlight'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { isSafeLink } from '../../../shared/document/schema'
import { Attachment } from './attachment'
import { attribution } from './attribution'
import { BlockId } from './block-id'
import { BlockSuggestions } from './block-suggestions'
import { Callout } from './callout'
import { CleanPaste } from './clean-paste'
import { codeBlockView } from './code-block-view'
import { EmphasisDots } from './emphasis-dots'
import { Figure } from './figure'
import { Footnote } from './footnote'
import { Gallery } from './gallery'
import { LinkCard } from './link-card'
import { PullQuote } from './pull-quote'
import { QuoteView } from './quote-view'
import { Ruby } from './ruby'
import { Subscript } from './subscript'
import { Deletion, Insertion, Modification } from './suggestion-marks'
import { Superscript } from './superscript'
import { Table } from './table'
import { TableCell } from './table-cell'
import { TableHeader } from './table-header'
import { TableRow } from './table-row'
import { Uploads } from './uploads'

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

const listStart = (element: HTMLElement) => {
  const start = Number.parseInt(element.getAttribute('start') ?? '', 10)
  return Number.isNaN(start) ? 1 : Math.max(0, start)
}

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
  taskItem: { content: 'block+' },
  blockquote: {
    addAttributes: () => ({ attribution }),
    addNodeView: () => ReactNodeViewRenderer(QuoteView, { as: 'blockquote' }),
  },
  codeBlock: {
    marks: 'insertion deletion',
    addStorage: () => ({ words: { language: 'language', plain: '' } }),
    addNodeView: () => codeBlockView,
  },
}

function withDifference(extension: AnyExtension): AnyExtension {
  const difference = differences[extension.name]
  return difference ? (extension.extend(difference) as AnyExtension) : extension
}

const marks = [Insertion, Deletion, Modification, Highlight, EmphasisDots, Subscript, Superscript, Ruby]
const lists = [TaskList, TaskItem.configure({ nested: true })]
const blocks = [Figure, Gallery, PullQuote, Callout, LinkCard, Attachment, Footnote]
const table = [Table, TableRow, TableCell, TableHeader]

/** What the editor can make is what `shared/document/schema` accepts, and nothing else. */
export function articleExtensions(): Extensions {
  const { name, options, storage } = kit
  const partsOfKit = getExtensionField<() => Extensions>(kit, 'addExtensions', { name, options, storage })
  return [
    ...[...partsOfKit(), ...lists].map(withDifference),
    ...marks,
    ...blocks,
    ...table,
    BlockId,
    BlockSuggestions,
    CleanPaste,
    Uploads,
  ]
}
