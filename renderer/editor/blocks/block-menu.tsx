import { Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronRight,
  IconCopy,
  IconCopyPlus,
  IconLibraryPhoto,
  IconMessage,
  IconReplace,
  IconTrash,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import type { Transaction } from '@tiptap/pm/state'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import type { IconSource } from '../../ui/parts/icon'
import { Keys } from '../../ui/parts/keys'
import { handKeys } from '../bar/shortcuts'
import { figuresAt, joinFigures } from '../extensions/gallery-moves'
import type { BlockRange } from './block-range'
import { deleteBlocks, duplicateBlocks, moveBlocksBy, selectBlocks } from './change-blocks'
import { canTurn, turnInto, turns } from './turn-into'
import type { TurnName } from './turn-into'

type BlockMenuProps = { editor: Editor; range: BlockRange; onComment: () => void; onDone: () => void }

type Change = (tr: Transaction, range: BlockRange) => Transaction | null

const turnNames = Object.keys(turns) as TurnName[]

/** What can be done with the held blocks. */
export const BlockMenu = ({ editor, range, onComment, onDone }: BlockMenuProps) => {
  const t = useWords('hands')
  const words = useWords('editor')
  const { doc } = editor.state
  const figures = figuresAt(doc, range)
  const change = (make: Change) => () => {
    const changed = make(editor.state.tr, range)
    if (changed) editor.view.dispatch(changed.scrollIntoView())
    editor.view.focus()
    onDone()
  }
  const select = () => {
    editor.view.dispatch(selectBlocks(editor.state.tr, range))
    editor.view.focus()
  }
  const copy = () => {
    select()
    document.execCommand('copy')
    onDone()
  }
  const comment = () => {
    select()
    onDone()
    onComment()
  }
  const item = (
    icon: IconSource,
    label: string,
    act: () => void,
    keys?: readonly string[],
    isOff = false,
  ) => (
    <Menu.Item
      leftSection={<Icon of={icon} />}
      rightSection={keys ? <Keys of={keys} /> : undefined}
      disabled={isOff}
      onClick={act}
    >
      {label}
    </Menu.Item>
  )
  return (
    <Menu.Dropdown aria-label={t('block.menu')}>
      <TurnMenu editor={editor} range={range} isOff={!canTurn(doc, range)} onDone={onDone} />
      <Menu.Divider />
      {item(
        IconArrowUp,
        t('block.moveUp'),
        change((now, at) => moveBlocksBy(now, at, -1)),
        handKeys.moveUp,
        doc.resolve(range.from).nodeBefore === null,
      )}
      {item(
        IconArrowDown,
        t('block.moveDown'),
        change((now, at) => moveBlocksBy(now, at, 1)),
        handKeys.moveDown,
        doc.resolve(range.to).nodeAfter === null,
      )}
      {item(IconCopyPlus, t('block.duplicate'), change(duplicateBlocks), handKeys.duplicate)}
      {figures
        ? item(
            IconLibraryPhoto,
            words('gallery.join'),
            change((now) => joinFigures(now, figures)),
            handKeys.gallery,
          )
        : null}
      {item(IconCopy, t('block.copy'), copy)}
      {item(IconMessage, t('hand.comment'), comment, handKeys.comment)}
      <Menu.Divider />
      {item(IconTrash, t('block.remove'), change(deleteBlocks))}
    </Menu.Dropdown>
  )
}

type TurnMenuProps = { editor: Editor; range: BlockRange; isOff: boolean; onDone: () => void }

const TurnMenu = ({ editor, range, isOff, onDone }: TurnMenuProps) => {
  const t = useWords('hands')
  const turn = (name: TurnName) => {
    turnInto(editor, range, name)
    onDone()
  }
  return (
    <Menu.Sub position="right-start">
      <Menu.Sub.Target>
        <Menu.Sub.Item
          leftSection={<Icon of={IconReplace} />}
          rightSection={<Icon of={IconChevronRight} size={14} />}
          disabled={isOff}
        >
          {t('block.turnInto')}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {turnNames.map((name) => (
          <Menu.Item key={name} leftSection={<Icon of={turns[name].icon} />} onClick={() => turn(name)}>
            {t(`block.turn.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
