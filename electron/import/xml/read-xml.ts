import type { SaxesTagPlain } from 'saxes'
import { SaxesParser } from 'saxes'
import { ImportRefusal } from '../import-limits'
import { withEscapedAmpersands } from './escape-ampersands'

/** An element with all that it holds. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
  /** Where it begins. */
  line: number
}

export interface XmlLimits {
  depth: number
  /** Characters of one element that is handed over. */
  characters: number
}

// What real exports get wrong without harm: a bare &, a control character, ]]> in words, an empty line at the top.
const harmful = /close tag|closing tag|unclosed tag|root|unexpected end|tag name|malformed name/u

/** Named in HTML, and by many feeds as if they were XML's. */
const entities = {
  nbsp: '\u00a0',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  copy: '©',
  laquo: '«',
  raquo: '»',
  bull: '•',
  times: '×',
}

/**
 * Hands over the elements that are asked for, as soon as each has ended; nothing else of the text is kept.
 *
 * Throws `ImportRefusal` with the line at the first fault that leaves it open what belongs to what. A document's own
 * entities are not expanded, and nothing outside of it is read.
 */
export async function* readXml(
  pieces: AsyncIterable<string>,
  isWanted: (name: string, parent: string) => boolean,
  limits: XmlLimits,
): AsyncGenerator<XmlElement> {
  const gathering = createGathering(isWanted, limits)
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  Object.assign(parser.ENTITIES, entities)
  parser.on('error', (error) => {
    if (harmful.test(error.message)) throw malformed(error.message, parser.line)
  })
  parser.on('opentag', (tag) => gathering.open(tag, parser.line))
  parser.on('closetag', () => gathering.close())
  parser.on('text', (text) => gathering.text(text))
  parser.on('cdata', (text) => gathering.text(text))
  for await (const piece of withEscapedAmpersands(pieces)) {
    yield* handOver(gathering, () => parser.write(piece))
    if (gathering.silence(parser.position) > limits.characters * 2) {
      throw new ImportRefusal(
        'too-large',
        `more than ${limits.characters * 2} characters in a row, twice the limit articleCharacters`,
        parser.line,
      )
    }
  }
  yield* handOver(gathering, () => parser.close())
}

/** What was complete before a fault is handed over before the fault is told. */
function* handOver({ ready }: Gathering, parse: () => unknown): Generator<XmlElement> {
  let fault: unknown = null
  try {
    parse()
  } catch (error) {
    fault = error
  }
  yield* ready.splice(0)
  if (fault !== null) throw fault as Error
}

function malformed(message: string, line: number): ImportRefusal {
  return new ImportRefusal('malformed', message.replace(/^\d+:\d+:\s*/u, '').replace(/\.$/u, ''), line)
}

interface Gathering {
  ready: XmlElement[]
  open(tag: SaxesTagPlain, line: number): void
  close(): void
  text(text: string): void
  /** How many characters were read since something last happened. */
  silence(position: number): number
}

function createGathering(isWanted: (name: string, parent: string) => boolean, limits: XmlLimits): Gathering {
  const names: string[] = []
  const open: XmlElement[] = []
  const ready: XmlElement[] = []
  let [characters, heardAt, hasHeard] = [0, 0, false]
  return {
    ready,
    open({ name, attributes }, line) {
      hasHeard = true
      const most = limits.depth * 4
      if (names.length > most)
        throw new ImportRefusal(
          'too-large',
          `more than ${most} elements deep, four times the limit depth`,
          line,
        )
      const isFirst = open.length === 0 && isWanted(name, names.at(-1) ?? '')
      names.push(name)
      if (isFirst) characters = 0
      if (isFirst || open.length > 0) open.push({ name, attributes, children: [], line })
    },
    close() {
      hasHeard = true
      names.pop()
      const element = open.pop()
      const parent = open.at(-1)
      if (element && parent) parent.children.push(element)
      else if (element) ready.push(element)
    },
    text(text) {
      hasHeard = true
      const element = open.at(-1)
      characters += text.length
      // What is longer is refused by who reads it: its words are counted and not kept.
      if (element && text !== '' && characters <= limits.characters * 2) element.children.push(text)
    },
    silence(position) {
      if (hasHeard) heardAt = position
      hasHeard = false
      return position - heardAt
    },
  }
}

/** The words of the first child that has one of the names, without white space at the ends. */
export function childText(element: XmlElement, ...names: string[]): string {
  for (const name of names) {
    const [found] = children(element, name)
    if (found) return textOf(found).trim()
  }
  return ''
}

export function children(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
