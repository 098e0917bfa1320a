import { IconBlockquote, IconBook2, IconH2, IconLink, IconMessage } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { TextSelection } from '@tiptap/pm/state'
import { BubbleMenu } from '@tiptap/react/menus'
import { useWords } from '../../i18n/use-words'
import { tools } from '../bar/marks-and-blocks'
import { BarRule, ToolButton } from '../bar/tool-button'
import { useAfterFrame } from '../use-after-frame'
import classes from './canvas.module.css'

type BubbleBarProps = {
  editor: Editor
  onLink: () => void
  onComment: () => void
  /** The selected words are to be known to the house word list. */
  onWord: (word: string) => void
}

const longestWord = 40

/** What is nearest to a selected text: bold, emphasis, link, subhead, quote, comment. */
export const BubbleBar = ({ editor, onLink, onComment, onWord }: BubbleBarProps) => {
  const words = useWords('comments')
  const checks = useWords('checks')
  const t = useWords('editor')
  const on = useAfterFrame(editor, (now) => ({
    bold: now.isActive('bold'),
    emphasisDots: now.isActive('emphasisDots'),
    highlight: now.isActive('highlight'),
    link: now.isActive('link'),
    heading: now.isActive('heading'),
    blockquote: now.isActive('blockquote'),
    word: selectedWord(now),
  }))
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
      {on.word === '' ? null : (
        <ToolButton icon={IconBook2} label={checks('addWord')} onClick={() => onWord(on.word)} />
      )}
    </BubbleMenu>
  )
}

/** What is selected, where it can be a word of the list. */
function selectedWord({ state: { doc, selection } }: Editor): string {
  const text = doc.textBetween(selection.from, selection.to, '\n').trim()
  return text.length <= longestWord && !text.includes('\n') ? text : ''
}
