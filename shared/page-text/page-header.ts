import { countText } from '../text/count'
import { splitSentences } from '../text/sentences'
import { isBreadcrumb } from './breadcrumb-line'
import { isMetadata } from './metadata-line'
import type { PageLine } from './page-line'
import { isRecommendedHeading } from './slot-line'

type Guess = Pick<PageLine, 'role' | 'confidence'>

// Further down, a line with labels or 首页 is part of the text.
const headerLines = 12
const unplaced: Guess = { role: 'paragraph', confidence: 0.4 }

/** Roles of the lines above the text: site name, breadcrumb, title, labels. Stops before the first line of the text. */
export function readHeader(texts: readonly string[]): Guess[] {
  const top = texts.slice(0, headerLines)
  const crumb = top.findIndex(isBreadcrumb)
  const metadata = top.findIndex((text, index) => index > crumb && isMetadata(text))
  if (crumb < 0 && metadata < 0) return readBareTitle(texts)
  const guesses = crumb < 0 ? readNameless(top, metadata) : readAboveCrumb(top, crumb)
  guesses.push(
    ...readTitles(top.slice(guesses.length, metadata < 0 ? guesses.length + 1 : metadata), metadata >= 0),
  )
  for (let index = metadata; metadata >= 0 && isMetadata(top[index] ?? ''); index += 1) {
    guesses.push({ role: 'metadata', confidence: 0.99 })
  }
  return guesses
}

/** What stands above a breadcrumb is the name of the site; more than one line is noise around it. */
function readAboveCrumb(top: readonly string[], crumb: number): Guess[] {
  const above = top.slice(0, crumb).map((text, index): Guess => {
    return index === 0 && isName(text) ? { role: 'publication', confidence: 0.98 } : unplaced
  })
  return [...above, { role: 'breadcrumb', confidence: 0.99 }]
}

/** Without a breadcrumb, the first of two lines or more above the labels is the site when it reads like a name. */
function readNameless(top: readonly string[], metadata: number): Guess[] {
  const [first = '', second = ''] = top
  const isSite = metadata >= 2 && isName(first) && first.trim().length < second.trim().length
  return isSite ? [{ role: 'publication', confidence: 0.7 }] : []
}

/**
 * The lines between breadcrumb and labels. One is the title; a second one is its other half, so that what the page
 * shows as its head stays together; more than two are left to a person.
 */
function readTitles(lines: readonly string[], isClosed: boolean): Guess[] {
  if (lines.length === 1) return [{ role: 'title', confidence: isClosed ? 0.99 : 0.75 }]
  return lines.map((text, index): Guess => {
    const isSecondHalf =
      index === 1 && (lines.length === 2 || /^(?:[(（].*[)）]|[—-]{1,2})/u.test(text.trim()))
    if (index === 0) return { role: 'title', confidence: 0.8 }
    return isSecondHalf ? { role: 'title', confidence: 0.6 } : unplaced
  })
}

/** A page of text alone: its first line is the title when it is short, is no sentence, and text follows. */
function readBareTitle(texts: readonly string[]): Guess[] {
  const [first = '', second] = texts
  const isTitle =
    second !== undefined && second.length > first.length && isHeading(first) && !isRecommendedHeading(first)
  return isTitle ? [{ role: 'title', confidence: 0.6 }] : []
}

function isName(text: string): boolean {
  const { words } = countText(text)
  return words > 0 && words <= 16 && !/[。，；：？！,;:?!]/u.test(text)
}

function isHeading(text: string): boolean {
  const { words } = countText(text)
  return (
    words > 0 && words <= 40 && !/[。，；：…,;:.]$/u.test(text.trim()) && splitSentences(text).length === 1
  )
}
