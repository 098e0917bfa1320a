import { basename, extname } from 'node:path'
import { documentText } from '../../../shared/document/walk'
import type { PageLoss } from '../../../shared/page-text/page-line'
import { placePage } from '../../../shared/page-text/place-page'
import type { PlacedPage } from '../../../shared/page-text/placed-page'
import { readPage } from '../../../shared/page-text/read-page'
import type { ImportNote } from '../../../shared/imports/note'
import { sha256 } from '../../store/canonical'
import { decodeText } from '../decode'
import type { FormatReader, Head } from '../format-reader'
import type { FoundArticle } from '../found-article'
import { foundArticle } from '../found-article'
import { ImportRefusal } from '../import-limits'

/** The text of a page of a site, as it is copied from there. Any text is one where nothing else claims it. */
export const pageReader: FormatReader = {
  format: 'page',
  recognise,
  async *read(file, { limits }) {
    const bytes = await file.bytes()
    const decoded = decodeText(bytes, file.name, limits)
    if (!decoded.ok) {
      if (decoded.error.kind !== 'import-refused') throw new Error(decoded.error.kind)
      throw new ImportRefusal(decoded.error.why, decoded.error.detail)
    }
    const placed = placePage(readPage(decoded.value.text))
    if (placed.title === '' && documentText(placed.body).trim() === '')
      throw new ImportRefusal('not-a-page', '')
    const article = toFound(placed, sha256(bytes))
    if (decoded.value.encoding !== 'UTF-8')
      article.notes.push({ kind: 'guess', code: 'encoding', detail: decoded.value.encoding, line: null })
    const { encoding: name } = decoded.value
    yield { kind: 'article', article, encoding: { name, sureness: name === 'UTF-8' ? 'certain' : 'likely' } }
  },
}

const labels = /^(?:时间|日期|作者|来源|阅读量|栏目名?|当前位置)\s*[:：]/m
const breadcrumb = /^(?:首页|当前位置)[\s>›»·:：]/m
const list = /^推荐阅读\s*[:：]?$/m

function recognise({ name, text }: Head): number {
  if (text === null) return 0
  const marks = [labels, breadcrumb, list].filter((mark) => mark.test(text)).length
  const isMarkup = /^\s*(?:<[!?a-z]|\{|---\s*$|\+\+\+\s*$)/im.test(text.slice(0, 200))
  if (marks >= 2 && !isMarkup) return 0.7
  const isPlainName = ['', '.txt', '.text'].includes(extname(basename(name)).toLowerCase())
  return isPlainName ? (isMarkup ? 0.05 : 0.2) : 0
}

function toFound(placed: PlacedPage, bytes: string): FoundArticle {
  const { publication, title, alternativeTitle, date, author, readCount, summary, source, body } = placed
  return foundArticle('', {
    sha256: bytes,
    publication,
    title,
    alternativeTitle,
    date,
    author,
    readCount,
    summary,
    source,
    body,
    credits: placed.credits,
    columns: placed.columnPath.length > 0 ? [placed.columnPath] : [],
    recommended: placed.slots,
    notes: placed.losses.map(toNote),
  })
}

function toNote({ line, text, note }: PageLoss): ImportNote {
  return { kind: 'loss', code: note, detail: text, line: line > 0 ? line : null }
}
