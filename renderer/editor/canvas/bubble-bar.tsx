import { IconBlockquote, IconH2, IconLink, IconMessage } from '@tabler/icons-react'
import { useEditorState } from '@tiptap/react'
import type { Editor } from '@tiptap/react'
import { TextSelection } from '@tiptap/pm/state'
import { BubbleMenu } from '@tiptap/react/menus'
import { useWords } from '../../i18n/use-words'
import { tools } from '../bar/marks-and-blocks'
import { BarRule, ToolButton } from '../bar/tool-button'
import classes from './canvas.module.css'

type BubbleBarProps = { editor: Editor; onLink: () => void; onComment: () => void }

/** What is nearest to a selected text: bold, emphasis, link, subhead, quote, comment. */
export const BubbleBar = ({ editor, onLink, onComment }: BubbleBarProps) => {
  const words = useWords('comments')
  const t = useWords('editor')
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      emphasisDots: now.isActive('emphasisDots'),
      highlight: now.isActive('highlight'),
      link: now.isActive('link'),
      heading: now.isActive('heading'),
      blockquote: now.isActive('blockquote'),
    }),
  })
  const toggle = {
    heading: () => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    blockquote: () => editor.chain().focus().toggleBlockquote().run(),
  }
  return (
    <BubbleMenu
      editor={editor}
      shouldShow={({ editor: now, state: { selection } }) =>
        now.isEditable && now.isFocused && selection instanceof TextSelection && !selection.empty
      }
      className={classes.bubble}
      options={{ placement: 'top', offset: 8 }}
    >
      <ToolButton
        icon={tools.bold.icon}
        label={t('tool.bold')}
        isOn={on.bold}
        onClick={() => tools.bold.run(editor)}
      />
      <ToolButton
        icon={tools.emphasisDots.icon}
        label={t('tool.emphasisDots')}
        isOn={on.emphasisDots}
        onClick={() => tools.emphasisDots.run(editor)}
      />
      <ToolButton
        icon={tools.highlight.icon}
        label={t('tool.highlight')}
        isOn={on.highlight}
        onClick={() => tools.highlight.run(editor)}
      />
      <ToolButton icon={IconLink} label={t('tool.link')} isOn={on.link} onClick={onLink} />
      <BarRule />
      <ToolButton icon={IconH2} label={t('tool.heading2')} isOn={on.heading} onClick={toggle.heading} />
      <ToolButton
        icon={IconBlockquote}
        label={t('tool.blockquote')}
        isOn={on.blockquote}
        onClick={toggle.blockquote}
      />
      <BarRule />
      <ToolButton icon={IconMessage} label={words('comment')} keys={['Mod', 'M']} onClick={onComment} />
    </BubbleMenu>
  )
}
