import type { CommentContent } from '../../../shared/domain/comment'
import type { Person } from '../../../shared/domain/person'
import { matchesQuery } from '../../../shared/text/tokenize'

type Named = Pick<Person, 'id' | 'name'>

/** What was typed, as it is stored: `@` and the name of somebody is that person. `picked` decides between equal names. */
export function toContent(
  typed: string,
  people: readonly Named[],
  picked: ReadonlyMap<string, string> = new Map(),
): CommentContent {
  const text = typed.trim()
  // Of two names that begin alike the longer one is meant.
  const known = [...people].sort((one, other) => other.name.length - one.name.length)
  const content: CommentContent = []
  let from = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const found = known.find(({ name }) => text.startsWith(name, at + 1))
    if (!found) continue
    if (at > from) content.push({ text: text.slice(from, at) })
    content.push({ person: picked.get(found.name) ?? found.id })
    from = at + 1 + found.name.length
    at = from - 1
  }
  if (from < text.length) content.push({ text: text.slice(from) })
  return content
}

export function fromContent(content: CommentContent, nameOf: (person: string) => string): string {
  return content.map((part) => ('text' in part ? part.text : `@${nameOf(part.person)}`)).join('')
}

export interface MentionQuery {
  /** Where its `@` is. */
  at: number
  query: string
}

/** The name that is being typed right before the cursor; null where none is. */
export function mentionAt(text: string, cursor: number): MentionQuery | null {
  const found = /[@＠]([^\s@＠，。！？、；：]{0,24})$/u.exec(text.slice(0, cursor))
  // An input method shows its letters with separators of its own while it composes.
  return found ? { at: found.index, query: (found[1] ?? '').replace(/['’]/g, '') } : null
}

/** People whose name, or the pinyin initials of whose name, have what was typed. */
export function matchingPeople<P extends Named>(people: readonly P[], query: string): P[] {
  return people.filter(({ name }) => matchesQuery(query, name)).slice(0, 8)
}

/** The text with the person in the place of what was typed, and where the cursor is then. */
export function withMention(
  text: string,
  cursor: number,
  { at }: MentionQuery,
  name: string,
): { text: string; cursor: number } {
  const mention = `@${name} `
  return { text: text.slice(0, at) + mention + text.slice(cursor), cursor: at + mention.length }
}
