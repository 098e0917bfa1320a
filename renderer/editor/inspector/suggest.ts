import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core'
import { matchesQuery, normalizeForMatch } from '../../../shared/text/tokenize'

/** The value of the entry that makes a new one with the name that was typed. */
export const newEntry = 'new'

const isItem = (option: ComboboxParsedItem): option is ComboboxItem => 'value' in option

/** Keeps what has the typed text in its name or in the pinyin initials of its name; the new entry stays. */
export const filterByName: OptionsFilter = ({ options, search, limit }) =>
  options
    .filter(isItem)
    .filter((option) => option.value === newEntry || matchesQuery(search, option.label))
    .slice(0, limit)

/** The entries to choose from; one more makes what was typed, unless its name is there already. */
export function withNewEntry(
  entries: ComboboxItem[],
  typed: string,
  label: (name: string) => string,
): ComboboxItem[] {
  const name = typed.trim()
  const isKnown = entries.some((entry) => normalizeForMatch(entry.label) === normalizeForMatch(name))
  return name === '' || isKnown ? entries : [...entries, { value: newEntry, label: label(name) }]
}
