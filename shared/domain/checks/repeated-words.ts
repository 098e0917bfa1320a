import type { Line } from '../../text/typography/line'
import type { Found } from './rule'

/** Function words that nobody says twice, with what makes the pair two words: 目的|的, 为了|了解. */
const doubled: readonly [word: string, notAfter: RegExp | null, notBefore: RegExp | null][] = [
  ['的', /[目标有鹄众]$/, /^[确士卢话]/],
  ['了', /[不得为除罢到完明直]$/, /^[解然无结却望断]/],
  ['在', /[存现实所内外潜正好自健旨还]$/, /^[线场职乎校意内]/],
  ['和', /[总柔温缓平饱共亲随暖谐祥]$/, /^[气美睦满暖平]/],
  ['与', /[参赋给授付]$/, /^[其否会]/],
  ['把', null, /^[戏手握关]/],
  ['被', /[棉植覆]$/, /^[子套单]/],
  ['就', /[成造迁高将屈]$/, /^[业职任]/],
  ['也', null, /^[许]/],
  ['及', /[以普涉波危顾企触]$/, /^[时其格早]/],
]
const doubledTwo =
  /(我们|你们|他们|她们|它们|因为|所以|但是|如果|以及|或者|没有|已经|并且|而且|虽然|这个|那个|关于|对于|通过|其中|由于)\1/g
const latin =
  /(?<![\p{L}\d'’.-])(the|an|of|to|in|is|are|was|and|or|for|with|from|this|it|be|at|by) +\1(?![\p{L}\d'’-])/giu

/** The same function word twice: 的的, 我们我们, the the. Which of the two goes is for a person to say. */
export function findRepeatedWords({ text, isLiteral }: Line): Found[] {
  const found = [...text.matchAll(doubledTwo), ...text.matchAll(latin)].map(({ 0: run, index }) => ({
    from: index,
    to: index + run.length,
  }))
  for (const [word, notAfter, notBefore] of doubled) {
    for (let at = text.indexOf(word + word); at >= 0; at = text.indexOf(word + word, at + 2)) {
      const isWord = notAfter?.test(text.slice(0, at)) || notBefore?.test(text.slice(at + 2))
      if (!isWord) found.push({ from: at, to: at + 2 })
    }
  }
  return found.filter(({ from }) => !isLiteral(from)).map((span) => ({ ...span, text: null }))
}
