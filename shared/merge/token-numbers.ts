import type { TokenRank } from './tidy-hunks'
import type { Token } from './tokens'
import { tokenKey, tokenRank } from './tokens'

/** One number for all tokens that are the same, so that comparing is fast. */
export interface TokenNumbers {
  /** Tokens that a `key` is given for are the same by it. */
  numberOf(token: Token, key?: string): number
  rankOf(number: number): TokenRank
}

export function createTokenNumbers(): TokenNumbers {
  const numbers = new Map<string, number>()
  const ranks: TokenRank[] = []
  return {
    numberOf(token, key = tokenKey(token)) {
      const known = numbers.get(key)
      if (known !== undefined) return known
      ranks.push(tokenRank(token))
      numbers.set(key, numbers.size)
      return numbers.size - 1
    },
    rankOf: (number) => ranks[number] ?? 'plain',
  }
}
