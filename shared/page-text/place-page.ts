import { doc, figure, heading, paragraph } from '../document/build'
import type { Body, DocumentNode } from '../document/schema'
import { comparable } from './comparable'
import { gatherParts } from './gather-parts'
import type { GatheredParts } from './gather-parts'
import { describeFields } from './page-fields'
import type { LineRole, PageLine, PageLoss } from './page-line'
import type { PageParts, PlacedPage } from './placed-page'
import type { PageSection } from './print-page'
import { pageSections, printSections } from './print-page'
import { keptInOrder } from './reading-order'

const sectionOfRole: Record<LineRole, PageSection> = {
  publication: 'publication',
  breadcrumb: 'breadcrumb',
  title: 'title',
  metadata: 'metadata',
  summary: 'summary',
  source: 'source',
  subhead: 'body',
  caption: 'body',
  paragraph: 'body',
  credit: 'credits',
  'recommended-heading': 'recommended',
  'slot-title': 'recommended',
  'slot-excerpt': 'recommended',
}
const bodySection = pageSections.indexOf('body')

/** Where a line's words end up: as its field prints them, in the body, or in a field in other words. */
type Place = 'field' | 'body' | 'lost'
interface PlacedLine {
  line: PageLine
  section: number
  isInOrder: boolean
  place: Place
}

/**
 * Puts every line into the part of the article that its role names, and checks the result against the printed page.
 *
 * A line that its field does not print in the same words stays as a paragraph at its place in reading order as well.
 * Where the reading order has no such place it is listed in `losses`, and its words stay in the body unless a
 * field holds them.
 */
export function placePage(lines: readonly PageLine[]): PlacedPage {
  const gathered = gatherParts(lines)
  const placed = keepInPlace(placeLines(lines, gathered))
  const losses = settleLosses(placed, gathered)
  const parts: PageParts = { ...gathered.parts, body: bodyOf(placed) }
  return { ...parts, fields: describeFields(lines, parts, gathered.unreadLabels, losses), losses }
}

function placeLines(lines: readonly PageLine[], gathered: GatheredParts): PlacedLine[] {
  const sections = lines.map((line) => pageSections.indexOf(sectionOfRole[line.role]))
  const inOrder = keptInOrder(sections, pageSections.length)
  const print = printedWords(gathered.parts)
  let position = 0
  return lines.map((line, index): PlacedLine => {
    const section = sections[index] ?? bodySection
    const isInOrder = inOrder[index] ?? false
    if (section === bodySection) return { line, section, isInOrder, place: 'body' }
    if (!isInOrder || gathered.unread.has(line.number)) return { line, section, isInOrder, place: 'lost' }
    const words = comparable(line.text)
    const found = print.text.indexOf(words, Math.max(position, print.starts[section] ?? 0))
    if (found < 0 || found >= (print.starts[section + 1] ?? 0))
      return { line, section, isInOrder, place: 'lost' }
    position = found + words.length
    return { line, section, isInOrder, place: 'field' }
  })
}

/** The printed page without its body, and where each section starts in it; no line reaches over the body's gap. */
function printedWords(parts: PageParts): { text: string; starts: number[] } {
  const sections = printSections(parts)
  const starts: number[] = []
  let text = ''
  for (const section of pageSections) {
    starts.push(text.length)
    text += section === 'body' ? '\u0000' : comparable(sections[section].join(''))
  }
  return { text, starts: [...starts, text.length] }
}

/** Makes a paragraph of each lost line that stands where the body is printed. */
function keepInPlace(placed: readonly PlacedLine[]): PlacedLine[] {
  const before: number[] = []
  let latest = 0
  for (const each of placed) {
    before.push(latest)
    if (isPrinted(each)) latest = Math.max(latest, each.section)
  }
  const result: PlacedLine[] = []
  let earliest: number = pageSections.length
  for (const [index, each] of [...placed.entries()].reverse()) {
    const isBodyHere = (before[index] ?? 0) <= bodySection && earliest >= bodySection
    const kept =
      each.place === 'lost' && isBodyHere ? { ...each, section: bodySection, isInOrder: true } : each
    const now: PlacedLine = kept === each ? each : { ...kept, place: 'body' }
    if (isPrinted(now)) earliest = Math.min(earliest, now.section)
    result.push(now)
  }
  return result.reverse()
}

function isPrinted({ place, isInOrder }: PlacedLine): boolean {
  return isInOrder && place !== 'lost'
}

/** Lists what is not printed at its place; a line whose words no field holds goes to the body all the same. */
function settleLosses(placed: PlacedLine[], { unread }: GatheredParts): PageLoss[] {
  const losses: PageLoss[] = []
  for (const each of placed) {
    if (isPrinted(each)) continue
    const { number, text } = each.line
    const note = unread.get(number)
    losses.push({
      line: number,
      text: text.trim(),
      note: note ?? (each.isInOrder ? 'words-differ' : 'not-kept-in-order'),
    })
    if (note) each.place = 'body'
  }
  return losses
}

function bodyOf(placed: readonly PlacedLine[]): Body {
  return doc(...placed.filter((each) => each.place === 'body').map(({ line }) => blockOf(line)))
}

function blockOf({ role, text }: PageLine): DocumentNode {
  if (role === 'subhead') return heading(text.trim())
  return role === 'caption' ? figure(text.trim()) : paragraph(text.trim())
}
