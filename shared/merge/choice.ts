import { stableText } from './stable-text'

/**
 * What a person wants at a clash: one side, both of them, neither (where the same text is there twice, or one side
 * removed it), or words of their own.
 */
export type Choice = 'ours' | 'theirs' | 'both' | 'none' | { text: string }

/** Choices by the keys of their clashes; a clash without one stays as it was merged. */
export type Choices = ReadonlyMap<string, Choice>

/** What a clash is about: it has the same key in every merge of the same texts, whatever was chosen elsewhere. */
export interface ClashSubject {
  kind: string
  /** What tells apart two clashes over the same values: a field, an item. */
  name?: string
  base: unknown
  ours: unknown
  theirs: unknown
}

/** Looks up what was chosen at each clash, in the order in which a merge comes upon them. */
export interface Decider {
  decide: (subject: ClashSubject) => { key: string; choice: Choice | null }
  /** How many were asked for. */
  count: () => number
  /** What was asked for since counts for nothing: that part is merged in another way. */
  forgetSince: (count: number) => void
}

export function createDecider(choices: Choices): Decider {
  const subjects: string[] = []
  return {
    decide({ kind, name = '', base, ours, theirs }) {
      const subject = stableText([kind, name, base, ours, theirs])
      const earlier = subjects.filter((other) => other === subject).length
      subjects.push(subject)
      const key = `${subject} ${earlier}`
      return { key, choice: choices.get(key) ?? null }
    },
    count: () => subjects.length,
    forgetSince: (count) => void subjects.splice(count),
  }
}

/** The same choices seen from the other side. */
export function choicesFromOtherSide(choices: Choices): Choices {
  const turned = { ours: 'theirs', theirs: 'ours', both: 'both', none: 'none' } as const
  return new Map(
    [...choices].map(([key, choice]) => [key, typeof choice === 'string' ? turned[choice] : choice]),
  )
}
