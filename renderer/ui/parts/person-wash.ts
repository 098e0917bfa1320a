const washes = 4

/** The number of a person's colour, the same for the same person everywhere. */
export function personWash(key: string): number {
  let sum = 0
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return (sum % washes) + 1
}
