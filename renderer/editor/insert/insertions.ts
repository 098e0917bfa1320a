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
  IconPaperclip,
  IconPhotoPlus,
  IconQuote,
  IconSeparator,
  IconSuperscript,
  IconTable,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import type { AppError } from '../../../shared/errors'
import { request } from '../../api/client'
import { insertBlocks } from '../extensions/insert-files'
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
  | 'attachment'
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
  if (!chosen.ok) return insertRefused(editor, 'figure', chosen.error)
  insertBlocks(editor, [{ type: 'figure', attrs: { media: chosen.value?.sha256 ?? null } }])
}

async function insertAttachment(editor: Editor) {
  const chosen = await request('media:choose-attachment', null)
  if (!chosen.ok) return insertRefused(editor, 'attachment', chosen.error)
  if (!chosen.value) return
  const { sha256, name } = chosen.value
  insertBlocks(editor, [{ type: 'attachment', attrs: { media: sha256, name } }])
}

/** The block stands where the file would have stood, and says why it does not. */
function insertRefused(editor: Editor, type: 'figure' | 'attachment', error: AppError): void {
  const upload = editor.storage.uploads.start(() => Promise.resolve({ ok: false, error }))
  insertBlocks(editor, [{ type, attrs: { upload } }])
}

/** Everything that the insert menus offer, in their order. */
export const insertions: Record<InsertionName, Insertion> = {
  heading2: {
    icon: IconH2,
    also: 'h2 heading subhead 小标题',
    run: (editor) => editor.chain().focus().setHeading({ level: 2 }).run(),
  },
  heading3: {
    icon: IconH3,
    also: 'h3 heading 三级标题',
    run: (editor) => editor.chain().focus().setHeading({ level: 3 }).run(),
  },
  bulletList: {
    icon: IconList,
    also: 'ul bullet list 项目列表',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  orderedList: {
    icon: IconListNumbers,
    also: 'ol numbered list 编号列表',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  taskList: {
    icon: IconListCheck,
    also: 'todo task 待办列表',
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
  },
  blockquote: {
    icon: IconBlockquote,
    also: 'quote 引文',
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  pullQuote: {
    icon: IconQuote,
    also: 'pull quote 提要引文',
    run: (editor) => editor.chain().focus().setNode('pullQuote').run(),
  },
  callout: {
    icon: IconInfoSquareRounded,
    also: 'callout note tip warning 提示框',
    run: (editor) => editor.chain().focus().toggleCallout().run(),
  },
  figure: {
    icon: IconPhotoPlus,
    also: 'figure image picture 插图',
    run: (editor) => void insertFigure(editor),
  },
  gallery: {
    icon: IconLibraryPhoto,
    also: 'gallery pictures 图组',
    run: (editor) => editor.chain().focus().insertGallery().run(),
  },
  table: {
    icon: IconTable,
    also: 'table 表格',
    run: (editor) => editor.chain().focus().insertTable(3, 3).run(),
  },
  footnote: {
    icon: IconSuperscript,
    also: 'footnote note 脚注',
    run: (editor) => editor.chain().focus().insertFootnote().run(),
  },
  linkCard: {
    icon: IconCards,
    also: 'link card bookmark 链接卡片',
    run: (editor) => editor.chain().focus().insertContent({ type: 'linkCard' }).run(),
  },
  attachment: {
    icon: IconPaperclip,
    also: 'attachment file pdf 附件 文件',
    run: (editor) => void insertAttachment(editor),
  },
  codeBlock: {
    icon: IconCode,
    also: 'code 代码块',
    run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
  },
  horizontalRule: {
    icon: IconSeparator,
    also: 'hr divider line 分隔线',
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
}
