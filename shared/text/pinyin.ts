import { pinyin } from 'pinyin-pro'
import { toSimplifiedForReading } from './traditional-characters'

/**
 * Reads a run of Han characters: one toneless syllable for each, heteronyms by the word that they stand in.
 *
 * ü is written v, as it is typed (女 is `nv`). A character without a known reading is left out.
 */
export function pinyinSyllables(han: string): string[] {
  return pinyin(toSimplifiedForReading(han), { type: 'all', toneType: 'none', v: true })
    .filter(({ isZh, pinyin: syllable }) => isZh && /^[a-z]+$/u.test(syllable))
    .map(({ pinyin: syllable }) => syllable)
}

/** Reads a run of Han characters as it is printed above them: `重庆` is `chóng qìng`; empty without a known reading. */
export function pinyinReading(han: string): string {
  return pinyin(toSimplifiedForReading(han), { type: 'all' })
    .filter(({ isZh, pinyin: syllable }) => isZh && /^\p{Script=Latin}+$/u.test(syllable.normalize('NFC')))
    .map(({ pinyin: syllable }) => syllable)
    .join(' ')
}
