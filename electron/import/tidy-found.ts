import type { DocumentNode } from '../../shared/document/schema'
import { documentText } from '../../shared/document/walk'
import { sha256 } from '../store/canonical'
import { controlNotes } from './control-characters'
import type { FoundArticle } from './found-article'
import type { ImportLimits } from './import-limits'
import { overLimit } from './import-limits'
import { withoutControls } from './without-controls'

/** The article within the limits and without control characters. What is over a limit throws an `ImportRefusal`. */
export function tidyFound(given: FoundArticle, limits: ImportLimits): FoundArticle {
  checkFields(given, limits)
  checkDepth(given.body, limits)
  const { value: clean, removed } = withoutControls(given)
  const { length } = documentText(clean.body)
  if (length > limits.articleCharacters) throw overLimit(limits, 'articleCharacters', `${length} characters`)
  return { ...clean, notes: [...clean.notes, ...controlNotes(removed)] }
}

/** Of all that is compared with the next import: where it stood and what was concluded are not part of it. */
export function hashOfFound({ key: _key, place: _place, notes: _notes, ...content }: FoundArticle): string {
  return content.sha256 ?? sha256(JSON.stringify(content))
}

/** Fields are lines, and lists of some lines: they are shown in lists, and each tag and column is a file. */
function checkFields(found: FoundArticle, limits: ImportLimits): void {
  const { body: _body, comments: _comments, notes: _notes, ...fields } = found
  for (const [name, value] of Object.entries(fields)) {
    const { length } = typeof value === 'string' ? value : ''
    if (length > limits.fieldCharacters)
      throw overLimit(limits, 'fieldCharacters', `${name}: ${length} characters`)
    const entries = Array.isArray(value) ? value : []
    if (entries.length > limits.fieldEntries)
      throw overLimit(limits, 'fieldEntries', `${name}: ${entries.length}`)
    const longest = entries.find((entry) => JSON.stringify(entry).length > limits.fieldCharacters)
    if (longest !== undefined)
      throw overLimit(limits, 'fieldCharacters', `${name}: ${JSON.stringify(longest).length} characters`)
  }
}

/** Without recursion, since what is too deep for us may be too deep for the stack. */
function checkDepth(body: DocumentNode, limits: ImportLimits): void {
  let level: readonly DocumentNode[] = body.content ?? []
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > limits.depth)
      throw overLimit(limits, 'depth', `nested more than ${limits.depth} deep`, { why: 'unsafe' })
    level = level.flatMap((node) => node.content ?? [])
  }
}
