import type { Line, LineFinding } from './line'

/** Full-width digits and letters: ２０２４ → 2024. */
export function findFullWidthLetters({ text, isLiteral }: Line): LineFinding[] {
  return [...text.matchAll(/[０-９Ａ-Ｚａ-ｚ]+/g)]
    .filter(({ index }) => !isLiteral(index))
    .map(({ 0: run, index }) => ({ from: index, to: index + run.length, text: run.normalize('NFKC') }))
}
