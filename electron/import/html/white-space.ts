import { hasHan, isCjkPunctuation } from '../../../shared/text/width'

/** White space that CSS draws as one space: the no-break space and the wide one of Chinese are not among it. */
export const collapsible = /[ \t\n\r\f]+/gu

/** Whether words meet without a space where the source breaks the line between them. */
export function meetsWithoutSpace(before: string, after: string): boolean {
  return isChinese([...before.slice(-2)].at(-1) ?? '') && isChinese([...after.slice(0, 2)][0] ?? '')
}

function isChinese(character: string): boolean {
  return character !== '' && (hasHan(character) || isCjkPunctuation(character))
}

/** One line of words as a page shows it: for captions, notes and other texts that have no marks. */
export function oneLine(text: string): string {
  return text
    .replace(collapsible, (space, at: number) => {
      const isJoin =
        space.includes('\n') && meetsWithoutSpace(text.slice(0, at), text.slice(at + space.length))
      return isJoin ? '' : ' '
    })
    .trim()
}
