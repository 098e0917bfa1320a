import { dateSchema } from '../domain/identifier'

export type MetadataLabel = 'date' | 'author' | 'readCount' | 'column' | 'source' | 'unknown'

export interface MetadataSegment {
  label: MetadataLabel
  /** The label as written, without its colon; empty for what stands before the first label. */
  word: string
  value: string
}

const words: Record<Exclude<MetadataLabel, 'unknown'>, string> = {
  date: '发布时间|发布日期|发表时间|发表日期|更新时间|时间|日期|Published|Updated|Date|Time',
  author: '作者|撰稿人?|Author|By',
  readCount: '阅读量|阅读次数|阅读数|阅读|浏览量|浏览次数|浏览|点击量|点击数|点击|人气|Views|Reads',
  column: '栏目名称|栏目名|栏目|所属栏目|分类|频道|Column|Category',
  source: '文章来源|稿件来源|来源|稿源|出处|Source',
}
const known = Object.entries(words).map(([label, word]) => ({
  label: label as MetadataLabel,
  exact: new RegExp(`^(?:${word})$`, 'iu'),
}))

// A label stands at the start or after white space, a bar or a dot; digits with a colon are a clock, not a label.
const labelled = /(?<=^|[\s|｜·•/])(\p{Script=Han}{2,6}|[A-Za-z]{2,12})\s*[:：]\s*/gu
// Without white space before it only a known label is one: 作者:张三阅读量:1.
const anyKnown = new RegExp(`(${Object.values(words).join('|')})\\s*[:：]\\s*`, 'giu')

/** Cuts a line such as `时间:2023-06-07 作者: 小编` at its labels; null for a line that has none. */
export function parseMetadata(text: string): MetadataSegment[] | null {
  const line = text.trim()
  const marks = labelMarks(line)
  const first = marks[0]
  if (!first) return null
  const segments = marks.map((mark, index): MetadataSegment => {
    const value = line.slice(mark.end, marks[index + 1]?.start ?? line.length).replace(/[\s|｜·•/]+$/u, '')
    return { label: labelOf(mark.word), word: mark.word, value }
  })
  const before = line.slice(0, first.start).trim()
  return before === '' ? segments : [{ label: 'unknown', word: '', value: before }, ...segments]
}

/** Whether the line is one of labels and short values, and not a sentence that has a colon in it. */
export function isMetadata(text: string): boolean {
  if (text.length > 400 || text.trim().length > 160) return false
  const segments = parseMetadata(text)
  if (!segments || segments[0]?.word === '') return false
  const isKnown = segments.some(({ label }) => label !== 'unknown' && label !== 'source')
  return isKnown && segments.every(({ value }) => value.length <= 40 && !/[。！？!?，；]/u.test(value))
}

function labelMarks(line: string): { start: number; end: number; word: string }[] {
  const marks = new Map<number, { start: number; end: number; word: string }>()
  for (const pattern of [anyKnown, labelled]) {
    for (const match of line.matchAll(pattern)) {
      const [whole, word = ''] = match
      const end = match.index + whole.length
      const colon = end - whole.length + word.length
      // The two patterns may find the same colon; the longer label is the one that was meant.
      const isFound = [...marks.values()].some((mark) => mark.start <= match.index && colon < mark.end)
      if (isFound) continue
      for (const mark of marks.values())
        if (match.index <= mark.start && mark.end <= end) marks.delete(mark.start)
      marks.set(match.index, { start: match.index, end, word })
    }
  }
  return [...marks.values()].sort((one, other) => one.start - other.start)
}

function labelOf(word: string): MetadataLabel {
  return known.find(({ exact }) => exact.test(word))?.label ?? 'unknown'
}

const datePattern =
  /^(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*日?(?:[\sT]*(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u

/** The date as an article stores it, or null where it cannot be read or is no day of the calendar. */
export function parseDate(value: string): string | null {
  const match = datePattern.exec(value.normalize('NFKC').trim())
  if (!match) return null
  const [, year = '', month = '', day = '', hour, minute, second] = match
  const two = (part: string) => part.padStart(2, '0')
  const date = `${year}-${two(month)}-${two(day)}`
  const clock = hour && minute ? ` ${two(hour)}:${minute}${second ? `:${second}` : ''}` : ''
  const real = new Date(`${date}T00:00:00Z`)
  const isDay = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date)
  return isDay && dateSchema.safeParse(date + clock).success ? date + clock : null
}

/** The read count, or null for what is not a whole number, such as 1.2万: it is not guessed. */
export function parseReadCount(value: string): number | null {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)\s*次?$/u.exec(value.normalize('NFKC').trim())
  const count = Number(match?.[1]?.replaceAll(',', ''))
  return match && Number.isSafeInteger(count) ? count : null
}

const placeholders =
  /^(小编|佚名|匿名|未知|网络|本站|本站编辑|本站原创|管理员|admin|administrator|editor|unknown)$/iu

/** Whether a name in the author's place says nothing about who wrote it. */
export function isPlaceholderAuthor(author: string): boolean {
  return placeholders.test(author.trim())
}
