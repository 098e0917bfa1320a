import { Select } from '@mantine/core'
import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core'
import { useState } from 'react'
import { matchesQuery, normalizeForMatch } from '../../shared/text/tokenize'
import type { ChosenName } from './mapping-rules'

interface NameWords {
  label: string
  same: string
  none: string
  /** The entry that makes what was typed. */
  fresh: (name: string) => string
}

type NameSelectProps = {
  from: string
  chosen: ChosenName
  /** What is here already and can be chosen. */
  known: readonly string[]
  words: NameWords
  onChoose: (chosen: ChosenName) => void
}

const [same, none, fresh] = ['same', 'none', 'fresh']
const valueOf = (name: string) => `name:${name}`

const isItem = (option: ComboboxParsedItem): option is ComboboxItem => 'value' in option

const byName: OptionsFilter = ({ options, search, limit }) =>
  options
    .filter(isItem)
    .filter(({ value, label }) => value === fresh || matchesQuery(search, label))
    .slice(0, limit)

/** What a name of the source is called here: as it is, one that is here, a new one that is typed, or nothing. */
export const NameSelect = ({ from, chosen, known, words, onChoose }: NameSelectProps) => {
  const value = chosen.kind === 'other' ? valueOf(chosen.name) : chosen.kind
  const labelOf = (each: string) =>
    each === same ? words.same : each === none ? words.none : each.slice(valueOf('').length)
  const [typed, setTyped] = useState(() => labelOf(value))
  const isNaming = typed.trim() !== '' && typed !== labelOf(value)
  const names = new Set([...known, ...(chosen.kind === 'other' ? [chosen.name] : [])])
  names.delete(from)
  const isKnown = [from, ...names].some((name) => normalizeForMatch(name) === normalizeForMatch(typed))
  const data = [
    { value: same as string, label: words.same },
    ...[...names].map((name) => ({ value: valueOf(name), label: name })),
    { value: none as string, label: words.none },
    ...(isNaming && !isKnown ? [{ value: fresh as string, label: words.fresh(typed.trim()) }] : []),
  ]
  const choose = (next: string | null) => {
    if (next === null || next === value) return
    if (next === same) onChoose({ kind: 'same' })
    else if (next === none) onChoose({ kind: 'none' })
    else onChoose({ kind: 'other', name: next === fresh ? typed.trim() : labelOf(next) })
  }
  return (
    <Select
      size="xs"
      searchable
      allowDeselect={false}
      aria-label={words.label}
      selectFirstOptionOnChange={isNaming}
      limit={60}
      data={data}
      filter={isNaming ? byName : ({ options, limit }) => options.slice(0, limit)}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={choose}
    />
  )
}
