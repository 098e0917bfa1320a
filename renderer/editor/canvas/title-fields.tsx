import { useImperativeHandle, useRef } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { useWords } from '../../i18n/use-words'
import { isComposing } from '../../ui/keys/is-composing'
import { useComposed } from '../../ui/keys/use-composed'
import type { Draft } from '../draft/create-draft'
import { useDraft } from '../draft/use-draft'
import classes from './title-fields.module.css'

export interface TitleFieldsHandle {
  /** Puts the cursor behind the title. */
  focusTitle(): void
  /** Puts the cursor behind the alternative title. */
  focusEnd(): void
}

type TitleFieldsProps = {
  draft: Draft
  isReadOnly: boolean
  onLeaveEnd: () => void
  ref: Ref<TitleFieldsHandle>
}

const oneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, '')

const focusAt = (field: HTMLTextAreaElement | null, place: 'start' | 'end') => {
  if (!field) return
  const offset = place === 'start' ? 0 : field.value.length
  field.focus()
  field.setSelectionRange(offset, offset)
}

/** Title and alternative title as text: Enter and the arrows go on to the next, Backspace at the start goes back. */
export const TitleFields = ({ draft, isReadOnly, onLeaveEnd, ref }: TitleFieldsProps) => {
  const t = useWords('editor')
  const [article, change] = useDraft(draft)
  const title = useRef<HTMLTextAreaElement>(null)
  const alternative = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(
    ref,
    () => ({
      focusTitle: () => focusAt(title.current, 'end'),
      focusEnd: () => focusAt(alternative.current, 'end'),
    }),
    [],
  )
  return (
    <header className={classes.titles}>
      <TitleLine
        ref={title}
        className={classes.title}
        label={t('title.label')}
        placeholder={t('title.placeholder')}
        value={article.title}
        autoFocus={article.title === '' && !isReadOnly}
        isReadOnly={isReadOnly}
        onChange={(value) => change({ title: value })}
        onNext={() => focusAt(alternative.current, 'start')}
      />
      <div className={classes.alternative}>
        <span aria-hidden>（</span>
        <TitleLine
          ref={alternative}
          className={classes.alternativeText}
          label={t('title.alternativeLabel')}
          placeholder={t('title.alternativePlaceholder')}
          value={article.alternativeTitle}
          isReadOnly={isReadOnly}
          onChange={(value) => change({ alternativeTitle: value })}
          onNext={onLeaveEnd}
          onPrevious={() => focusAt(title.current, 'end')}
        />
        <span aria-hidden>）</span>
      </div>
    </header>
  )
}

type TitleLineProps = {
  ref: Ref<HTMLTextAreaElement>
  className: string | undefined
  label: string
  placeholder: string
  value: string
  autoFocus?: boolean
  isReadOnly: boolean
  onChange: (value: string) => void
  onNext: () => void
  onPrevious?: () => void
}

const TitleLine = ({
  ref,
  className,
  label,
  value,
  isReadOnly,
  onChange,
  onNext,
  onPrevious,
  ...rest
}: TitleLineProps) => {
  const written = useComposed(value, (typed) => onChange(oneLine(typed)))
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return
    const act = titleKey(event.key, event.currentTarget, Boolean(onPrevious))
    if (!act) return
    event.preventDefault()
    if (act === 'next') onNext()
    else onPrevious?.()
  }
  return (
    <textarea
      ref={ref}
      rows={1}
      className={className}
      aria-label={label}
      readOnly={isReadOnly}
      spellCheck={false}
      {...written}
      onKeyDown={onKeyDown}
      {...rest}
    />
  )
}

/** Where a key in a title leads, null when it stays in the field. */
export function titleKey(
  key: string,
  field: Pick<HTMLTextAreaElement, 'selectionStart' | 'selectionEnd' | 'value'>,
  hasPrevious: boolean,
): 'next' | 'previous' | null {
  const isCursor = field.selectionStart === field.selectionEnd
  if (key === 'Enter') return 'next'
  if (key === 'ArrowDown') return isCursor && field.selectionEnd === field.value.length ? 'next' : null
  if (!hasPrevious || !isCursor || field.selectionStart !== 0) return null
  return key === 'Backspace' || key === 'ArrowUp' ? 'previous' : null
}
