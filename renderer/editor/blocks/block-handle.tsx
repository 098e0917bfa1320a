import { Menu, Portal } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { PointerEvent } from 'react'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { BlockMenu } from './block-menu'
import { blocksOf, nodesOf } from './block-range'
import type { BlockRange } from './block-range'
import { holdBlocks } from './held-blocks'
import { useBlockDrag } from './use-block-drag'
import type { BlockDrag } from './use-block-drag'
import { useShownBlock } from './use-shown-block'
import classes from './block-handle.module.css'

type BlockHandleProps = { editor: Editor; onComment: () => void }

/** The selected blocks where the block is one of several, else the block alone. */
function heldWith(editor: Editor, { from, to }: BlockRange): BlockRange {
  const selected = blocksOf(editor.state.selection)
  const isPart = selected && selected.from <= from && to <= selected.to
  return isPart && !editor.state.selection.empty ? selected : { from, to }
}

/** The grip in the margin of a block: dragged it moves the block, clicked it opens what can be done with it. */
export const BlockHandle = ({ editor, onComment }: BlockHandleProps) => {
  const t = useWords('hands')
  const layer = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<BlockRange | null>(null)
  const { drag, press } = useBlockDrag(editor)
  const { shown, hide } = useShownBlock(editor, layer, opened !== null || drag !== null)
  const held = drag?.range ?? opened
  useEffect(() => {
    if (!held) return
    holdBlocks(editor, held)
    return () => holdBlocks(editor, null)
  }, [editor, held])
  const onPress = (event: PointerEvent) => {
    if (event.button !== 0 || !shown || editor.view.composing) return
    press(heldWith(editor, shown), { x: event.clientX, y: event.clientY })
  }
  const close = () => {
    setOpened(null)
    hide()
  }
  return (
    <div ref={layer} className={classes.layer}>
      {shown ? (
        <Menu
          opened={opened !== null}
          onChange={(isOpen) => setOpened(isOpen && !editor.view.composing ? heldWith(editor, shown) : null)}
          position="bottom-start"
          withinPortal
          returnFocus={false}
        >
          <Menu.Target>
            <button
              type="button"
              className={classes.handle}
              style={{ top: shown.top }}
              aria-label={t('block.handle')}
              title={t('block.handle')}
              data-dragging={drag !== null || undefined}
              onPointerDown={onPress}
              onMouseDown={(event) => event.preventDefault()}
            >
              <Icon of={IconGripVertical} />
            </button>
          </Menu.Target>
          {opened ? <BlockMenu editor={editor} range={opened} onComment={onComment} onDone={close} /> : null}
        </Menu>
      ) : null}
      {drag ? <DragMarks editor={editor} drag={drag} /> : null}
    </div>
  )
}

const said = 18

/** The line where the blocks would go, and beside the pointer what they are. */
const DragMarks = ({ editor, drag: { range, place, pointer } }: { editor: Editor; drag: BlockDrag }) => {
  const t = useWords('hands')
  const nodes = nodesOf(editor.state.doc, range)
  const text = nodes[0]?.textContent ?? ''
  const name = nodes.length > 1 ? t('block.several', { count: nodes.length }) : text.slice(0, said)
  return (
    <Portal>
      <div className={classes.cover} aria-hidden />
      {place ? <div className={classes.line} style={place.line} data-drop-line aria-hidden /> : null}
      {name ? (
        <div className={classes.chip} style={{ left: pointer.x + 14, top: pointer.y + 10 }}>
          {name}
          {nodes.length === 1 && text.length > said ? '…' : ''}
        </div>
      ) : null}
    </Portal>
  )
}
