import type { Element } from 'domhandler'
import type { DocumentMark } from '../../../shared/document/schema'
import { attribute } from './parse-html'

const byElement: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  var: 'italic',
  dfn: 'italic',
  cite: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  mark: 'highlight',
  sub: 'subscript',
  sup: 'superscript',
}

/** What a style says about a mark: puts it on (true) or takes it away (false). */
const styles: [mark: string, on: RegExp, off?: RegExp][] = [
  ['bold', /font-weight\s*:\s*(?:bold|bolder|[6-9]00)/u, /font-weight\s*:\s*(?:normal|lighter|[1-4]00)/u],
  ['italic', /font-style\s*:\s*(?:italic|oblique)/u, /font-style\s*:\s*normal/u],
  ['underline', /text-decoration(?:-line)?\s*:[^;]*underline/u],
  ['strike', /text-decoration(?:-line)?\s*:[^;]*line-through/u],
  ['emphasisDots', /text-emphasis(?:-style)?\s*:\s*(?!none)|text-underline-style\s*:\s*dotted-heavy/u],
  ['superscript', /vertical-align\s*:\s*super/u],
  ['subscript', /vertical-align\s*:\s*sub\b/u],
  ['highlight', /mso-highlight\s*:/u],
]

/** The marks of what stands in the element: those around it, its own, and what its style says. */
export function marksOf(element: Element, around: readonly DocumentMark[]): readonly DocumentMark[] {
  const own = byElement[element.name]
  const style = element.attribs.style?.toLowerCase()
  if (own === undefined && style === undefined && element.attribs.class === undefined) return around
  let marks = own === undefined ? around : withMark(around, { type: own })
  if (style) marks = styled(marks, style, element.name === 'a')
  return /(?:^|\s)(?:emphasis-dots|em-dot)(?:\s|$)/u.test(attribute(element, 'class'))
    ? withMark(marks, { type: 'emphasisDots' })
    : marks
}

function styled(marks: readonly DocumentMark[], style: string, isLink: boolean): readonly DocumentMark[] {
  let result = marks
  for (const [type, on, off] of styles) {
    if (isLink && type === 'underline') continue
    if (on.test(style)) result = withMark(result, { type })
    else if (off?.test(style)) result = result.filter((mark) => mark.type !== type)
  }
  return result
}

export function withMark(marks: readonly DocumentMark[], mark: DocumentMark): readonly DocumentMark[] {
  return marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark]
}
