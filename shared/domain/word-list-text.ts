import { foldWord } from './checks/word-matcher'
import type { WordEntry } from './word-list'
import type { WordChange } from './word-list-changes'
import { parseCsv, toCsvLine } from '../text/csv'

const heads = ['wrong', 'right', 'kind', 'note']

/** A line that says no entry. */
export interface WordLineProblem {
  line: number
  text: string
  why: 'no-word' | 'kind'
}

/** The list for a spreadsheet: one row for each entry, right forms parted by `|`. */
export function toWordListCsv(entries: readonly WordEntry[]): string {
  const rows = entries.map(({ wrong, right, kind, note }) => [wrong, right.join('|'), kind, note])
  return [heads, ...rows].map((row) => `${toCsvLine(row)}\r\n`).join('')
}

const kinds: Readonly<Record<string, WordEntry['kind']>> = {
  forbidden: 'forbidden',
  禁用: 'forbidden',
  禁用词: 'forbidden',
  misspelt: 'misspelt',
  易错: 'misspelt',
  易错词: 'misspelt',
}

/**
 * Entries of a table that was saved by `toWordListCsv`, or of lines that somebody typed: `登陆网站 → 登录网站`, or columns
 * parted by tabs or commas in the order word, right forms, kind, note. Without a kind, a word with right forms is misspelt
 * and one without is forbidden.
 */
export function parseWordListText(text: string): { entries: WordEntry[]; problems: WordLineProblem[] } {
  const source = text.replace(/^\ufeff/, '')
  const isTable = /^"?wrong"?\s*,\s*"?right"?\s*(?:,|$)/im.test(source.split(/\r?\n/, 1)[0] ?? '')
  const rows = isTable ? parseCsv(source).slice(1) : source.split(/\r?\n/).map(rowOfLine)
  const entries: WordEntry[] = []
  const problems: WordLineProblem[] = []
  rows.forEach((row, index) => {
    if (row.every((cell) => cell.trim() === '') || (!isTable && row[0]?.startsWith('#'))) return
    const entry = toEntry(row, isTable ? /\|/ : /[|/、]/)
    const line = index + (isTable ? 2 : 1)
    if (typeof entry === 'string') problems.push({ line, text: row.join(' '), why: entry })
    else entries.push(entry)
  })
  return { entries, problems }
}

function rowOfLine(line: string): string[] {
  if (line.includes('\t')) return line.split('\t')
  const arrow = /^(.*?)\s*(?:→|=>|->)\s*(.*)$/.exec(line)
  if (!arrow) return /[,，]/.test(line) ? line.split(/[,，]/) : [line]
  return [arrow[1] ?? '', ...(arrow[2] ?? '').split(/[,，]/)]
}

function toEntry(row: readonly string[], partedBy: RegExp): WordEntry | WordLineProblem['why'] {
  const [wrong = '', rights = '', kind = '', ...notes] = row.map((cell) => cell.trim())
  if (wrong === '') return 'no-word'
  const right = [...new Set(rights.split(partedBy).map((each) => each.trim()))].filter((each) => each !== '')
  const given = kind === '' ? (right.length > 0 ? 'misspelt' : 'forbidden') : kinds[kind.toLowerCase()]
  if (!given) return 'kind'
  return { wrong, right, note: notes.join('，'), kind: given }
}

/** What taking entries in changes: a word that is there already gets what comes, and nothing is removed. */
export function changesOfImport(
  entries: readonly WordEntry[],
  incoming: readonly WordEntry[],
): { changes: WordChange[]; added: number; replaced: number; same: number } {
  const known = new Map(entries.map((entry) => [foldWord(entry.wrong), entry]))
  const last = new Map(incoming.map((entry) => [foldWord(entry.wrong), entry]))
  const changes: WordChange[] = []
  let same = incoming.length - last.size
  for (const [word, to] of last) {
    const from = known.get(word) ?? null
    if (from && JSON.stringify(toFields(from)) === JSON.stringify(toFields(to))) same += 1
    else changes.push({ from, to })
  }
  const added = changes.filter(({ from }) => from === null).length
  return { changes, added, replaced: changes.length - added, same }
}

const toFields = ({ wrong, right, note, kind }: WordEntry) => [wrong, right, note, kind]
