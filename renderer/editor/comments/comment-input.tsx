import { Button, Textarea } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { CommentContent } from '../../../shared/domain/comment'
import { longestComment } from '../../../shared/domain/comment'
import type { Person } from '../../../shared/domain/person'
import type { AppError } from '../../../shared/errors'
import { ErrorNote } from '../../errors/error-note'
import { useWords } from '../../i18n/use-words'
import { isComposing } from '../../ui/keys/is-composing'
import { isApple } from '../../ui/keys/key-name'
import { Keys } from '../../ui/parts/keys'
import { PersonMark } from '../../ui/parts/person-mark'
import type { DraftBox } from './comment-drafts'
import type { MentionQuery } from './comment-text'
import { matchingPeople, mentionAt, toContent, withMention } from './comment-text'
import classes from './comments.module.css'

type CommentInputProps = {
  /** Where what was begun in the box is kept, so that it is there again. */
  draft: DraftBox
  initial?: string
  label: string
  people: readonly Person[]
  isFocused?: boolean
  onSend: (content: CommentContent) => Promise<AppError | null>
  onCancel?: () => void
}

/** A box for a comment: Ctrl or Command with Enter sends, `@` completes a name, and no key of an input method does either. */
export const CommentInput = (props: CommentInputProps) => {
  const { draft, initial = '', label, people, isFocused = false, onSend, onCancel } = props
  const t = useWords('comments')
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(() => draft.read() || initial)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const write = (next: string) => {
    draft.write(next === initial ? '' : next)
    setText(next)
  }
  // What was begun goes on at its end.
  useEffect(() => box.current?.setSelectionRange(box.current.value.length, box.current.value.length), [])
  const mention = useMention({ box, people, text, onText: write })
  const content = toContent(text, people, mention.picked)
  const send = async () => {
    if (content.length === 0 || isBusy) return
    setBusy(true)
    const refused = await onSend(content)
    setBusy(false)
    setError(refused)
    if (!refused) write('')
  }
  const cancel = () => {
    write('')
    onCancel?.()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || mention.takesKey(event)) return
    const isSend = event.key === 'Enter' && (isApple() ? event.metaKey : event.ctrlKey)
    const isCancel = event.key === 'Escape' && onCancel
    if (!isSend && !isCancel) return
    event.preventDefault()
    event.stopPropagation()
    if (isSend) void send()
    else cancel()
  }
  return (
    <div className={classes.input}>
      <div className={classes.box}>
        <Textarea
          ref={box}
          aria-label={label}
          placeholder={label}
          autosize
          minRows={1}
          maxRows={10}
          maxLength={longestComment}
          autoFocus={isFocused}
          value={text}
          {...mention.field}
          onChange={(event) => {
            write(event.currentTarget.value)
            mention.look(event.currentTarget)
          }}
          onKeyDown={onKeyDown}
        />
        {mention.list}
      </div>
      {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
      {text.trim() !== '' || onCancel ? (
        <div className={classes.inputActs}>
          {onCancel ? (
            <Button size="compact-xs" variant="subtle" onClick={cancel}>
              {t('cancel')}
            </Button>
          ) : null}
          <Button
            size="compact-xs"
            disabled={content.length === 0}
            loading={isBusy}
            rightSection={<Keys of={['Mod', 'Enter']} />}
            onClick={() => void send()}
          >
            {t('send')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

interface MentionOptions {
  box: React.RefObject<HTMLTextAreaElement | null>
  people: readonly Person[]
  text: string
  onText: (text: string) => void
}

/** The names that fit what is being typed behind an `@`. */
function useMention({ box, people, text, onText }: MentionOptions) {
  const t = useWords('comments')
  const list = useId()
  const [query, setQuery] = useState<MentionQuery | null>(null)
  const [at, setAt] = useState(0)
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map())
  const found = query ? matchingPeople(people, query.query) : []
  const current = found[Math.min(at, found.length - 1)]
  const pick = ({ id, name }: Person) => {
    const field = box.current
    if (!query || !field) return
    const next = withMention(text, field.selectionStart, query, name)
    setPicked(new Map(picked).set(name, id))
    setQuery(null)
    onText(next.text)
    requestAnimationFrame(() => {
      field.focus()
      field.setSelectionRange(next.cursor, next.cursor)
    })
  }
  const takesKey = (event: KeyboardEvent): boolean => {
    if (!current || event.ctrlKey || event.metaKey) return false
    if (event.key === 'ArrowDown') setAt((at + 1) % found.length)
    else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % found.length)
    else if (event.key === 'Enter' || event.key === 'Tab') pick(current)
    else if (event.key === 'Escape') setQuery(null)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  const look = ({ value, selectionStart }: HTMLTextAreaElement) => {
    setQuery(mentionAt(value, selectionStart))
    setAt(0)
  }
  const options = found.map((person) => (
    <div
      key={person.id}
      id={`${list}-${person.id}`}
      role="option"
      aria-selected={person === current}
      className={classes.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => pick(person)}
    >
      <PersonMark name={person.name} personId={person.id} size={18} withName />
    </div>
  ))
  return {
    picked,
    takesKey,
    look,
    field: {
      onBlur: () => setQuery(null),
      'aria-autocomplete': 'list' as const,
      'aria-controls': current ? list : undefined,
      'aria-activedescendant': current ? `${list}-${current.id}` : undefined,
    },
    list: current ? (
      <div id={list} role="listbox" aria-label={t('people')} className={classes.people}>
        {options}
      </div>
    ) : null,
  }
}
