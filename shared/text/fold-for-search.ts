import { to } from 'opencc-js/preset/t2cn'

const INVISIBLE = /[\u00ad\u200b\u2060\u20e3\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu
/** What normalisation may make one: a character with the marks, kana signs and jamo behind it. */
const CLUSTER = /[^\n][\p{M}\uff9e\uff9f\u1160-\u11ff]*|\n/gu
const firstHan = 0x3400

/** OpenCC's table of characters; its phrases, which are longer, are left out. */
const simplified: ReadonlyMap<number, string> = new Map(
  (to.cn ?? [])
    .flat()
    .flatMap((table) =>
      (typeof table === 'string' ? table.split('|').map((pair) => pair.split(/\s/u)) : table)
        .filter(([traditional = '']) => [...traditional].length === 1)
        .map(([traditional = '', simple = '']): [number, string] => [
          traditional.codePointAt(0) ?? 0,
          simple,
        ]),
    ),
)

/**
 * The form in which texts and queries are compared: NFKC, so that full and half width are one, lower case, simplified
 * for traditional characters one by one, and nothing invisible. White space stays what it is.
 */
export function foldForSearch(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(INVISIBLE, '').replaceAll('ς', 'σ')
  return simplify(plain)
}

export interface FoldedText {
  text: string
  /** For each code unit of `text`, and for its end, the index in the source that it came from. */
  starts: readonly number[]
}

/** As `foldForSearch`, with the way back to the source, for marking what was found. */
export function foldWithPlaces(source: string): FoldedText {
  const starts: number[] = []
  let text = ''
  for (const { 0: cluster, index } of source.matchAll(CLUSTER)) {
    const folded = foldForSearch(cluster)
    for (let unit = 0; unit < folded.length; unit += 1) starts.push(index)
    text += folded
  }
  return { text, starts: [...starts, source.length] }
}

function simplify(text: string): string {
  let folded = ''
  let taken = 0
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) < firstHan) continue
    const code = text.codePointAt(index) ?? 0
    const width = code > 0xffff ? 2 : 1
    const simple = simplified.get(code)
    if (simple !== undefined) {
      folded += text.slice(taken, index) + simple
      taken = index + width
    }
    index += width - 1
  }
  return folded + text.slice(taken)
}
