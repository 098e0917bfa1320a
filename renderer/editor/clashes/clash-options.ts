import type { Choice } from '../../../shared/merge/choice'
import type { Clash } from '../../../shared/merge/clash'
import { isFreeText } from '../../../shared/merge/settle-value'
import { clashText, valueText } from './clash-text'

export type PlainChoice = Exclude<Choice, { text: string }>

/** What a person can choose at a clash, in the order of the keys 1, 2, 3. */
export function choicesOf({ kind, path }: Clash): PlainChoice[] {
  if (kind === 'doubled') return ['both', 'none']
  if (kind === 'text' || kind === 'structure') return ['ours', 'theirs', 'both']
  if (kind === 'field' && isFreeText(String(path.at(-1)))) return ['ours', 'theirs', 'both']
  return ['ours', 'theirs']
}

/** Whether a person can write a third wording. */
export const canReword = ({ kind, path }: Clash) =>
  kind === 'text' || (kind === 'field' && isFreeText(String(path.at(-1))))

/** The words that a rewording begins with: both, one after the other. */
export function wordsToEdit({ ours, theirs }: Clash): string {
  return [valueText(ours), valueText(theirs)].filter(Boolean).join('')
}

/** What stands after merging, in its sentence; empty where nothing is left. */
export function standingText(clash: Clash, choice: Choice | undefined): string {
  if (typeof choice === 'object') return `${clash.before}${choice.text}${clash.after}`
  if (clash.stands === 'both') {
    if (clash.kind === 'doubled') return clashText(clash, 'ours')
    const joined = [valueText(clash.ours), valueText(clash.theirs)].filter(Boolean).join('')
    return `${clash.before}${joined}${clash.after}`
  }
  if (clash.stands === 'none') return ''
  return clash.stands === 'edited' ? '' : clashText(clash, clash.stands)
}
