import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconLetterCase, IconRegex, IconX } from '@tabler/icons-react'
import { useEditorState } from '@tiptap/react'
import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useWords } from '../../i18n/use-words'
import { isComposing } from '../../ui/keys/is-composing'
import { useKeys } from '../../ui/keys/use-keys'
import { ComposedInput } from '../../ui/parts/composed-input'
import { ToolButton } from '../bar/tool-button'
import { findStateOf } from './find-in-text'
import type { SearchOptions } from './search-text'
import { createSearch } from './search-text'
import classes from './find-bar.module.css'

/** `sought` is what the article was opened for; its first place is shown. */
type FindBarProps = { editor: Editor; sought: string | null; isReadOnly: boolean; onClose: () => void }

const selectedText = (editor: Editor) => {
  const { from, to } = editor.state.selection
  return editor.state.doc.textBetween(from, Math.min(to, from + 200)).split('\n')[0] ?? ''
}

function useFind(editor: Editor, sought: string | null) {
  const [query, setQuery] = useState(() => sought ?? selectedText(editor))
  const [options, setOptions] = useState<SearchOptions>({ isRegularExpression: false, isExact: false })
  useEffect(() => {
    editor.commands.find(query, options)
  }, [editor, query, options])
  useEffect(() => {
    if (sought !== null) editor.commands.goToFind(0)
  }, [editor, sought])
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.commands.find('', { isRegularExpression: false, isExact: false })
    },
    [editor],
  )
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { finds, current } = findStateOf(now.state)
      return { count: finds.length, place: current + 1 }
    },
  })
  const isRefused = query !== '' && createSearch(query, options) === null
  return { query, setQuery, options, setOptions, isRefused, ...state }
}

/** Find and replace over the whole text of the body. */
export const FindBar = ({ editor, sought, isReadOnly, onClose }: FindBarProps) => {
  const t = useWords('hands')
  const common = useWords('common')
  const find = useFind(editor, sought)
  const { options, setOptions } = find
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  // Where the button that had the focus went off with the last find.
  useKeys({ escape: close })
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    if (event.key === 'Escape') close()
    else if (event.target === field.current) editor.commands.goToFind(event.shiftKey ? -1 : 1)
  }
  const said = find.isRefused ? t('find.refused') : t('find.count', { place: find.place, count: find.count })
  return (
    <div className={classes.place}>
      <div className={classes.bar} role="search" onKeyDown={onKeyDown}>
        <div className={classes.row}>
          <ComposedInput
            ref={field}
            data-autofocus
            className={classes.field}
            aria-label={t('find.find')}
            placeholder={t('find.find')}
            value={find.query}
            onValue={find.setQuery}
          />
          <span className={classes.count} role="status">
            {find.query === '' ? null : said}
          </span>
          <ToolButton
            icon={IconChevronUp}
            label={t('find.before')}
            keys={['Shift', 'Enter']}
            isDisabled={find.count === 0}
            onClick={() => editor.commands.goToFind(-1)}
          />
          <ToolButton
            icon={IconChevronDown}
            label={t('find.next')}
            keys={['Enter']}
            isDisabled={find.count === 0}
            onClick={() => editor.commands.goToFind(1)}
          />
          <ToolButton
            icon={IconRegex}
            label={t('find.expression')}
            isOn={options.isRegularExpression}
            onClick={() => setOptions({ ...options, isRegularExpression: !options.isRegularExpression })}
          />
          <ToolButton
            icon={IconLetterCase}
            label={t('find.exact')}
            isOn={options.isExact}
            onClick={() => setOptions({ ...options, isExact: !options.isExact })}
          />
          <ToolButton icon={IconX} label={common('action.close')} keys={['Esc']} onClick={close} />
        </div>
        {isReadOnly ? null : <ReplaceRow editor={editor} count={find.count} />}
      </div>
    </div>
  )
}

const ReplaceRow = ({ editor, count }: { editor: Editor; count: number }) => {
  const t = useWords('hands')
  const [by, setBy] = useState('')
  return (
    <div className={classes.row}>
      <ComposedInput
        className={classes.field}
        aria-label={t('find.by')}
        placeholder={t('find.by')}
        value={by}
        onValue={setBy}
      />
      <Button variant="default" disabled={count === 0} onClick={() => editor.commands.replaceFind(by)}>
        {t('find.replace')}
      </Button>
      <Button variant="default" disabled={count === 0} onClick={() => editor.commands.replaceAllFinds(by)}>
        {t('find.replaceAll')}
      </Button>
    </div>
  )
}
