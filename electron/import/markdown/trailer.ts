import type { FoundArticle } from '../found-article'

/** What a block behind the text says of its making: where it comes from, who wrote, translated and read it. */
export interface Trailer {
  author: string
  via: string
  credits: FoundArticle['credits']
}

interface TakenTrailer {
  trailer: Trailer
  /** The text with the lines that were taken left empty. */
  rest: string
}

const creditRoles = new Set(['译者', '校对', '选题', '选题者', '编辑', '题图', '审校', '发布'])
const definition = /^ {0,3}\[[^\]]+\]:/
const link = /^\[([^[\]]+)\](?:\([^()\s]*\)|\[[^[\]]*\])$/
/** A name that nobody filled in. */
const placeholder = /^(译者|校对者?|作者)ID$/

/** A trailer is short: more written lines than these from the end are text. */
const trailerLines = 8

/**
 * Takes lines such as `via: address` and `译者：[name](address) 校对：[name](address)` from the end of a text. A line is
 * taken as a whole or not at all: what does not read as label and name stays in the text.
 */
export function takeTrailer(text: string): TakenTrailer {
  const lines = text.split('\n')
  const trailer: Trailer = { author: '', via: '', credits: [] }
  for (let at = firstOfTrailer(lines); at < lines.length; at += 1) {
    if (takeLine((lines[at] ?? '').trim(), trailer)) lines[at] = ''
  }
  return { trailer, rest: lines.join('\n') }
}

function firstOfTrailer(lines: readonly string[]): number {
  let at = lines.length
  for (let written = 0; at > 0 && written < trailerLines; at -= 1) {
    const line = lines[at - 1] ?? ''
    if (line.trim() !== '' && !definition.test(line)) written += 1
  }
  return at
}

function takeLine(line: string, trailer: Trailer): boolean {
  const via = /^via\s*[:：]\s*[<[]?(https?:\/\/[^\s<>[\]]+)(?:>|\](?:\([^()\s]*\)|\[\w+\]))?$/i.exec(line)
  if (via?.[1]) {
    trailer.via = via[1]
    return true
  }
  const parts = labelled(line)
  if (parts.length === 0 || parts.some(({ role, names }) => !isKnown(role) || names.length === 0))
    return false
  for (const { role, names } of parts) {
    if (role === '作者') trailer.author = names.join('、')
    else trailer.credits.push(...names.map((name) => ({ affiliation: '', role, name })))
  }
  return true
}

function isKnown(role: string): boolean {
  return role === '作者' || creditRoles.has(role)
}

/** `译者：[a](…) 校对：[b](…)/[c](…)` as labels and names; a label whose names are not names has none. */
function labelled(line: string): { role: string; names: string[] }[] {
  const pieces = line.split(/(?:^|\s+)([\p{Script=Han}]{2,4})\s*[:：]\s*/u)
  if (pieces[0] !== '') return []
  const parts: { role: string; names: string[] }[] = []
  for (let at = 1; at < pieces.length; at += 2) {
    parts.push({ role: pieces[at] ?? '', names: namesIn(pieces[at + 1] ?? '') })
  }
  return parts
}

function namesIn(text: string): string[] {
  const names = text
    .split(/\s*(?:(?<=[\])])\s*[/、,，&]|、)\s*/u)
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map((piece) => link.exec(piece)?.[1] ?? (/^[^[\]()<>*_`!:：。，]{1,40}$/u.test(piece) ? piece : ''))
    .map((name) => name.trim())
  return names.some((name) => name === '' || placeholder.test(name)) ? [] : names
}
