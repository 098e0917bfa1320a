import type { AnyNode, ChildNode, Element } from 'domhandler'
import { DomHandler } from 'domhandler'
import { Parser } from 'htmlparser2'
import type { ImportLimits } from '../import-limits'
import { overLimit } from '../import-limits'

export interface ParsedHtml {
  nodes: ChildNode[]
  /** Elements that stood deeper than the limit; what they contain stands in the last one that was kept. */
  tooDeep: number
}

/** Parses HTML as browsers do. Elements below the limit of depth are opened no more, their words stay. */
export function parseHtml(
  html: string,
  limits: Pick<ImportLimits, 'depth' | 'openElements' | 'elements'>,
): ParsedHtml {
  const tree = new DomHandler(undefined, { withStartIndices: true, withEndIndices: true })
  let [depth, tooDeep, elements] = [0, 0, 0]
  const parser = new Parser({
    onopentag(name, attributes, isImplied) {
      depth += 1
      elements += 1
      if (elements > limits.elements) throw overLimit(limits, 'elements', `${elements} elements`)
      if (depth > limits.openElements) throw overLimit(limits, 'openElements', `${depth} elements deep`)
      if (depth <= limits.depth) tree.onopentag(name, attributes)
      else tooDeep += isImplied ? 0 : 1
    },
    onclosetag() {
      if (depth <= limits.depth) tree.onclosetag()
      depth -= 1
    },
    ontext: (text) => tree.ontext(text),
  })
  tree.onparserinit(parser)
  parser.end(html)
  return { nodes: tree.dom, tooDeep }
}

export function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style'
}

export function attribute(element: Element, name: string): string {
  return element.attribs[name]?.trim() ?? ''
}

export function hasClass(element: Element, pattern: RegExp): boolean {
  const names = element.attribs.class
  return names !== undefined && pattern.test(names)
}

export function childElements(element: Element): Element[] {
  return element.children.filter(isElement)
}

/** All elements below, in order of the source. */
export function* elementsBelow(nodes: readonly ChildNode[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue
    yield node
    yield* elementsBelow(node.children)
  }
}

export function find(nodes: readonly ChildNode[], matches: (element: Element) => boolean): Element | null {
  for (const element of elementsBelow(nodes)) if (matches(element)) return element
  return null
}

const unseen = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'rp'])

/** The words as they stand in the source, white space and all; of scripts and styles none. */
export function rawText(nodes: readonly ChildNode[], breakAs = '\n'): string {
  let text = ''
  for (const node of nodes) {
    if (node.type === 'text') text += node.data
    else if (!isElement(node) || unseen.has(node.name)) continue
    else if (node.name === 'br') text += breakAs
    else text += rawText(node.children, breakAs)
  }
  return text
}
