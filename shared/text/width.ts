const HAN = /^(?!\p{P})\p{Script=Han}/u
const ANY_HAN = /(?!\p{P})\p{Script=Han}/u
const FULL_WIDTH_MARK = /^(?=[\p{P}～＋＝＜＞｜])[\u3001-\u303f\ufe10-\ufe1f\ufe30-\ufe4f\uff01-\uff65]/u
const SHARED_MARK = /^[“”‘’…—·‖]/u
const ZERO_WIDTH_SPACE = /[\u200b\u2060\ufeff]/gu

/** Tells whether the first code point is a Han character, rare ones outside the BMP, 々 and 〇 included. */
export function isHan(character: string): boolean {
  return HAN.test(character)
}

/**
 * Tells whether the first code point is a punctuation mark that Chinese typesetting draws.
 *
 * The marks that Latin text shares (“ ” ‘ ’ … — ·) count; the ideographic space does not: it is white space.
 */
export function isCjkPunctuation(character: string): boolean {
  return FULL_WIDTH_MARK.test(character) || SHARED_MARK.test(character)
}

export function hasHan(text: string): boolean {
  return ANY_HAN.test(text)
}

/** Makes each run of white space (U+3000, line breaks and no-break spaces included) one space, none at the ends. */
export function collapseSpace(text: string): string {
  return text.replace(ZERO_WIDTH_SPACE, '').replace(/\s+/gu, ' ').trim()
}
