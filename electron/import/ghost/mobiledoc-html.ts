import { escapeHtml as escape } from '../html/escape-html'
import { cardHtml, isPayload } from './cards'
import type { WrittenHtml } from './lexical-html'

interface Mobiledoc {
  atoms: unknown[][]
  cards: unknown[][]
  markups: unknown[][]
  sections: unknown[][]
}

/** A text of the editor of Ghost from 1.0 to 4.x as HTML. */
export function mobiledocHtml(value: unknown): WrittenHtml {
  const unknown: string[] = []
  if (!isPayload(value)) return { html: '', unknown }
  const lists = (name: string) =>
    Array.isArray(value[name]) ? value[name].filter((each) => Array.isArray(each)) : []
  const text: Mobiledoc = {
    atoms: lists('atoms'),
    cards: lists('cards'),
    markups: lists('markups'),
    sections: lists('sections'),
  }
  return { html: text.sections.map((section) => sectionHtml(section, text, unknown)).join('\n'), unknown }
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const tagOf = (value: unknown, fallback: string) =>
  /^[a-z][a-z0-9]*$/u.test(String(value)) ? String(value) : fallback

function sectionHtml([kind, second, third]: unknown[], text: Mobiledoc, unknown: string[]): string {
  if (kind === 1) {
    const tag = tagOf(second, 'p')
    const inside = markersHtml(list(third), text)
    return tag === 'aside' ? `<blockquote><p>${inside}</p></blockquote>` : `<${tag}>${inside}</${tag}>`
  }
  if (kind === 2) return `<img src="${escape(String(second))}">`
  if (kind === 3) {
    const tag = second === 'ol' ? 'ol' : 'ul'
    return `<${tag}>${list(third)
      .map((item) => `<li>${markersHtml(list(item), text)}</li>`)
      .join('')}</${tag}>`
  }
  const [name = '', payload] = text.cards[Number(second)] ?? []
  const html = cardHtml(String(name), isPayload(payload) ? payload : {})
  if (html === null) unknown.push(String(name))
  return html ?? ''
}

/** A marker opens marks by their number, says its words, and closes as many as it says. */
function markersHtml(markers: readonly unknown[], { markups, atoms }: Mobiledoc): string {
  const open: string[] = []
  let html = ''
  for (const [kind, opened, closed, value] of markers.map(list)) {
    for (const index of list(opened)) {
      const [tag, attributes] = markups[Number(index)] ?? []
      const name = tagOf(tag, 'span')
      open.push(name)
      html += `<${name}${attributesHtml(list(attributes))}>`
    }
    html += kind === 0 ? escape(String(value ?? '')) : atomHtml(atoms[Number(value)] ?? [])
    for (let count = Number(closed) || 0; count > 0 && open.length > 0; count -= 1)
      html += `</${open.pop() ?? ''}>`
  }
  return (
    html +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  )
}

function attributesHtml(pairs: readonly unknown[]): string {
  const href = pairs.indexOf('href')
  return href < 0 ? '' : ` href="${escape(String(pairs[href + 1] ?? ''))}"`
}

function atomHtml([name, words]: readonly unknown[]): string {
  return name === 'soft-return' ? '<br>' : escape(String(words ?? ''))
}
