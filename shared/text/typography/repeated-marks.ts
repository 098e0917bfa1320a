import type { Line, LineFinding } from './line'

/** The same mark again: ，， → ，. Three question marks are a note to oneself, and … and — come in pairs. */
export function findRepeatedMarks({ text, isLiteral }: Line): LineFinding[] {
  const same = [...text.matchAll(/([，。、；：！？])\1+/g)]
    .filter(({ 0: run, index }) => !isLiteral(index) && !/^(?:？{3,}|。{3,})$/.test(run))
    .map(({ 0: run, index }) => ({ from: index, to: index + run.length, text: run.charAt(0) }))
  // Which of two marks is meant is for a person to say.
  const clashing = [...text.matchAll(/[，、；：][，。、；：！？]+|。[，、；：]/g)]
    .filter(({ 0: run }) => new Set(run).size > 1)
    .map(({ 0: run, index }) => ({ from: index, to: index + run.length, text: null }))
  return [
    ...same,
    ...clashing.filter(({ from }) => !same.some((each) => from >= each.from && from < each.to)),
  ]
}
