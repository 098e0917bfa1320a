import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { isComposing } from '../ui/keys/is-composing'
import { Field } from '../ui/parts/field'
import classes from './settings.module.css'

type SavedTextProps = {
  label: string
  note?: string
  placeholder?: string
  /** What is counted, behind a number. */
  unit?: ReactNode
  value: string
  isReadOnly: boolean
  problemOf: (text: string) => string | null
  onSave: (text: string) => void
}

/** A text that is saved when one leaves it or presses Enter, and never while it is wrong or being composed. */
export const SavedText = (props: SavedTextProps) => {
  const { label, note, placeholder, unit, value, isReadOnly, problemOf, onSave } = props
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const trimmed = text.trim()
  const problem = problemOf(trimmed)
  const save = () => {
    if (problem === null && trimmed !== value) onSave(trimmed)
  }
  return (
    <Field label={label} note={note} error={problem}>
      {(id) => (
        <TextInput
          id={id}
          className={unit ? classes.number : classes.input}
          placeholder={placeholder}
          disabled={isReadOnly}
          value={text}
          error={problem !== null}
          rightSection={unit}
          rightSectionWidth={unit ? 72 : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event)) save()
          }}
        />
      )}
    </Field>
  )
}
