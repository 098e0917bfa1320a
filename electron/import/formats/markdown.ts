import type { DocumentNode } from '../../../shared/document/schema'
import { decodeBytes, encodingNotes, foundEncoding } from '../decode-bytes'
import type { FormatReader, Head, ReadContext } from '../format-reader'
import type { FoundArticle, FoundBody } from '../found-article'
import { foundArticle } from '../found-article'
import { htmlToBody } from '../html-to-body'
import { compileMarkdown } from '../markdown/compile-markdown'
import { takeFrontMatter } from '../markdown/front-matter'
import type { FieldsOfArticle } from '../markdown/front-matter-fields'
import { placeFrontMatter, sourceOf } from '../markdown/front-matter-fields'
import { refuseDeepMarkdown } from '../markdown/refuse-deep'
import type { Trailer } from '../markdown/trailer'
import { takeTrailer } from '../markdown/trailer'
import { takeTitle } from '../take-title'

/** Markdown with or without front matter. A file is one article, and its path is what names it. */
export const markdownReader: FormatReader = {
  format: 'markdown',
  recognise: recogniseMarkdown,
  async *read(file, context) {
    const { text, encoding } = decodeBytes(await file.bytes())
    const article = readMarkdown(file.name, text, context)
    article.notes.push(...encodingNotes(encoding))
    yield { kind: 'article', article, encoding: foundEncoding(encoding) }
  },
}

/** One article of the text of a Markdown file. */
export function readMarkdown(
  name: string,
  text: string,
  { limits, timeZone }: Pick<ReadContext, 'limits' | 'timeZone'>,
): FoundArticle {
  refuseDeepMarkdown(text, limits.depth)
  const { fields, rest } = takeFrontMatter(text.replace(/\r\n?/g, '\n'), limits)
  const header = placeFrontMatter(fields, timeZone)
  const { trailer, rest: written } = takeTrailer(rest)
  const { body, notes } = htmlToBody(compileMarkdown(written), { limits })
  const { picture, ...placed } = withTrailer(header.fields, trailer)
  const titled = takeTitle(body, placed.title ?? '')
  return foundArticle(name, {
    ...placed,
    title: titled.title,
    body: withPicture(titled.body, picture),
    notes: [...header.notes, ...notes],
  })
}

function withTrailer(fields: FieldsOfArticle, { author, via, credits }: Trailer): FieldsOfArticle {
  const known = new Set(fields.credits?.map(({ role, name }) => `${role} ${name}`))
  const added = credits.filter(({ role, name }) => !known.has(`${role} ${name}`))
  return {
    ...fields,
    author: fields.author || author,
    source: fields.source ?? (via === '' ? null : sourceOf(via)),
    credits: [...(fields.credits ?? []), ...added],
  }
}

/** The picture that the header names stands first, unless the text shows it anyway. */
function withPicture(body: FoundBody, picture: string | undefined): FoundBody {
  if (picture === undefined || JSON.stringify(body).includes(JSON.stringify(picture))) return body
  const figure: DocumentNode = { type: 'figure', attrs: { media: null, alt: '', credit: '', picture } }
  return { ...body, content: [figure, ...body.content] }
}

const signs = [
  /^#{1,6}[ \t]+\S/m,
  /^[^\s#>\-*|].*\n(?:={3,}|-{3,})[ \t]*$/m,
  /\[[^\]\n]+\](?:\([^)\s]+\)|\[[^\]\n]*\])/,
  /^ {0,3}(?:```|~~~)/m,
  /^ {0,3}\[[^\]\n]+\]:\s*\S/m,
  /!\[[^\]\n]*\][([]/,
  /^\|.+\|[ \t]*\n\|[ \t:|-]+\|/m,
  /\*\*[^*\n]+\*\*/,
]

function recogniseMarkdown({ name, text }: Head): number {
  if (text === null || /^\s*(?:<(?:!doctype|\?xml|html|rss|feed)|[{[]\s*["\]{}])/i.test(text)) return 0
  const start = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (/^\[#\]:\s*\w+:/.test(start)) return 0.95
  if (/^---[ \t]*\n(?:[^\n]*\n)*?[\w-]+[ \t]*:/.test(start) || /^\+\+\+[ \t]*\n[^\n]*=/.test(start))
    return 0.9
  const seen = signs.filter((sign) => sign.test(start)).length
  const isNamed = /\.(?:md|markdown|mdown|mkd)$/i.test(name)
  if (seen === 0) return isNamed ? 0.25 : 0
  return Math.min(0.3 + 0.08 * seen + (isNamed ? 0.1 : 0), 0.85)
}
