import type { ImportNote } from '../../../shared/imports/note'
import type { Attachment, Site } from './site'

export interface ExpandedContent {
  html: string
  /** Texts of notes that stood in the text, by the id of their place. */
  footnotes: Map<string, string>
  notes: ImportNote[]
}

type Attributes = Record<string, string>

const noteNames = new Set(['efn_note', 'footnote', 'fn', 'ref', 'mfn'])
const codeNames = new Set([
  'code',
  'sourcecode',
  'source',
  'php',
  'js',
  'html',
  'css',
  'python',
  'bash',
  'plain',
])
const pairNames = [...noteNames, ...codeNames, 'caption', 'wp_caption', 'embed', 'video', 'audio'].join('|')

const untouched = /<(pre|code|script|style)\b/giu
const pair = new RegExp(`\\[(${pairNames})(\\s[^\\][]*)?\\]`, 'giu')
const single = /(\[?)\[(gallery|video|audio|playlist)(\s[^\][]*|\/)?\](\]?)/giu

/**
 * Puts what the known short codes stand for in their place: captions, galleries, players, code, notes. All others stay
 * as they are written, which is told.
 */
export function expandShortcodes(html: string, post: string, site: Site): ExpandedContent {
  const footnotes = new Map<string, string>()
  if (!html.includes('[')) return { html, footnotes, notes: [] }
  const expanded = betweenCode(html, (text) =>
    replacePairs(
      text,
      pair,
      (name) => `[/${name}]`,
      ([, name = '', attributes = ''], inside) =>
        pairHtml(name.toLowerCase(), parsed(attributes), inside, footnotes),
    ).replace(single, (whole, open: string, name: string, attributes = '', close: string) => {
      const isEscaped = open === '[' && close === ']'
      return isEscaped
        ? whole
        : open + singleHtml(name.toLowerCase(), parsed(String(attributes)), post, site) + close
    }),
  )
  return { html: unescaped(expanded), footnotes, notes: keptNotes(expanded) }
}

/** Each step goes on where the last one ended, so that a text of openings alone is read once. */
function replacePairs(
  text: string,
  opening: RegExp,
  closing: (name: string) => string,
  change: (match: RegExpExecArray, inside: string) => string | null,
): string {
  const lower = text.toLowerCase()
  const unclosed = new Set<string>()
  let [result, from] = ['', 0]
  for (const match of text.matchAll(opening)) {
    const name = (match[1] ?? '').toLowerCase()
    if (match.index < from || unclosed.has(name) || isEscapedAt(text, match.index)) continue
    const start = match.index + match[0].length
    const end = lower.indexOf(closing(name), start)
    if (end < 0) unclosed.add(name)
    const changed = end < 0 ? null : change(match, text.slice(start, end))
    if (changed === null) continue
    result += text.slice(from, match.index) + changed
    from = end + closing(name).length
  }
  return result + text.slice(from)
}

function isEscapedAt(text: string, index: number): boolean {
  return text[index] === '[' && text[index - 1] === '['
}

/** Changes what stands outside of code; code stays as it is. */
function betweenCode(html: string, change: (text: string) => string): string {
  const parts: string[] = []
  const marked = replacePairs(
    html,
    untouched,
    (name) => `</${name}>`,
    ({ 0: whole, 1: name = '' }, inside) => {
      parts.push(`${whole}${inside}</${name}>`)
      return `\u0000${parts.length - 1}\u0000`
    },
  )
  return change(marked).replace(/\u0000(\d+)\u0000/gu, (_, index: string) => parts[Number(index)] ?? '')
}

function pairHtml(name: string, own: Attributes, inside: string, footnotes: Map<string, string>): string {
  if (name === 'caption' || name === 'wp_caption') return captionHtml(own, inside)
  if (name === 'embed') return `<figure class="wp-block-embed"><div>${inside.trim()}</div></figure>`
  if (name === 'video' || name === 'audio') return playerHtml(name, own) + inside
  if (noteNames.has(name)) {
    const id = `shortcode-${footnotes.size + 1}`
    footnotes.set(id, inside.replace(/<[^>]*>/gu, '').trim())
    return `<sup data-fn="${id}"><a href="#${id}">${footnotes.size}</a></sup>`
  }
  const isPlain = /^(?:code|source|sourcecode|plain)$/u.test(name)
  const language = own.language ?? own.lang ?? (isPlain ? '' : name)
  const text = /&(?:lt|gt|amp|quot|#\d+);/u.test(inside) ? inside : escaped(inside)
  return `<pre data-lang="${escaped(language)}">${text}</pre>`
}

/** The picture, with its link, is what comes first; the rest is the caption. */
function captionHtml({ caption }: Attributes, inside: string): string {
  const match = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/iu.exec(inside)
  if (!match) return inside + (caption === undefined ? '' : `<p>${caption}</p>`)
  const words = (match[2] ?? '').trim() || (caption ?? '')
  return `<figure>${match[1] ?? ''}<figcaption>${words}</figcaption></figure>`
}

function singleHtml(name: string, own: Attributes, post: string, site: Site): string {
  if (name === 'video' || name === 'audio') return playerHtml(name, own)
  if (name === 'playlist') {
    return byIds(own.ids ?? '', site)
      .map(({ url }) => `<audio src="${escaped(url)}"></audio>`)
      .join('')
  }
  const chosen = own.ids ?? own.include
  const pictures = chosen === undefined ? picturesOf(post, site) : byIds(chosen, site)
  return `<div class="gallery">${pictures.map(pictureHtml).join('')}</div>`
}

function picturesOf(post: string, { attachments }: Site): Attachment[] {
  const isPicture = ({ url }: Attachment) => /\.(?:jpe?g|png|gif|webp|avif|bmp)(?:$|\?)/iu.test(url)
  const own = [...attachments.values()].filter((each) => each.parent === post && isPicture(each))
  return own.sort((one, other) => one.order - other.order)
}

function byIds(ids: string, { attachments }: Site): Attachment[] {
  return ids.split(',').flatMap((id) => attachments.get(id.trim()) ?? [])
}

export function pictureHtml({ url, alt, caption }: Attachment): string {
  return `<figure><img src="${escaped(url)}" alt="${escaped(alt)}"><figcaption>${caption}</figcaption></figure>`
}

const sources = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav', 'flv', 'wmv']

function playerHtml(name: string, own: Attributes): string {
  const source = sources.map((each) => own[each]).find((value) => value)
  return source === undefined ? '' : `<${name} src="${escaped(source)}"></${name}>`
}

const attribute = /(?<![\w-])([\w-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/gu

function parsed(text: string): Attributes {
  const found = [...text.replace(/\/$/u, '').matchAll(attribute)]
  return Object.fromEntries(
    found.map(([, name = '', double, one, bare]) => [name.toLowerCase(), double ?? one ?? bare ?? '']),
  )
}

function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[<>"]|&(?![a-z#])/giu, (sign) => signs[sign] ?? sign)
}

/** Short codes in double brackets are meant to be read. */
function unescaped(html: string): string {
  return html.replace(/\[(\[[a-z_-]+[^\][]*\](?:[^[]{0,2000}\[\/[a-z_-]+\])?)\]/gu, '$1')
}

const anyCode = /\[([a-z][a-z0-9_-]{2,40})(\s[^\][<>]*)?\]/giu

/** A word in brackets is a short code where it has attributes, an end, or a name that no sentence has. */
function keptNotes(html: string): ImportNote[] {
  const counts = new Map<string, number>()
  betweenCode(html, (text) => {
    const closed = new Set([...text.matchAll(/\[\/([a-z][\w-]{2,40})\]/giu)].map(([, name]) => name))
    for (const [, name = '', rest = ''] of text.matchAll(anyCode)) {
      const isCode = rest.includes('=') || /[_-]/u.test(name) || closed.has(name)
      if (isCode) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    return text
  })
  return [...counts].map(([name, count]) => ({
    kind: 'guess',
    code: 'shortcode-kept-as-text',
    detail: count > 1 ? `[${name}] × ${count}` : `[${name}]`,
    line: null,
  }))
}
