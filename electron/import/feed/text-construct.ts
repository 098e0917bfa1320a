import { escapeHtml } from '../html/escape-html'
import type { XmlElement } from '../xml/read-xml'
import { textOf } from '../xml/read-xml'

/**
 * A text of a feed as HTML. In RSS it is HTML; in Atom the element says what it is: words, HTML, or elements of XHTML.
 */
export function constructHtml(element: XmlElement | undefined): string {
  if (!element) return ''
  const { type = '', mode = '' } = element.attributes
  const hasElements = element.children.some((child) => typeof child !== 'string')
  if (hasElements) return element.children.map(serialized).join('')
  const text = textOf(element)
  if (mode === 'base64') return Buffer.from(text, 'base64').toString('utf8')
  // Atom 0.3 says text/html and how it is written; Atom 1.0 says html, or text where it is none.
  const isWords = type === 'text' || type === 'text/plain'
  return isWords ? escapeHtml(text) : text
}

export function isMarkedUp(html: string): boolean {
  return /<(?:p|br|div|table|ul|ol|blockquote|h[1-6]|pre|section|article|figure)\b/iu.test(html)
}

function serialized(node: XmlElement | string): string {
  if (typeof node === 'string') return escapeHtml(node)
  const name = node.name.replace(/^.*:/u, '')
  const attributes = Object.entries(node.attributes).filter(([each]) => !each.startsWith('xmlns'))
  const written = attributes.map(([each, value]) => ` ${each}="${escapeHtml(value)}"`).join('')
  const isVoid = /^(?:br|hr|img|input|source|embed|wbr)$/u.test(name)
  return isVoid
    ? `<${name}${written}>`
    : `<${name}${written}>${node.children.map(serialized).join('')}</${name}>`
}
