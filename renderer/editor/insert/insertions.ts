import {
  IconBlockquote,
  IconCards,
  IconCode,
  IconH2,
  IconH3,
  IconInfoSquareRounded,
  IconLibraryPhoto,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconPhotoPlus,
  IconQuote,
  IconSeparator,
  IconSuperscript,
  IconTable,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { request } from '../../api/client'
import type { IconSource } from '../../ui/parts/icon'

export type InsertionName =
  | 'heading2'
  | 'heading3'
  | 'bulletList'
  | 'orderedList'
  | 'taskList'
  | 'blockquote'
  | 'pullQuote'
  | 'callout'
  | 'figure'
  | 'gallery'
  | 'table'
  | 'footnote'
  | 'linkCard'
  | 'codeBlock'
  | 'horizontalRule'

export interface Insertion {
  icon: IconSource
  /** What finds it beside its name in both languages. */
  also: string
  run(editor: Editor): void
}

/** Without a picture chosen there is still a figure: a place for one that will come. */
async function insertFigure(editor: Editor) {
  const chosen = await request('media:choose-picture', null)
  const media = chosen.ok && chosen.value ? chosen.value.sha256 : null
  editor.chain().focus().insertFigure(media).run()
}

/** Everything that the insert menus offer, in their order. */
export const insertions: Record<InsertionName, Insertion> = {
  heading2: {
    icon: IconH2,
    also: 'h2 heading subhead',
    run: (editor) => editor.chain().focus().setHeading({ level: 2 }).run(),
  },
  heading3: {
    icon: IconH3,
    also: 'h3 heading',
    run: (editor) => editor.chain().focus().setHeading({ level: 3 }).run(),
  },
  bulletList: {
    icon: IconList,
    also: 'ul bullet list',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  orderedList: {
    icon: IconListNumbers,
    also: 'ol numbered list',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  taskList: {
    icon: IconListCheck,
    also: 'todo task',
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
  },
  blockquote: {
    icon: IconBlockquote,
    also: 'quote',
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  pullQuote: {
    icon: IconQuote,
    also: 'pull quote',
    run: (editor) => editor.chain().focus().setNode('pullQuote').run(),
  },
  callout: {
    icon: IconInfoSquareRounded,
    also: 'callout note tip warning',
    run: (editor) => editor.chain().focus().toggleCallout().run(),
  },
  figure: { icon: IconPhotoPlus, also: 'figure image picture', run: (editor) => void insertFigure(editor) },
  gallery: {
    icon: IconLibraryPhoto,
    also: 'gallery pictures',
    run: (editor) => editor.chain().focus().insertGallery().run(),
  },
  table: {
    icon: IconTable,
    also: 'table',
    run: (editor) => editor.chain().focus().insertTable(3, 3).run(),
  },
  footnote: {
    icon: IconSuperscript,
    also: 'footnote note',
    run: (editor) => editor.chain().focus().insertFootnote().run(),
  },
  linkCard: {
    icon: IconCards,
    also: 'link card bookmark',
    run: (editor) => editor.chain().focus().insertContent({ type: 'linkCard' }).run(),
  },
  codeBlock: {
    icon: IconCode,
    also: 'code',
    run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
  },
  horizontalRule: {
    icon: IconSeparator,
    also: 'hr divider line',
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
}
