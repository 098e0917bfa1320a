/** How often each pair of neighbouring characters stands in a text; of a single character, that one. */
export type Grams = Map<number, number>

export function gramsOf(text: string): Grams {
  const grams: Grams = new Map()
  if (text.length === 1) grams.set(text.charCodeAt(0), 1)
  for (let at = 0; at + 1 < text.length; at += 1) {
    const gram = text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1)
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

export const gramCount = (grams: Grams) => [...grams.values()].reduce((sum, count) => sum + count, 0)

export function sharedGrams(one: Grams, other: Grams): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const [gram, count] of small) shared += Math.min(count, large.get(gram) ?? 0)
  return shared
}

/** Takes away from both what they share. */
export function spendShared(one: Grams, other: Grams): void {
  for (const [gram, count] of [...one]) {
    const spent = Math.min(count, other.get(gram) ?? 0)
    if (spent === 0) continue
    take(one, gram, spent)
    take(other, gram, spent)
  }
}

function take(grams: Grams, gram: number, count: number): void {
  const left = (grams.get(gram) ?? 0) - count
  if (left > 0) grams.set(gram, left)
  else grams.delete(gram)
}
