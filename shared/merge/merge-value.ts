import type { Versions } from './clash'
import { isSame } from './stable-text'

export interface MergedValue<T> {
  value: T
  isClash: boolean
}

/** The one rule of merging: what one side changed is taken; where both changed to different things, ours stands. */
export function mergeValue<T>({ base, ours, theirs }: Versions<T>): MergedValue<T> {
  if (isSame(ours, theirs) || isSame(theirs, base)) return { value: ours, isClash: false }
  if (isSame(ours, base)) return { value: theirs, isClash: false }
  return { value: ours, isClash: true }
}
