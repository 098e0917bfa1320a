const CJK = String.raw`(?=[\p{L}\p{N}\p{So}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]`
const RUN = new RegExp(
  String.raw`(?<cjk>(?:${CJK})+)|(?!${CJK})[\p{L}\p{N}](?:(?!${CJK})[\p{L}\p{M}\p{N}])*`,
  'gu',
)

/** A run of Han characters or kana, or a word in another script or a number. */
export interface Run {
  text: string
  isCjk: boolean
}

/** The runs of a folded text; what stands between them is not searched. */
export function runsOf(folded: string): Run[] {
  return Array.from(folded.matchAll(RUN), ({ 0: text, groups }) => ({
    text,
    isCjk: groups?.cjk !== undefined,
  }))
}

/**
 * The terms of a folded text for the index, parted by spaces. A run of Han gives its bigrams and, behind them, its last
 * character alone: so every character begins a term, and a query of one character finds each of its places.
 */
export function indexTerms(folded: string): string {
  const terms: string[] = []
  for (const { 0: text, groups } of folded.matchAll(RUN)) {
    if (groups?.cjk === undefined) terms.push(text)
    else addBigrams(text, terms)
  }
  return terms.join(' ')
}

/**
 * The terms that stand one after the other where a phrase stands. Only the last may be the beginning of a longer one:
 * `isOpen`. A run at the end may go on in the text; one before it ends where a mark or another script follows.
 */
export function phraseTerms(runs: readonly Run[], isExact: boolean): { terms: string[]; isOpen: boolean } {
  const terms: string[] = []
  for (const { text, isCjk } of runs) {
    if (isCjk) addBigrams(text, terms)
    else terms.push(text)
  }
  const last = runs.at(-1)
  if (!last?.isCjk) return { terms, isOpen: !isExact }
  const isOne = [...last.text].length === 1
  return { terms: isOne ? terms : terms.slice(0, -1), isOpen: isOne }
}

function addBigrams(run: string, terms: string[]): void {
  let before = ''
  for (const character of run) {
    if (before !== '') terms.push(before + character)
    before = character
  }
  terms.push(before)
}
