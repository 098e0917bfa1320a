import type { Rule } from './rule'

/** Notes to oneself that must not go to print: TK, 待补, XXX, ？？？. */
const markers =
  /(?<![A-Za-z0-9.@/_-])(?:TK)+(?![A-Za-z0-9])|(?<![A-Za-z0-9_.+-])X{3,}(?![A-Za-z0-9_-]|\.[A-Za-z])|待[补查核]|[？?]{3,}/g
/** 等待补丁, 善待查阅者: 待 belongs to the word before. */
const waitingWords = /[等期招善对款优厚虐接看亏]$/
const patchWords = /^待补[丁贴偿牙]|^待查(?:询|看|阅|找|收)|^待核(?:武|电|能)/

export const markerRules: readonly Rule[] = [
  {
    id: 'marker',
    group: 'markers',
    severity: 'recommended',
    inText: ({ text, isLiteral }) =>
      [...text.matchAll(markers)]
        .filter(({ index }) => !isLiteral(index))
        .filter(({ 0: marker, index }) => !marker.startsWith('待') || isNote(text, index))
        .map(({ 0: marker, index }) => ({ from: index, to: index + marker.length, text: null })),
  },
]

function isNote(text: string, index: number): boolean {
  return !waitingWords.test(text.slice(0, index)) && !patchWords.test(text.slice(index, index + 4))
}
