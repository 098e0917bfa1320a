import type { ChildNode } from 'domhandler'
import { withMark } from './marks'
import { isElement, rawText } from './parse-html'
import type { ReadElement } from './visit'
import { oneLine } from './white-space'

/** Each part of the base with the reading that follows it; a base without one is words. */
export const readRuby: ReadElement = (ruby, visit) => {
  const { conversion, sink, marks } = visit
  let base: ChildNode[] = []
  const emit = (reading: string) => {
    const own = reading === '' ? marks : withMark(marks, { type: 'ruby', attrs: { reading } })
    conversion.walk(base, { conversion, sink, marks: own })
    base = []
  }
  for (const node of ruby.children) {
    if (!isElement(node)) base.push(node)
    else if (node.name === 'rt') emit(oneLine(rawText(node.children)))
    else if (node.name === 'rb' || node.name === 'rbc') base.push(...node.children)
    else if (node.name === 'rtc') emit(oneLine(rawText(node.children)))
    else if (node.name !== 'rp') base.push(node)
  }
  emit('')
}
