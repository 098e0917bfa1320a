import type { ChildNode, Element } from 'domhandler'
import type { DocumentNode } from '../../../shared/document/schema'
import { withMark } from './marks'
import { attribute, childElements, find, isElement } from './parse-html'
import type { ReadElement, Visit } from './visit'

interface Item {
  node: DocumentNode
  /** Null for an item that is no task. */
  checked: boolean | null
}

/** A list; items with a box to tick are a list of tasks, also where others stand between them. */
export const readList: ReadElement = (list, visit) => {
  const items: Item[] = []
  for (const child of list.children) {
    if (child.type === 'text' && child.data.trim() === '') continue
    if (isElement(child) && visit.conversion.footnotes.isTaken(child)) continue
    if (isElement(child) && (child.name === 'ul' || child.name === 'ol')) addNested(child, items, visit)
    else if (isElement(child) && child.name === 'li') items.push(readItem(child, visit))
    else if (child.type === 'text' || isElement(child)) addLoose(child, items, visit)
  }
  let start = startOf(list)
  for (const group of grouped(items)) {
    visit.sink.block(toList(list, group, start))
    start += group.length
  }
}

function readItem(item: Element, { conversion, marks }: Visit): Item {
  const box = find(item.children, ({ name, attribs }) => name === 'input' && attribs.type === 'checkbox')
  const isFirst = box !== null && isOpening(box, item)
  const content = conversion.blocks(item.children, marks)
  return toItem(content, isFirst ? 'checked' in box.attribs : null)
}

function toItem(content: DocumentNode[], checked: boolean | null): Item {
  const blocks = content.length > 0 ? content : [{ type: 'paragraph' }]
  return {
    checked,
    node:
      checked === null
        ? { type: 'listItem', content: blocks }
        : { type: 'taskItem', attrs: { checked }, content: blocks },
  }
}

/** Whether nothing but elements that open stands before the box in its item. */
function isOpening(box: Element, item: Element): boolean {
  for (let at: Element = box; at !== item;) {
    if (at.prev && !(at.prev.type === 'text' && at.prev.data.trim() === '')) return false
    const { parent } = at
    if (!parent || !isElement(parent)) return false
    at = parent
  }
  return true
}

/** A list that stands between items belongs to the one before it. */
function addNested(list: Element, items: Item[], { conversion, marks }: Visit): void {
  const blocks = conversion.blocks([list], marks)
  const last = items.at(-1)
  if (last) last.node.content?.push(...blocks)
  else if (blocks.length > 0) items.push(toItem(blocks, null))
}

function addLoose(node: ChildNode, items: Item[], { conversion, marks }: Visit): void {
  const blocks = conversion.blocks([node], marks)
  if (blocks.length > 0) items.push(toItem(blocks, null))
}

function grouped(items: readonly Item[]): Item[][] {
  const groups: Item[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    const isSame = last && (last[0]?.checked === null) === (item.checked === null)
    if (isSame) last.push(item)
    else groups.push([item])
  }
  return groups
}

function toList(list: Element, items: readonly Item[], start: number): DocumentNode {
  const content = items.map(({ node }) => node)
  if (items[0]?.checked !== null) return { type: 'taskList', content }
  return list.name === 'ol'
    ? { type: 'orderedList', attrs: { start }, content }
    : { type: 'bulletList', content }
}

function startOf(list: Element): number {
  const start = Number.parseInt(attribute(list, 'start'), 10)
  return Number.isSafeInteger(start) && start >= 0 ? start : 1
}

/** Whether an element only holds a term and what it means together. */
function isPair({ name, children }: Element): boolean {
  const isPart = (node: ChildNode) =>
    node.type === 'text' ? node.data.trim() === '' : isElement(node) && /^d[td]$/u.test(node.name)
  return name === 'div' && children.every(isPart)
}

/** Terms and what they mean, as a list with the term of each item in bold. */
export const readDefinitions: ReadElement = (list, visit) => {
  const { conversion, marks, sink } = visit
  const items: DocumentNode[] = []
  const parts = childElements(list).flatMap((part) => (isPair(part) ? childElements(part) : [part]))
  let isTerm = false
  for (const part of parts) {
    const own = part.name === 'dt' ? withMark(marks, { type: 'bold' }) : marks
    const blocks = conversion.blocks(part.name === 'dt' || part.name === 'dd' ? part.children : [part], own)
    if (blocks.length === 0) continue
    const last = items.at(-1)
    if (last && (part.name !== 'dt' || isTerm)) last.content?.push(...blocks)
    else items.push({ type: 'listItem', content: blocks })
    isTerm = part.name === 'dt'
  }
  const loose = list.children.filter((node) => node.type === 'text' && node.data.trim() !== '')
  conversion.walk(loose, visit)
  if (items.length > 0) sink.block({ type: 'bulletList', content: items })
}
