import { emptyBody } from '../document/build'
import { slotLimit } from '../domain/recommendation'
import { splitAlternativeTitle } from '../text/title'
import { columnNames } from './breadcrumb-line'
import { comparable } from './comparable'
import { parseCredits } from './credit-line'
import { joinLines } from './join-lines'
import type { MetadataLabel, MetadataSegment } from './metadata-line'
import { parseDate, parseMetadata, parseReadCount } from './metadata-line'
import type { LineRole, PageLine, PageNote } from './page-line'
import type { PageParts, PageSlot } from './placed-page'
import { parseSlotTitle } from './slot-line'
import { parseSource } from './source-line'

/** The parts that the lines' roles make, with an empty body, and the lines whose words no part holds. */
export interface GatheredParts {
  parts: PageParts
  /** By line number: why the words of the line are in no part. */
  unread: Map<number, PageNote>
  /** Which label of the page gave a value that could not be read. */
  unreadLabels: Set<MetadataLabel>
}

export function gatherParts(lines: readonly PageLine[]): GatheredParts {
  const unread = new Map<number, PageNote>()
  const withRole = (role: LineRole) => lines.filter((line) => line.role === role)
  const joined = (role: LineRole) => joinLines(withRole(role).map((line) => line.text))
  const titles = splitAlternativeTitle(joined('title'))
  const metadata = gatherMetadata(withRole('metadata'), unread)
  const columnPath = gatherColumns(withRole('breadcrumb'), joined('title'), metadata.values.column)
  const columnName = columnPath.at(-1) ?? ''
  noteOtherColumn(metadata, columnName, unread)
  const [sourceLine] = withRole('source')
  const namedSource = metadata.values.source ? { name: metadata.values.source.value, url: null } : null
  const parts: PageParts = {
    publication: joined('publication'),
    columnPath,
    columnName,
    ...titles,
    date: parseDate(metadata.values.date?.value ?? ''),
    author: metadata.values.author?.value ?? '',
    readCount: parseReadCount(metadata.values.readCount?.value ?? ''),
    summary: joined('summary') || null,
    source: sourceLine ? sourceOf(sourceLine.text) : namedSource,
    body: emptyBody(),
    credits: withRole('credit').flatMap((line) => parseCredits(line.text)),
    slots: gatherSlots(lines, unread),
  }
  for (const line of withRole('source').slice(1)) unread.set(line.number, 'words-differ')
  for (const line of withRole('breadcrumb').slice(1)) unread.set(line.number, 'words-differ')
  return { parts, unread, unreadLabels: metadata.unreadLabels }
}

interface GatheredMetadata {
  values: Partial<Record<MetadataLabel, { value: string; line: number }>>
  unreadLabels: Set<MetadataLabel>
}

function gatherMetadata(lines: readonly PageLine[], unread: Map<number, PageNote>): GatheredMetadata {
  const gathered: GatheredMetadata = { values: {}, unreadLabels: new Set() }
  for (const line of lines) {
    const segments = parseMetadata(line.text) ?? [
      { label: 'unknown' as const, word: '', value: line.text.trim() },
    ]
    for (const segment of segments) {
      const note = noteOf(segment) ?? (gathered.values[segment.label] ? 'words-differ' : null)
      if (note === null) gathered.values[segment.label] = { value: segment.value, line: line.number }
      else {
        unread.set(line.number, unread.get(line.number) ?? note)
        gathered.unreadLabels.add(segment.label)
      }
    }
  }
  return gathered
}

function noteOf({ label, value }: MetadataSegment): PageNote | null {
  if (label === 'unknown') return 'label-unknown'
  if (label === 'date' && value !== '' && parseDate(value) === null) return 'date-unread'
  if (label === 'readCount' && value !== '' && parseReadCount(value) === null) return 'count-unread'
  return null
}

function gatherColumns(
  lines: readonly PageLine[],
  title: string,
  named: { value: string } | undefined,
): string[] {
  const path = columnNames(lines[0]?.text ?? '')
  const last = comparable(path.at(-1) ?? '')
  const { title: shortTitle } = splitAlternativeTitle(title)
  // Many sites end the breadcrumb with the article itself.
  if (last !== '' && (last === comparable(title) || last === comparable(shortTitle))) path.pop()
  return path.length > 0 || !named?.value ? path : [named.value]
}

function noteOtherColumn(
  metadata: GatheredMetadata,
  columnName: string,
  unread: Map<number, PageNote>,
): void {
  const named = metadata.values.column
  if (!named || named.value === '' || comparable(named.value) === comparable(columnName)) return
  metadata.unreadLabels.add('column')
  unread.set(named.line, unread.get(named.line) ?? 'column-differs')
}

function sourceOf(text: string): PageParts['source'] {
  return parseSource(text) ?? { name: text.trim(), url: null }
}

function gatherSlots(lines: readonly PageLine[], unread: Map<number, PageNote>): PageSlot[] {
  const slots: PageSlot[] = []
  let current: PageSlot | null = null
  for (const line of lines) {
    const isOver: boolean = slots.length === slotLimit && (line.role === 'slot-title' || current === null)
    if (line.role === 'slot-title') {
      current = isOver ? null : { ...parseSlotTitle(line.text), excerpt: '' }
      if (current) slots.push(current)
      else unread.set(line.number, 'slots-over-limit')
    } else if (line.role === 'slot-excerpt') {
      if (current) current.excerpt = joinLines([current.excerpt, line.text])
      else unread.set(line.number, isOver ? 'slots-over-limit' : 'not-kept-in-order')
    }
  }
  return slots
}
