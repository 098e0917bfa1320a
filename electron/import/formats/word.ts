import { DomUtils } from 'htmlparser2'
import mammoth from 'mammoth'
import { isWebAddress } from '../../../shared/document/schema'
import type { ImportNote } from '../../../shared/imports/note'
import type { FormatReader, ReadContext, SourceFile } from '../format-reader'
import type { Found, FoundArticle } from '../found-article'
import { foundArticle } from '../found-article'
import { htmlToBody } from '../html-to-body'
import { ImportRefusal } from '../import-limits'
import { readDate } from '../read-date'
import { takeTitle } from '../take-title'
import type { MarksByStyle } from '../word/mark-runs'
import { markRuns } from '../word/mark-runs'
import type { WordParts } from '../word/open-word'
import { openWord } from '../word/open-word'
import { readWordComments } from '../word/word-comments'
import { elementsNamed, parsePart } from '../word/word-xml'

/** Documents of Word (DOCX, also the strict form). A file is one article, and its path is what names it. */
export const wordReader: FormatReader = {
  format: 'word',
  recognise: ({ bytes }) => (startsAsZip(bytes) && namesWord(bytes) ? 0.95 : 0),
  read: (file, context) => readWord(file, context),
}

function startsAsZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03
}

/** The names of parts stand unpacked in a zip. */
function namesWord(bytes: Uint8Array): boolean {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return names.includes('[Content_Types].xml') && /word\/\w+\.xml/.test(names)
}

/** Parts whose runs carry marks that have to be kept. */
const texts = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']

async function* readWord(file: SourceFile, context: ReadContext): AsyncGenerator<Found> {
  const parts = await openWord(await file.bytes(), context.limits)
  const styles: MarksByStyle = new Map()
  const comments = await commentsOf(parts)
  for (const name of texts) {
    if (parts.has(name)) parts.change(name, markRuns(await parts.text(name), styles))
  }
  const { html, pictures, notes } = await toHtml(parts, styles)
  for (const { name, bytes } of pictures) yield { kind: 'picture', name, bytes }
  const text = htmlToBody(html, { limits: context.limits, spans: styles })
  const properties = await propertiesOf(parts, context.timeZone)
  const { title, body } = takeTitle(text.body, '')
  const article = foundArticle(file.name, {
    ...properties,
    title: title || (properties.title ?? ''),
    body,
    comments,
    notes: [...(properties.notes ?? []), ...notes, ...text.notes],
  })
  yield { kind: 'article', article }
}

async function commentsOf(parts: WordParts): Promise<FoundArticle['comments']> {
  const [document, comments] = ['word/document.xml', 'word/comments.xml']
  if (!parts.has(comments) || !parts.has(document)) return []
  return readWordComments(await parts.text(document), await parts.text(comments))
}

/** Styles of Word that mammoth knows by no name of its own; runs of ours are spans whose class is their style. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='引用'] => blockquote > p:fresh",
  'u => u',
  'highlight => mark',
]

interface WordHtml {
  html: string
  pictures: { name: string; bytes: Uint8Array }[]
  notes: ImportNote[]
}

async function toHtml(parts: WordParts, styles: MarksByStyle): Promise<WordHtml> {
  const pictures: WordHtml['pictures'] = []
  const notes: ImportNote[] = []
  const convertImage = mammoth.images.imgElement(async (image) => {
    try {
      const bytes = await image.readAsBuffer()
      const name = `word-picture-${pictures.length + 1}.${image.contentType.replace(/^image\/(?:x-)?|\+.*$/g, '')}`
      pictures.push({ name, bytes })
      return { src: name }
    } catch (error) {
      // A picture that is linked and not in the file: its address is in the message alone.
      const reason = error instanceof Error ? error.message : String(error)
      const address = /'([^']+)'/.exec(reason)?.[1] ?? /https?:\/\/\S+/.exec(reason)?.[0] ?? ''
      // Of one on the web its figure tells.
      if (!isWebAddress(address))
        notes.push({ kind: 'loss', code: 'picture-missing', detail: address || reason, line: null })
      return { src: address || 'word-picture-missing' }
    }
  })
  const runs = [...styles.keys()].map((style) => `r.${style} => span.${style}`)
  const input = { file: asArchive(parts) } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
  try {
    const { value } = await mammoth.convertToHtml(input, { styleMap: [...runs, ...styleMap], convertImage })
    return { html: value, pictures, notes }
  } catch (error) {
    if (error instanceof ImportRefusal) throw error
    throw new ImportRefusal('malformed', error instanceof Error ? error.message : String(error))
  }
}

/** The archive as mammoth wants it: parts that were read and changed here, not the file itself. */
function asArchive(parts: WordParts) {
  return {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) => {
      if (encoding === undefined) return parts.bytes(name)
      return encoding === 'base64' ? (await parts.bytes(name)).toString('base64') : parts.text(name)
    },
  }
}

/** What the file says of itself; the date is that of its making, which is a guess at the article's own. */
async function propertiesOf(parts: WordParts, timeZone: string): Promise<Partial<FoundArticle>> {
  if (!parts.has('docProps/core.xml')) return {}
  const core = parsePart(await parts.text('docProps/core.xml'))
  const value = (name: string) => DomUtils.textContent(elementsNamed(core, name)).trim()
  const date = readDate(value('dcterms:created'), timeZone)
  const keywords = value('cp:keywords')
    .split(/[,，;；]/)
    .map((word) => word.trim())
  return {
    title: value('dc:title'),
    author: value('dc:creator'),
    summary: value('dc:description') || null,
    tags: keywords.filter((word) => word !== ''),
    columns: value('cp:category') === '' ? [] : [[value('cp:category')]],
    date: date?.date ?? null,
    notes: date ? [{ kind: 'guess', code: 'date-from-file', detail: date.date, line: null }] : [],
  }
}
