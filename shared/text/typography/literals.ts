const notAddress = String.raw`[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]`

const literalPatterns: readonly RegExp[] = [
  // Addresses.
  new RegExp(String.raw`(?:https?|ftps?|file|ssh|git|mailto|tel):\/*${notAddress}+`, 'giu'),
  new RegExp(String.raw`www\.${notAddress}+`, 'giu'),
  /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /(?<![\w.])@[\w-]+/gu,
  // Paths: /etc/hosts, ~/notes, ../a, C:\a.
  /(?<![\w/<])(?:~|\.{1,2})?(?:\/[\w.@+*$%-]+)+\/?/gu,
  /(?<![\w/<])(?:~|\.{1,2})?(?:\/[\w.@+*$%-]+)*\/[\w\p{Script=Han}-]+\.[a-z]{1,5}(?!\w)/gu,
  /(?<!\w)[A-Za-z]:[\\/](?:[\w.-]+[\\/]?)*/gu,
  // Options, tags, entities, attributes, formulas, short codes, bindings.
  /(?<![\w-])--?[A-Za-z][\w-]*(?:=[\w./-]+)?/gu,
  /<[a-z/!][^<>]*>/giu,
  /&#?\w+;/gu,
  /[\w-]+=(?:"[^"\n]*"|'[^'\n]*')/gu,
  /\$\$?[^$\n\p{Script=Han}]+\$\$?/gu,
  /:[a-z][a-z0-9_+-]*:/gu,
  /\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}/gu,
  // Emoticons.
  /(?<!\w)(?:[:;=8]['`]?[-o^][()DPpOo|/\\3*\]\[]|[:;=]['`]?[DPp](?!\w)|[:;=]['`]?[|/\\*3\]\[])/gu,
  /[(（][^\p{Script=Han}\p{Script=Latin}\d()（）\n]{2,12}[)）]/gu,
  /(?<!\w)(?:[TQ>][_.][TQ<]|\^[_.-]?\^|-[_.]-|=[_.]=|[oO0][_.][oO0])(?!\w)/gu,
]

const halfEmoticon = /[:;=]['`]?[()]/gu
const closingMarks = /[,.;:!?'")\]]+$/u
const isAddress = /^(?:[a-z]+:\/|www\.|mailto:|tel:)/i

/** Parts of a text that are no prose: addresses, paths, options, tags, formulas, emoticons. */
export function literalSpans(text: string): { from: number; to: number }[] {
  if (!/[!-/:-@[-`{-~]/.test(text)) return []
  const spans = literalPatterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: match, index }) => {
      const literal = isAddress.test(match) ? match.replace(closingMarks, '') : match
      return { from: index, to: index + literal.length }
    }),
  )
  return [...spans, ...halfEmoticons(text)]
}

/** `:)` and `:(` are emoticons only where the bracket has no other half in the line. */
function halfEmoticons(text: string): { from: number; to: number }[] {
  return [...text.matchAll(halfEmoticon)]
    .filter(({ 0: match, index }) => {
      const end = index + match.length
      if (match.endsWith(')')) return !/[(（]/.test(text.slice(0, index).replace(/[(（][^()（）]*[)）]/g, ''))
      return !/[)）]/.test(text.slice(end))
    })
    .map(({ 0: match, index }) => ({ from: index, to: index + match.length }))
}
