import {
  IconBlockquote,
  IconBold,
  IconClearFormatting,
  IconCode,
  IconH2,
  IconH3,
  IconH4,
  IconHighlight,
  IconItalic,
  IconList,
  IconListNumbers,
  IconPilcrow,
  IconStrikethrough,
  IconSubscript,
  IconSuperscript,
  IconUnderline,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import type { IconSource } from '../../ui/parts/icon'
import { EmphasisIcon } from './emphasis-icon'

export type BlockName = 'paragraph' | 'heading2' | 'heading3' | 'heading4'
export type ToolName =
  | 'bold'
  | 'emphasisDots'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'highlight'
  | 'superscript'
  | 'subscript'
  | 'code'
  | 'clear'
  | 'bulletList'
  | 'orderedList'
  | 'blockquote'

export interface Tool {
  icon: IconSource
  keys: readonly string[]
  isOn(editor: Editor): boolean
  run(editor: Editor): void
}

const block = (level: 2 | 3 | 4, icon: IconSource): Tool => ({
  icon,
  keys: ['Mod', 'Alt', String(level)],
  isOn: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().setHeading({ level }).run(),
})

export const blockTools: Record<BlockName, Tool> = {
  paragraph: {
    icon: IconPilcrow,
    keys: ['Mod', 'Alt', '0'],
    isOn: (editor) => editor.isActive('paragraph'),
    run: (editor) => editor.chain().focus().setParagraph().run(),
  },
  heading2: block(2, IconH2),
  heading3: block(3, IconH3),
  heading4: block(4, IconH4),
}

export const tools: Record<ToolName, Tool> = {
  bold: {
    icon: IconBold,
    keys: ['Mod', 'B'],
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  emphasisDots: {
    icon: EmphasisIcon,
    keys: ['Mod', 'Shift', 'E'],
    isOn: (editor) => editor.isActive('emphasisDots'),
    run: (editor) => editor.chain().focus().toggleEmphasisDots().run(),
  },
  italic: {
    icon: IconItalic,
    keys: ['Mod', 'I'],
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  underline: {
    icon: IconUnderline,
    keys: ['Mod', 'U'],
    isOn: (editor) => editor.isActive('underline'),
    run: (editor) => editor.chain().focus().toggleUnderline().run(),
  },
  strike: {
    icon: IconStrikethrough,
    keys: ['Mod', 'Shift', 'S'],
    isOn: (editor) => editor.isActive('strike'),
    run: (editor) => editor.chain().focus().toggleStrike().run(),
  },
  highlight: {
    icon: IconHighlight,
    keys: ['Mod', 'Shift', 'H'],
    isOn: (editor) => editor.isActive('highlight'),
    run: (editor) => editor.chain().focus().toggleHighlight().run(),
  },
  superscript: {
    icon: IconSuperscript,
    keys: [],
    isOn: (editor) => editor.isActive('superscript'),
    run: (editor) => editor.chain().focus().toggleSuperscript().run(),
  },
  subscript: {
    icon: IconSubscript,
    keys: [],
    isOn: (editor) => editor.isActive('subscript'),
    run: (editor) => editor.chain().focus().toggleSubscript().run(),
  },
  code: {
    icon: IconCode,
    keys: ['Mod', 'E'],
    isOn: (editor) => editor.isActive('code'),
    run: (editor) => editor.chain().focus().toggleCode().run(),
  },
  clear: {
    icon: IconClearFormatting,
    keys: [],
    isOn: () => false,
    run: (editor) => editor.chain().focus().unsetAllMarks().run(),
  },
  bulletList: {
    icon: IconList,
    keys: ['Mod', 'Shift', '8'],
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  orderedList: {
    icon: IconListNumbers,
    keys: ['Mod', 'Shift', '7'],
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  blockquote: {
    icon: IconBlockquote,
    keys: ['Mod', 'Shift', 'B'],
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
}
