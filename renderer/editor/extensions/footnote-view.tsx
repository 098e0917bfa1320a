import { Popover, Textarea } from '@mantine/core'
import { NodeViewWrapper } from '@tiptap/react'
import type { NodeViewProps } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useWords } from '../../i18n/use-words'
import { isComposing } from '../../ui/keys/is-composing'
import { useComposed } from '../../ui/keys/use-composed'
import classes from './block-views.module.css'

/** The number of a note; where it is chosen, its text is open below it. */
export const FootnoteView = ({ node, editor, selected, getPos }: NodeViewProps) => {
  const t = useWords('editor')
  const text = String(node.attrs.text)
  const leave = () => {
    const position = getPos()
    if (position !== undefined)
      editor
        .chain()
        .setTextSelection(position + 1)
        .focus()
        .run()
  }
  // A step on the attribute alone: the note stays chosen, and its text open, while it is written.
  const write = (value: string) =>
    editor.commands.command(({ tr }) => {
      const position = getPos()
      if (position !== undefined) tr.setNodeAttribute(position, 'text', value)
      return position !== undefined
    })
  return (
    <NodeViewWrapper as="span" className={classes.note}>
      <Popover opened={selected} width={340} position="bottom" withinPortal>
        <Popover.Target>
          <sup
            className={classes.noteMark}
            data-empty={text === '' || undefined}
            title={text || t('note.empty')}
          />
        </Popover.Target>
        <Popover.Dropdown>
          <NoteForm text={text} isReadOnly={!editor.isEditable} onChange={write} onLeave={leave} />
        </Popover.Dropdown>
      </Popover>
    </NodeViewWrapper>
  )
}

type NoteFormProps = {
  text: string
  isReadOnly: boolean
  onChange: (text: string) => void
  onLeave: () => void
}

const NoteForm = ({ text, isReadOnly, onChange, onLeave }: NoteFormProps) => {
  const t = useWords('editor')
  const field = useRef<HTMLTextAreaElement>(null)
  const isToBeWritten = useRef(text === '' && !isReadOnly)
  useEffect(() => {
    const focus = () => {
      if (!isToBeWritten.current || document.activeElement === field.current) return
      field.current?.focus()
      // What was typed before this goes on at its end.
      field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
    }
    focus()
    // Again after the menu that put the note here has given its focus back.
    const timer = setTimeout(focus, 80)
    return () => clearTimeout(timer)
  }, [])
  const written = useComposed(text, onChange)
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    onLeave()
  }
  return (
    <Textarea
      autosize
      minRows={2}
      ref={field}
      data-attribute="text"
      aria-label={t('note.label')}
      placeholder={t('note.placeholder')}
      readOnly={isReadOnly}
      {...written}
      onKeyDown={onKeyDown}
    />
  )
}
