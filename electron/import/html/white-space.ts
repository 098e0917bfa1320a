import { hasHan, isCjkPunctuation } from '../../../shared/text/width'

/** White space that CSS draws as one space: the no-break space and the wide one of Chinese are not among it. */
const collapsible = /[ \t\n\r\f]+/gu

/** Whether words meet without a space where the source breaks the line between them. */
export function meetsWithoutSpace(before: string, after: string): boolean {
  return isChinese([...before.slice(-2)].at(-1) ?? '') && isChinese([...after.slice(0, 2)][0] ?? '')
}

function isChinese(character: string): boolean {
  return character !== '' && (hasHan(character) || isCjkPunctuation(character))
}

/** Words with each run of white space as one space, none where Chinese words meet at a line break. */
export function collapsed(text: string): string {
  if (!/[\t\n\r\f]| {2}/u.test(text)) return text
  return text.replace(collapsible, (space, at: number) => {
    const end = at + space.length
    const isJoin =
      space.includes('\n') && meetsWithoutSpace(text.slice(Math.max(at - 2, 0), at), text.slice(end, end + 2))
    return isJoin ? '' : ' '
  })
}

/** One line of words as a page shows it: for captions, notes and other texts that have no marks. */
export function oneLine(text: string): string {
  return collapsed(text).trim()
}
