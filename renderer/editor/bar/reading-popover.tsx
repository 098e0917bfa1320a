import { Button, Popover, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { pinyinReading } from '../../../shared/text/pinyin'
import { useWords } from '../../i18n/use-words'
import { isComposing } from '../../ui/keys/is-composing'
import { useKeys } from '../../ui/keys/use-keys'
import { ReadingIcon } from './reading-icon'
import { ToolButton } from './tool-button'
import classes from './bar.module.css'

type ReadingPopoverProps = { editor: Editor; isOn: boolean }

/** Sets a reading above the selected characters, offering their pinyin. */
export const ReadingPopover = ({ editor, isOn }: ReadingPopoverProps) => {
  const t = useWords('editor')
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(isOn || !editor.state.selection.empty)
  useKeys({ 'mod+shift+y': open })
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus position="bottom">
      <Popover.Target>
        <span>
          <ToolButton
            icon={ReadingIcon}
            label={t('tool.reading')}
            keys={['Mod', 'Shift', 'Y']}
            isOn={isOn}
            onClick={() => (isOpen ? setOpen(false) : open())}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        {isOpen ? <ReadingForm editor={editor} onDone={() => setOpen(false)} /> : null}
      </Popover.Dropdown>
    </Popover>
  )
}

function offeredReading(editor: Editor): string {
  const { from, to } = editor.state.selection
  return pinyinReading(editor.state.doc.textBetween(from, to))
}

const ReadingForm = ({ editor, onDone }: { editor: Editor; onDone: () => void }) => {
  const t = useWords('editor')
  const current = String(editor.getAttributes('ruby').reading ?? '')
  const [typed, setTyped] = useState(() => current || offeredReading(editor))
  const set = (reading: string) => {
    editor.chain().focus().setReading(reading).run()
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    set(typed)
  }
  return (
    <div className={classes.link}>
      <TextInput
        data-autofocus
        aria-label={t('reading.label')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.linkActs}>
        {current ? (
          <Button variant="subtle" onClick={() => set('')}>
            {t('reading.remove')}
          </Button>
        ) : null}
        <Button disabled={typed.trim() === ''} onClick={() => set(typed)}>
          {t('reading.set')}
        </Button>
      </div>
    </div>
  )
}
