import { literalSpans } from './literals'

/** A place in a text, in UTF-16 units; `to` is behind the last. */
export interface Span {
  from: number
  to: number
}

/** What a rule found in a line; `text` is what would stand there instead, null where a person has to decide. */
export interface LineFinding extends Span {
  text: string | null
}

/** One text with what must be left alone in it: code, addresses, paths, formulas. */
export interface Line {
  text: string
  isLiteral(index: number): boolean
}

/** `code` are the parts that the document marks as code; addresses and the like are found here. */
export function createLine(text: string, code: readonly Span[] = []): Line {
  const literal = new Uint8Array(text.length)
  for (const { from, to } of [...code, ...literalSpans(text)]) literal.fill(1, from, to)
  return { text, isLiteral: (index) => literal[index] === 1 }
}

/** Tells whether the unit belongs to a Han character: 々, 〇 and both halves of a rare one included. */
export function isHanAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (unit >= 0x4e00 && unit <= 0x9fff) return true
  if (unit < 0x3005) return false
  if ((unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0xf900 && unit <= 0xfaff)) return true
  if (unit === 0x3005 || unit === 0x3007) return true
  if (unit >= 0xd840 && unit <= 0xd8c0) return true
  if (unit < 0xdc00 || unit > 0xdfff) return false
  const high = text.charCodeAt(index - 1)
  return high >= 0xd840 && high <= 0xd8c0
}

/** A Latin letter or a digit of normal width. */
export function isLatinAt(text: string, index: number): boolean {
  return /[\p{Script=Latin}\d]/u.test(text.charAt(index)) && !isFullWidthAlphanumeric(text.charAt(index))
}

export function isFullWidthAlphanumeric(character: string): boolean {
  return /[０-９Ａ-Ｚａ-ｚ]/u.test(character)
}

/** White space that somebody typed inside a line; a line feed is a hard break of the document. */
export function isSpaceAt(text: string, index: number): boolean {
  return ' \u00a0\u3000\t'.includes(text.charAt(index) || '\n')
}

export function hasHanIn(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (isHanAt(text, index)) return true
  return false
}

/** The first index before `index` that is no space, -1 at the start of the line. */
export function beforeSpaces(text: string, index: number): number {
  let at = index - 1
  while (at >= 0 && isSpaceAt(text, at)) at -= 1
  return at
}

/** The first index from `index` on that is no space, the length of the text at its end. */
export function afterSpaces(text: string, index: number): number {
  let at = index
  while (at < text.length && isSpaceAt(text, at)) at += 1
  return at
}

const around = 24

/** Tells whether the writing around a place is Chinese: a foreign sentence with one Han character in it is not. */
export function isChineseAround({ text }: Line, index: number): boolean {
  const part = text.slice(Math.max(0, index - around), index + around)
  let han = 0
  for (let at = 0; at < part.length; at += 1) if (isHanAt(part, at)) han += 1
  const words = part.match(/[A-Za-z][A-Za-z'’-]*/g)?.length ?? 0
  return han >= words
}
