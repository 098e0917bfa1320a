import type { ImportNote } from '../../shared/imports/note'

/** Controls that no text needs, and marks of direction that make a text read otherwise than it is written. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu
const loneSurrogates = /\p{Surrogate}/gu

/** Which characters were removed and how many of each, and where the first of all stood. */
export interface RemovedControls {
  counts: Map<string, number>
  where: string
}

export function noControls(): RemovedControls {
  return { counts: new Map(), where: '' }
}

/**
 * The text without control characters, which are noted in `removed`; half characters, which no file can store, become the
 * replacement character.
 */
export function removeControls(text: string, removed = noControls()): string {
  // Nearly every text has none: one search costs less than a new string.
  const clean =
    text.search(controls) < 0
      ? text
      : text.replace(controls, (character, at: number) => {
          const name = nameOf(character)
          if (removed.counts.size === 0) removed.where = around(text, at)
          removed.counts.set(name, (removed.counts.get(name) ?? 0) + 1)
          return ''
        })
  return clean.replace(loneSurrogates, '\ufffd')
}

/** One line: which, how often, and the words round the first, with it shown. */
export function controlNotes({ counts, where }: RemovedControls): Extract<ImportNote, { kind: 'loss' }>[] {
  if (counts.size === 0) return []
  const names = [...counts].map(([name, count]) => `${name} × ${count}`).sort()
  const detail = `${names.join(', ')}: ${where}`
  return [{ kind: 'loss', code: 'control-characters-removed', detail, line: null }]
}

const reach = 12

function around(text: string, at: number): string {
  const part = text
    .slice(Math.max(0, at - reach), at + reach + 1)
    .replace(controls, (character) => `⟨${nameOf(character)}⟩`)
  const words = part.replace(/^[^<]*>|<[^>]*(?:>|$)/gu, ' ')
  return (words.includes('⟨') ? words : part).replace(/\s+/gu, ' ').trim()
}

function nameOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
