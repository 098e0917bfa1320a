import { nodeText, textBlocksOf } from '../document/walk'
import { joinAlternativeTitle } from '../text/title'
import type { PageParts } from './placed-page'

/** The parts of a printed page in reading order. */
export const pageSections = [
  'publication',
  'breadcrumb',
  'title',
  'metadata',
  'summary',
  'source',
  'body',
  'credits',
  'recommended',
] as const
export type PageSection = (typeof pageSections)[number]

/** The lines of each part as our site prints them; a part without a value has none. */
export function printSections(page: PageParts): Record<PageSection, string[]> {
  const { publication, columnPath, source, slots } = page
  return {
    publication: present([publication]),
    breadcrumb: columnPath.length > 0 ? [`当前位置: ${['首页', ...columnPath].join(' ')}`] : [],
    title: present([joinAlternativeTitle(page.title, page.alternativeTitle)]),
    metadata: present([printMetadata(page)]),
    summary: present([page.summary ?? '']),
    source: source ? [`来源:${source.name}`] : [],
    body: present(textBlocksOf(page.body).map(nodeText)),
    credits: page.credits.map((credit) => present([credit.affiliation, credit.role, credit.name]).join(' ')),
    recommended: slots.length > 0 ? ['推荐阅读', ...slots.flatMap(printSlot)] : [],
  }
}

/** The lines of the page as our site prints them, in its order and with its labels. */
export function printPage(page: PageParts): string[] {
  const sections = printSections(page)
  return pageSections.flatMap((section) => sections[section])
}

export function printSlot(slot: PageParts['slots'][number]): string[] {
  return [`• ${joinAlternativeTitle(slot.title, slot.alternativeTitle)}`, ...present([slot.excerpt])]
}

function printMetadata({ date, author, readCount, columnName }: PageParts): string {
  const labels: [string, string][] = [
    ['时间:', date ?? ''],
    ['作者:', author],
    ['阅读量:', readCount === null ? '' : String(readCount)],
    ['栏目名:', columnName],
  ]
  return labels
    .filter(([, value]) => value !== '')
    .map(([label, value]) => label + value)
    .join(' ')
}

function present(lines: string[]): string[] {
  return lines.filter((line) => line.trim() !== '')
}
