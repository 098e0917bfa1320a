import type { Document, Element, ParentNode } from 'domhandler'
import { DomUtils, parseDocument } from 'htmlparser2'

/** A part as a tree; names keep the prefix that every program gives them. */
export function parsePart(xml: string): Document {
  return parseDocument(xml, { xmlMode: true })
}

export function printPart(part: Document): string {
  return DomUtils.getOuterHTML(part, { xmlMode: true })
}

export function elementsNamed(node: ParentNode, name: string): Element[] {
  return DomUtils.getElementsByTagName(name, node, true)
}

/** Children that are elements. */
export function childrenOf(node: ParentNode): Element[] {
  return node.children.filter(DomUtils.isTag)
}

export function childNamed(node: ParentNode, name: string): Element | undefined {
  return childrenOf(node).find((child) => child.name === name)
}

/** The words of a node as Word shows them; what a box holds twice, for old programs, is taken once. */
export function wordsOf(node: ParentNode): string {
  return childrenOf(node).map(wordsOfElement).join('')
}

function wordsOfElement(element: Element): string {
  if (element.name === 'w:t' || element.name === 'm:t') return DomUtils.textContent(element)
  if (element.name === 'w:tab' || element.name === 'w:br') return ' '
  return element.name === 'mc:Fallback' ? '' : wordsOf(element)
}
