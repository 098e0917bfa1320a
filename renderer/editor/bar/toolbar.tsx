import { Menu } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconChevronDown, IconPencilQuestion } from '@tabler/icons-react'
import { memo } from 'react'
import type { Editor } from '@tiptap/react'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { Keys } from '../../ui/parts/keys'
import { InsertButton } from '../insert/insert-button'
import { LinkPopover } from './link-popover'
import { MoreMarks } from './more-marks'
import { ShortcutSheet } from './shortcut-sheet'
import { ReadingPopover } from './reading-popover'
import { blockTools, tools } from './marks-and-blocks'
import type { BlockName, ToolName } from './marks-and-blocks'
import { isSuggestingIn } from '../suggestions/suggesting'
import { useAfterFrame } from '../use-after-frame'
import { suggestionKeys } from './shortcuts'
import { BarRule, ToolButton } from './tool-button'
import classes from './bar.module.css'

const blockNames = Object.keys(blockTools) as BlockName[]
const markNames: ToolName[] = ['bold', 'emphasisDots', 'underline', 'strike']
const listNames: ToolName[] = ['bulletList', 'orderedList', 'blockquote']

function useToolState(editor: Editor) {
  return useAfterFrame(editor, (now) => ({
    block: blockNames.find((name) => blockTools[name].isOn(now)) ?? null,
    on: (Object.keys(tools) as ToolName[]).filter((name) => tools[name].isOn(now)),
    isLink: now.isActive('link'),
    isRead: now.isActive('ruby'),
    isSuggesting: isSuggestingIn(now.state),
    canUndo: now.can().undo(),
    canRedo: now.can().redo(),
  }))
}

type ToolbarProps = { editor: Editor; isLinkOpen: boolean; onLinkOpenChange: (isOpen: boolean) => void }

/** The tools of the body, with their names and keys. */
export const Toolbar = memo(function Toolbar({ editor, isLinkOpen, onLinkOpenChange }: ToolbarProps) {
  const t = useWords('editor')
  const s = useWords('suggestions')
  const state = useToolState(editor)
  const tool = (name: ToolName) => (
    <ToolButton
      key={name}
      icon={tools[name].icon}
      label={t(`tool.${name}`)}
      keys={tools[name].keys}
      isOn={state.on.includes(name)}
      onClick={() => tools[name].run(editor)}
    />
  )
  const history = {
    undo: () => editor.chain().focus().undo().run(),
    redo: () => editor.chain().focus().redo().run(),
  }
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('tool.bar')}>
      <ToolButton
        icon={IconArrowBackUp}
        label={t('tool.undo')}
        keys={['Mod', 'Z']}
        isDisabled={!state.canUndo}
        onClick={history.undo}
      />
      <ToolButton
        icon={IconArrowForwardUp}
        label={t('tool.redo')}
        keys={['Mod', 'Shift', 'Z']}
        isDisabled={!state.canRedo}
        onClick={history.redo}
      />
      <BarRule />
      <BlockMenu editor={editor} current={state.block} />
      {markNames.map(tool)}
      <MoreMarks editor={editor} on={state.on} />
      <ReadingPopover editor={editor} isOn={state.isRead} />
      <LinkPopover editor={editor} isOn={state.isLink} isOpen={isLinkOpen} onOpenChange={onLinkOpenChange} />
      <BarRule />
      {listNames.map(tool)}
      <InsertButton editor={editor} />
      <BarRule />
      <ToolButton
        icon={IconPencilQuestion}
        label={s('key.toggle')}
        keys={suggestionKeys.toggle}
        isOn={state.isSuggesting}
        onClick={() => editor.chain().focus().toggleSuggesting().run()}
      />
      <ShortcutSheet />
    </div>
  )
})

const BlockMenu = ({ editor, current }: { editor: Editor; current: BlockName | null }) => {
  const t = useWords('editor')
  const shown = current ?? 'paragraph'
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={classes.block} aria-label={t('tool.block')}>
          <Icon of={blockTools[shown].icon} />
          {t(`tool.${shown}`)}
          <Icon of={IconChevronDown} size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {blockNames.map((name) => (
          <Menu.Item
            key={name}
            leftSection={<Icon of={blockTools[name].icon} />}
            rightSection={<Keys of={blockTools[name].keys} />}
            onClick={() => blockTools[name].run(editor)}
          >
            {t(`tool.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
