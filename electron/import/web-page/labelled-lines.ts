import type { DocumentNode } from '../../../shared/document/schema'
import { nodeText, textBlocksOf } from '../../../shared/document/walk'
import type { Credit, Source } from '../../../shared/domain/article'
import { columnNames, isBreadcrumb } from '../../../shared/page-text/breadcrumb-line'
import { isCredit, parseCredits } from '../../../shared/page-text/credit-line'
import { isPlaceholderAuthor, parseMetadata, parseReadCount } from '../../../shared/page-text/metadata-line'
import type { FoundDate } from '../read-date'
import { readDate } from '../read-date'

/** What short lines of a page say by the conventions of Chinese sites: 来源： 作者： 发布时间： 责任编辑： and breadcrumbs. */
export interface LabelledLines {
  date: FoundDate | null
  author: string
  source: Source | null
  readCount: number | null
  credits: Omit<Credit, 'id'>[]
  column: string[]
}

const longestLine = 120
const sentence = /[。！？；]/u
const dateInLine = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:[\sT]*\d{1,2}:\d{2}(?::\d{2})?)?/u

export function labelledLines(body: DocumentNode, timeZone: string): LabelledLines {
  const found: LabelledLines = {
    date: null,
    author: '',
    source: null,
    readCount: null,
    credits: [],
    column: [],
  }
  for (const block of textBlocksOf(body)) {
    const links = linksOf(block)
    for (const line of nodeText(block).split('\n')) {
      const text = line.trim()
      if (text === '' || text.length > longestLine || sentence.test(text)) continue
      if (found.column.length === 0 && isBreadcrumb(text)) found.column = columnNames(text)
      readLabels(text, links, found, timeZone)
      readCredits(text, found)
      found.date ??= lineDate(text, timeZone)
    }
  }
  return found
}

function readLabels(
  text: string,
  links: ReadonlyMap<string, string>,
  found: LabelledLines,
  timeZone: string,
): void {
  for (const { label, value } of parseMetadata(text) ?? []) {
    const words = value.replace(/^[\s(（[【]+|[\s)）\]】]+$/gu, '')
    if (words === '' || words.length > 40) continue
    if (label === 'date') found.date ??= lineDate(words, timeZone)
    else if (label === 'author' && found.author === '' && !isPlaceholderAuthor(words)) found.author = words
    else if (label === 'readCount') found.readCount ??= parseReadCount(words)
    else if (label === 'column' && found.column.length === 0) found.column = [words]
    else if (label === 'source') found.source ??= { name: words, url: links.get(words) ?? null }
  }
}

const bracketed = /^[[【(（［]\s*(.+?)\s*[\]】)）］]$/u
const mostCredits = 6

function readCredits(text: string, found: LabelledLines): void {
  const line = bracketed.exec(text)?.[1] ?? text
  if (found.credits.length >= mostCredits || !/[:：]/u.test(line) || !isCredit(line)) return
  for (const credit of parseCredits(line)) {
    const isKnown = found.credits.some(({ role, name }) => role === credit.role && name === credit.name)
    if (credit.role !== '' && !isKnown && !/^作者/u.test(credit.role)) found.credits.push(credit)
  }
}

/** The date of a line that hardly says more than that. */
function lineDate(text: string, timeZone: string): FoundDate | null {
  const match = dateInLine.exec(text)
  if (!match || text.length - match[0].length > 40) return null
  return readDate(match[0].replace(/日(?=\d)/u, '日 ').replace(/(\d)\s*T\s*(\d)/u, '$1 $2'), timeZone)
}

function linksOf(block: DocumentNode): Map<string, string> {
  const links = new Map<string, string>()
  for (const { text, marks } of block.content ?? []) {
    const href = marks?.find(({ type }) => type === 'link')?.attrs?.href
    if (typeof href === 'string' && /^https?:\/\//iu.test(href) && URL.canParse(href))
      links.set((text ?? '').trim(), href)
  }
  return links
}
