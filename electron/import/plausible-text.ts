import { commonHan } from './common-han'

interface Counts {
  han: number
  common: number
  hiragana: number
  katakana: number
  halfKatakana: number
  /** What text has next to never: private characters, C1 controls, replacements. */
  impossible: number
  others: number
  all: number
}

const sampleLength = 100_000

/** How much of a text's Han characters are common ones, 0 for text that no one wrote in Chinese. */
export function chinesePlausibility(text: string): number {
  const { han, common, impossible, others, halfKatakana } = counted(text)
  // Text in the wrong encoding is full of private and foreign characters; a stray one is a symbol of the author's.
  if (impossible * 20 > han || others > han || halfKatakana * 5 > han || han === 0) return 0
  const share = common / han
  if (share >= 0.2) return share
  // A title or two can do without a common character.
  return han < 12 && impossible === 0 && others === 0 ? 0.01 + share : 0
}

/** How much a text reads as Japanese: it has both syllables and Han characters, and hardly any narrow ones. */
export function japanesePlausibility(text: string): number {
  const { hiragana, katakana, halfKatakana, impossible, others, all } = counted(text)
  if (all === 0 || impossible * 20 > all || others * 2 > all || halfKatakana * 5 > all) return 0
  const share = (hiragana + katakana / 2) / all
  return share >= 0.15 ? Math.min(0.4 + share, 1) : 0
}

function counted(text: string): Counts {
  const counts = {
    han: 0,
    common: 0,
    hiragana: 0,
    katakana: 0,
    halfKatakana: 0,
    impossible: 0,
    others: 0,
    all: 0,
  }
  for (const character of text.replace(/[\u0000-\u007f]+/gu, '').slice(0, sampleLength)) {
    counts.all += 1
    if (/[\ue000-\uf8ff\u0080-\u009f\ufffd]/u.test(character)) counts.impossible += 1
    else if (/\p{Script=Han}/u.test(character)) {
      counts.han += 1
      if (commonHan.has(character)) counts.common += 1
    } else if (/[\u3041-\u309f]/u.test(character)) counts.hiragana += 1
    else if (/[\u30a0-\u30ff]/u.test(character)) counts.katakana += 1
    else if (/[\uff61-\uff9f]/u.test(character)) counts.halfKatakana += 1
    else if (!/[\p{P}\u3000-\u303f\uff01-\uff60\uffa0-\uffee]/u.test(character)) counts.others += 1
  }
  return counts
}
