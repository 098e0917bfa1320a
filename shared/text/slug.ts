import { pinyinSyllables } from './pinyin'

const LONGEST = 60
const FALLBACK = 'untitled'
const PART = /(?<han>\p{Script=Han}+)|(?<latin>[a-z0-9]+)/gu
const RESERVED_BY_WINDOWS = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9])$/u

// Letters that do not decompose into a base letter and a mark.
const UNDECOMPOSED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
}

/**
 * Makes the name of a text for addresses and file names: pinyin syllables, words and numbers, joined by hyphens.
 *
 * It consists of a-z, 0-9 and hyphens, has 1 to 60 characters, ends with a whole syllable or word, and is never a name
 * that Windows reserves. ü is written v, Latin letters lose their marks; other scripts, emoji and characters without a
 * known reading are left out, `untitled` stands where nothing is left. It is not unique.
 */
export function slugify(text: string): string {
  const parts = [...toPlainLetters(text).matchAll(PART)].flatMap(({ groups }) =>
    groups?.han === undefined ? [groups?.latin ?? ''] : pinyinSyllables(groups.han.slice(0, 2 * LONGEST)),
  )
  const slug = joinWithin(parts, LONGEST) || FALLBACK
  return RESERVED_BY_WINDOWS.test(slug) ? `${slug}-page` : slug
}

function toPlainLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[ßæœøđðþłħŧı]/gu, (letter) => UNDECOMPOSED[letter] ?? '')
}

function joinWithin(parts: string[], longest: number): string {
  let joined = ''
  for (const part of parts) {
    const next = joined === '' ? part.slice(0, longest) : `${joined}-${part}`
    if (next.length > longest) break
    joined = next
  }
  return joined
}
