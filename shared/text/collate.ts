import { pinyinSyllables } from './pinyin'
import { isHan } from './width'

export type CollationLocale = 'zh-CN' | 'en'
export type Compare = (a: string, b: string) => number

/**
 * Makes a total order of texts: Han characters by pinyin in both languages, numbers by value (第2期 before 第10期).
 *
 * In Chinese, Han stands before Latin; in English, texts that begin with Latin stand first. Only equal texts compare
 * as 0. The reading is that of the single character: 重庆 stands under zhong.
 */
export function createCollator(locale: CollationLocale): Compare {
  const { compare } = new Intl.Collator('zh-u-co-pinyin', { numeric: true })
  const byText: Compare = (a, b) => compare(a, b) || (a < b ? -1 : Number(a > b))
  if (locale === 'zh-CN') return byText
  return (a, b) => Number(isHan(a)) - Number(isHan(b)) || byText(a, b)
}

const MOST_REMEMBERED = 20_000
const remembered = new Map<string, string>()

/**
 * Gives the first letter of each Han character's reading; Latin letters and digits stay, all else is left out.
 *
 * The last 20,000 answers are remembered, because lists ask for the same titles with every letter typed.
 */
export function pinyinInitials(text: string): string {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/(?<han>\p{Script=Han}+)|[a-z0-9]+/gu)
  const initials = Array.from(parts, ({ 0: part, groups }) =>
    groups?.han === undefined
      ? part
      : pinyinSyllables(part)
          .map((syllable) => syllable.charAt(0))
          .join(''),
  ).join('')
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(text, initials)
  return initials
}
