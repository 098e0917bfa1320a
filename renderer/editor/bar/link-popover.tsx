import { Button, Popover, TextInput } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { completeLink, isSafeLink } from '../../../shared/document/schema'
import { request } from '../../api/client'
import { useWords } from '../../i18n/use-words'
import { isComposing } from '../../ui/keys/is-composing'
import { ToolButton } from './tool-button'
import classes from './bar.module.css'

type LinkPopoverProps = {
  editor: Editor
  isOn: boolean
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

function setLink(editor: Editor, href: string) {
  const chain = editor.chain().focus().extendMarkRange('link')
  const isNew = editor.state.selection.empty && !editor.isActive('link')
  if (href === '') chain.unsetLink().run()
  else if (isNew)
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
  else chain.setLink({ href }).run()
}

export const LinkPopover = ({ editor, isOn, isOpen, onOpenChange }: LinkPopoverProps) => {
  const t = useWords('editor')
  return (
    <Popover opened={isOpen} onChange={onOpenChange} trapFocus position="bottom">
      <Popover.Target>
        <span>
          <ToolButton
            icon={IconLink}
            label={t('tool.link')}
            keys={['Mod', 'K']}
            isOn={isOn}
            onClick={() => onOpenChange(!isOpen)}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        {isOpen ? <LinkForm editor={editor} onDone={() => onOpenChange(false)} /> : null}
      </Popover.Dropdown>
    </Popover>
  )
}

const LinkForm = ({ editor, onDone }: { editor: Editor; onDone: () => void }) => {
  const t = useWords('editor')
  const current = String(editor.getAttributes('link').href ?? '')
  const [typed, setTyped] = useState(current)
  const link = completeLink(typed)
  const isRefused = link !== '' && !isSafeLink(link)
  const set = (href: string) => {
    setLink(editor, href)
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event) || isRefused) return
    event.preventDefault()
    set(link)
  }
  return (
    <div className={classes.link}>
      <TextInput
        data-autofocus
        aria-label={t('link.label')}
        placeholder="https://"
        value={typed}
        error={isRefused ? t('link.refused') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.linkActs}>
        {current ? (
          <>
            <Button variant="subtle" onClick={() => void request('app:open-link', { url: current })}>
              {t('link.open')}
            </Button>
            <Button variant="subtle" onClick={() => set('')}>
              {t('link.remove')}
            </Button>
          </>
        ) : null}
        <Button disabled={isRefused} onClick={() => set(link)}>
          {t('link.set')}
        </Button>
      </div>
    </div>
  )
}
