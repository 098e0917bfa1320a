import type { Choice } from './choice'
import type { Clash, Versions } from './clash'

/** Fields and attributes that are free text: both can stand in one, and a person can write a third. */
const freeTexts: ReadonlySet<string> = new Set([
  'title',
  'alternativeTitle',
  'author',
  'summary',
  'excerpt',
  'name',
  'role',
  'affiliation',
  'alt',
  'credit',
  'caption',
  'attribution',
  'description',
])

export const isFreeText = (field: string) => freeTexts.has(field)

export interface SettledValue<T> {
  value: T
  stands: Clash['stands']
}

/** The value that a choice gives to a field that clashed; ours where the choice does not fit it. */
export function settleValue<T>(
  field: string,
  { ours, theirs }: Versions<T>,
  choice: Choice | null,
): SettledValue<T> {
  if (choice === 'theirs') return { value: theirs, stands: 'theirs' }
  if (!isFreeText(field) || choice === null || choice === 'ours' || choice === 'none')
    return { value: ours, stands: 'ours' }
  if (choice !== 'both') return { value: choice.text as T, stands: 'edited' }
  const texts = [ours, theirs].filter((text) => typeof text === 'string' && text !== '')
  return { value: texts.join(field === 'summary' || field === 'excerpt' ? '' : '／') as T, stands: 'both' }
}
