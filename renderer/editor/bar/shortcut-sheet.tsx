import { Modal } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n/use-words'
import { useKeys } from '../../ui/keys/use-keys'
import { Keys } from '../../ui/parts/keys'
import { blockTools, tools } from './marks-and-blocks'
import {
  blockShortcuts,
  handKeys,
  handShortcuts,
  suggestionKeys,
  suggestionShortcuts,
  toolShortcuts,
  typedShortcuts,
} from './shortcuts'
import { ToolButton } from './tool-button'
import classes from './shortcut-sheet.module.css'

/** Every key of the article screen, on one sheet. */
export const ShortcutSheet = () => {
  const t = useWords('hands')
  const editor = useWords('editor')
  const suggestions = useWords('suggestions')
  const [isOpen, setOpen] = useState(false)
  useKeys({ 'mod+/': () => setOpen(true) })
  return (
    <>
      <ToolButton
        icon={IconKeyboard}
        label={t('hand.shortcuts')}
        keys={handKeys.shortcuts}
        onClick={() => setOpen(true)}
      />
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t('hand.shortcuts')} size={760}>
        <div className={classes.sheet}>
          {handShortcuts.map((name) => (
            <Shortcut key={name} label={t(`hand.${name}`)} keys={handKeys[name]} />
          ))}
          {suggestionShortcuts.map((name) => (
            <Shortcut key={name} label={suggestions(`key.${name}`)} keys={suggestionKeys[name]} />
          ))}
          {[...blockShortcuts].map((name) => (
            <Shortcut key={name} label={editor(`tool.${name}`)} keys={blockTools[name].keys} />
          ))}
          {toolShortcuts.map((name) => (
            <Shortcut key={name} label={editor(`tool.${name}`)} keys={tools[name].keys} />
          ))}
        </div>
        <p className={classes.typed}>
          {t('hand.typed')}
          {typedShortcuts.map((typed) => (
            <code key={typed}>{typed.trim()}</code>
          ))}
        </p>
      </Modal>
    </>
  )
}

const Shortcut = ({ label, keys }: { label: ReactNode; keys: readonly string[] }) => (
  <div className={classes.line}>
    <span>{label}</span>
    <Keys of={keys} />
  </div>
)
