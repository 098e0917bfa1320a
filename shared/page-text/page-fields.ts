import { paragraphTexts } from '../document/walk'
import { locateSummary } from '../text/summarize'
import type { MetadataLabel } from './metadata-line'
import { isPlaceholderAuthor } from './metadata-line'
import type { LineRole, PageField, PageLine, PageLoss, PageNote } from './page-line'
import type { PageParts } from './placed-page'

type FieldName = PageField['field']

const rolesOfField: Record<FieldName, LineRole[]> = {
  publication: ['publication'],
  column: ['breadcrumb'],
  title: ['title'],
  alternativeTitle: ['title'],
  date: ['metadata'],
  author: ['metadata'],
  readCount: ['metadata'],
  summary: ['summary'],
  source: ['source'],
  subheads: ['subhead'],
  captions: ['caption'],
  credits: ['credit'],
  recommended: ['recommended-heading', 'slot-title', 'slot-excerpt'],
  body: ['paragraph'],
}

/**
 * Says field by field, in reading order, what will be written and where it came from. A field of several items has
 * one on each line of its value. A field without a value is left out unless a note says why it has none.
 */
export function describeFields(
  lines: readonly PageLine[],
  parts: PageParts,
  unreadLabels: ReadonlySet<MetadataLabel>,
  losses: readonly PageLoss[],
): PageField[] {
  const values = fieldValues(lines, parts)
  const names = Object.keys(rolesOfField) as FieldName[]
  const fields = names.map((field): PageField => {
    const from = linesOf(field, lines, parts)
    const note = noteOf(field, parts, unreadLabels, losses)
    const least = Math.min(1, ...from.map((line) => line.confidence))
    const confidence = values[field] === '' ? 0 : note === 'placeholder-author' ? Math.min(least, 0.7) : least
    return { field, value: values[field], confidence, lines: from.map((line) => line.number), note }
  })
  return fields.filter(({ value, note }) => value !== '' || note !== null)
}

function fieldValues(lines: readonly PageLine[], parts: PageParts): Record<FieldName, string> {
  const texts = (role: LineRole) => lines.filter((line) => line.role === role).map((line) => line.text.trim())
  const credits = parts.credits.map(({ affiliation, role, name }) => [affiliation, role, name])
  return {
    publication: parts.publication,
    column: parts.columnPath.join(' / '),
    title: parts.title,
    alternativeTitle: parts.alternativeTitle,
    date: parts.date ?? '',
    author: parts.author,
    readCount: parts.readCount === null ? '' : String(parts.readCount),
    summary: parts.summary ?? '',
    source: parts.source ? [parts.source.name, parts.source.url ?? ''].join(' ').trim() : '',
    subheads: texts('subhead').join('\n'),
    captions: texts('caption').join('\n'),
    credits: credits.map((credit) => credit.filter((part) => part !== '').join(' ')).join('\n'),
    recommended: parts.slots.map((slot) => slot.title).join('\n'),
    body: paragraphTexts(parts.body).join('\n'),
  }
}

function linesOf(field: FieldName, lines: readonly PageLine[], parts: PageParts): PageLine[] {
  const withRoles = (roles: readonly LineRole[]) => lines.filter((line) => roles.includes(line.role))
  const own = withRoles(rolesOfField[field])
  // A page without a breadcrumb has its column from the labels; the source may stand there too.
  if (own.length === 0 && field === 'column' && parts.columnName !== '') return withRoles(['metadata'])
  if (own.length === 0 && field === 'source' && parts.source) return withRoles(['metadata'])
  return own
}

function noteOf(
  field: FieldName,
  parts: PageParts,
  unreadLabels: ReadonlySet<MetadataLabel>,
  losses: readonly PageLoss[],
): PageNote | null {
  if (field === 'date' && parts.date === null)
    return unreadLabels.has('date') ? 'date-unread' : 'date-missing'
  if (field === 'author' && isPlaceholderAuthor(parts.author)) return 'placeholder-author'
  if (field === 'readCount' && unreadLabels.has('readCount')) return 'count-unread'
  if (field === 'column' && unreadLabels.has('column')) return 'column-differs'
  if (field === 'recommended' && losses.some((loss) => loss.note === 'slots-over-limit'))
    return 'slots-over-limit'
  if (field === 'captions')
    return parts.body.content.some((block) => block.type === 'figure') ? 'picture-missing' : null
  if (field === 'summary' && parts.summary !== null) {
    const sentences = locateSummary(parts.summary, paragraphTexts(parts.body))
    return sentences.every((sentence) => sentence.paragraph !== null) ? null : 'summary-not-in-body'
  }
  return null
}
