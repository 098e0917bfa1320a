export interface SearchOptions {
  /** The query is a regular expression; then nothing is equal but what is the same. */
  isRegularExpression: boolean
  /** Case and width matter. */
  isExact: boolean
}

export interface Found {
  from: number
  to: number
}

/** A search made ready, or null for a query that finds nothing: an empty one, or an expression that is not one. */
export type Search = (text: string) => Found[]

/** Full-width letters, digits and marks as half-width ones, small letters, simple quotes. Lengths stay. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/。/g, '.')
    .replace(/、/g, ',')
    .replace(/[“”「」]/g, '"')
    .replace(/[‘’]/g, "'")
}

export function createSearch(query: string, { isRegularExpression, isExact }: SearchOptions): Search | null {
  if (query === '') return null
  if (isRegularExpression) return expressionSearch(query, isExact)
  const fold = isExact ? (text: string) => text : foldWidth
  const sought = fold(query)
  return (text) => {
    const within = fold(text)
    const found: Found[] = []
    for (let from = within.indexOf(sought); from >= 0; from = within.indexOf(sought, from + sought.length))
      found.push({ from, to: from + sought.length })
    return found
  }
}

function expressionSearch(query: string, isExact: boolean): Search | null {
  try {
    const expression = new RegExp(query, isExact ? 'gu' : 'giu')
    return (text) =>
      [...text.matchAll(expression)]
        .filter(([words]) => words !== '')
        .map((match) => ({ from: match.index, to: match.index + match[0].length }))
  } catch {
    return null
  }
}

/** What takes the place of a find: `$1` and the like mean groups of an expression. */
export function replacementOf(found: string, query: string, by: string, options: SearchOptions): string {
  if (!options.isRegularExpression) return by
  return found.replace(new RegExp(query, options.isExact ? 'u' : 'iu'), by)
}
