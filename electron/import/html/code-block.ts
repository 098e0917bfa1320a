import type { Element } from 'domhandler'
import type { DocumentNode } from '../../../shared/document/schema'
import { attribute, childElements, elementsBelow, find, hasClass, rawText } from './parse-html'
import type { ReadElement } from './visit'

const language = /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*|sourceCode\s+)([\w+#.-]+)/iu

/** Preformatted text: code, or lines of verse where the page says so. */
export const readPreformatted: ReadElement = (pre, visit) => {
  const { sink, conversion, marks } = visit
  if (hasClass(pre, /wp-block-verse|poem|poetry/u)) {
    for (const [index, line] of rawText(pre.children).replace(/^\n/u, '').split('\n').entries()) {
      if (index > 0) sink.lineBreak()
      sink.text(line, marks)
    }
    sink.flush()
    return
  }
  sink.block(codeBlock(rawText(pre.children), languageOf(pre)))
  const pictures = [...elementsBelow(pre.children)].filter(({ name }) => name === 'img')
  conversion.walk(pictures, visit)
}

export function codeBlock(text: string, language: string | null): DocumentNode {
  const code = text.replace(/\r\n?/gu, '\n').replace(/^\n/u, '').replace(/\n+$/u, '')
  return {
    type: 'codeBlock',
    attrs: { language },
    content: code === '' ? [] : [{ type: 'text', text: code }],
  }
}

function languageOf(pre: Element): string | null {
  const places = [pre, ...childElements(pre)]
  if (pre.parent && 'attribs' in pre.parent) places.push(pre.parent)
  for (const place of places) {
    const named = attribute(place, 'data-lang') || attribute(place, 'data-language')
    const found = named || language.exec(attribute(place, 'class'))?.[1]
    if (found) return found.toLowerCase()
  }
  return null
}

/** The code of a listing that is a table of line numbers and lines; null for another figure. */
export function listingOf(figure: Element): DocumentNode | null {
  if (!hasClass(figure, /(?:^|\s)highlight(?:\s|$)/u)) return null
  const code = find(figure.children, (element) => element.name === 'td' && hasClass(element, /code/u))
  if (!code) return null
  const named = /highlight\s+([\w+#-]+)/u.exec(attribute(figure, 'class'))?.[1] ?? null
  return codeBlock(rawText(code.children), named === 'plain' ? null : named)
}
