import type { Document } from 'domhandler'
import { Element } from 'domhandler'
import { DomUtils } from 'htmlparser2'
import type { DocumentMark } from '../../../shared/document/schema'
import { childNamed, elementsNamed, parsePart, printPart, wordsOf } from './word-xml'

/** Marks of ours by the style that their runs are given, so that they come through a reader that does not know them. */
export type MarksByStyle = Map<string, DocumentMark[]>

type Marked = Map<Element, DocumentMark[]>

/**
 * Rewrites a part so that mammoth keeps what it would drop: readings over characters, dots of emphasis, what was
 * inserted and deleted while changes were tracked, and the letters of formulas.
 */
export function markRuns(xml: string, styles: MarksByStyle): string {
  const part = parsePart(xml)
  const marked: Marked = new Map()
  for (const ruby of elementsNamed(part, 'w:ruby')) openRuby(ruby, marked)
  for (const dots of elementsNamed(part, 'w:em')) markDots(dots, marked)
  markChanges(part, marked)
  for (const formula of elementsNamed(part, 'm:oMath')) spellOut(formula)
  for (const [run, marks] of marked) setStyle(run, styleOf(marks, styles))
  return printPart(part)
}

function add(marked: Marked, run: Element, mark: DocumentMark): void {
  marked.set(run, [...(marked.get(run) ?? []), mark])
}

/** The characters under a reading take the place of the run that held both. */
function openRuby(ruby: Element, marked: Marked): void {
  const [reading, base] = [childNamed(ruby, 'w:rt'), childNamed(ruby, 'w:rubyBase')]
  const run = ruby.parent instanceof Element ? ruby.parent : null
  if (!base || !run) return
  const words = reading ? wordsOf(reading).trim() : ''
  for (const each of elementsNamed(base, 'w:r')) {
    if (words !== '') add(marked, each, { type: 'ruby', attrs: { reading: words } })
    DomUtils.prepend(run, each)
  }
  DomUtils.removeElement(ruby)
}

function markDots(dots: Element, marked: Marked): void {
  const run = dots.parent?.parent
  const isOn = dots.attribs['w:val'] !== 'none'
  if (isOn && run instanceof Element && run.name === 'w:r') add(marked, run, { type: 'emphasisDots' })
}

const changes = {
  'w:ins': 'insertion',
  'w:moveTo': 'insertion',
  'w:del': 'deletion',
  'w:moveFrom': 'deletion',
}

function markChanges(part: Document, marked: Marked): void {
  let count = 0
  for (const [name, type] of Object.entries(changes)) {
    for (const change of elementsNamed(part, name)) {
      const runs = elementsNamed(change, 'w:r')
      if (runs.length === 0) continue
      count += 1
      for (const run of runs) add(marked, run, { type, attrs: stampOf(change, count) })
      // Both are read as what an insertion is: words that are there.
      change.name = 'w:ins'
      for (const text of elementsNamed(change, 'w:delText')) text.name = 'w:t'
    }
  }
}

function stampOf({ attribs }: Element, count: number): Record<string, string> {
  const date = new Date(attribs['w:date'] ?? 0)
  const at = Number.isNaN(date.getTime()) ? new Date(0) : date
  return { id: `word-${count}`, by: attribs['w:author'] || 'Word', at: at.toISOString() }
}

function spellOut(formula: Element): void {
  const text = new Element('w:t', { 'xml:space': 'preserve' })
  const run = new Element('w:r', {}, [text])
  DomUtils.replaceElement(formula, run)
  for (const letters of elementsNamed(formula, 'm:t')) {
    for (const child of letters.children.slice()) DomUtils.appendChild(text, child)
  }
}

/** One style for each set of marks. */
function styleOf(marks: DocumentMark[], styles: MarksByStyle): string {
  const wanted = JSON.stringify(marks)
  for (const [style, known] of styles) if (JSON.stringify(known) === wanted) return style
  const style = `GalleyRun${styles.size + 1}`
  styles.set(style, marks)
  return style
}

function setStyle(run: Element, style: string): void {
  let properties = childNamed(run, 'w:rPr')
  if (!properties) {
    properties = new Element('w:rPr', {})
    DomUtils.prependChild(run, properties)
  }
  const before = childNamed(properties, 'w:rStyle')
  if (before) DomUtils.removeElement(before)
  DomUtils.prependChild(properties, new Element('w:rStyle', { 'w:val': style }))
}
