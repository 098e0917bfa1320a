import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { descendants, documentText } from '../../../shared/document/walk'
import type { Found, FoundArticle } from '../found-article'
import { defaultLimits } from '../import-limits'
import { openWord } from '../word/open-word'
import { parsePart, wordsOf } from '../word/word-xml'
import { wordReader } from './word'

const folder = join(__dirname, '../../../../shared/input/docx')
const context = { limits: defaultLimits, timeZone: 'Asia/Shanghai' }

async function read(name: string): Promise<{ bytes: Buffer; article: FoundArticle; pictures: number }> {
  const bytes = readFileSync(join(folder, name))
  const file = { name, size: bytes.length, bytes: async () => bytes, chunks: async function* () {} }
  const found: Found[] = []
  for await (const each of wordReader.read(file, context)) found.push(each)
  const [article] = found.flatMap((each) => (each.kind === 'article' ? [each.article] : []))
  if (!article) throw new Error(name)
  return { bytes, article, pictures: found.filter(({ kind }) => kind === 'picture').length }
}

function count({ body }: FoundArticle, type: string): number {
  return [...descendants(body)].filter((node) => node.type === type).length
}

const packed = (text: string) => text.replace(/\s/g, '')

describe.skipIf(!existsSync(folder))('real Word files (skipped where there are none)', () => {
  it.each([
    ['docling/docx_comments.docx', { title: 'Document with Comments', comments: 3 }],
    [
      'docling/textbox.docx',
      { title: '傳染病通報作業流程', author: '吳麗招', bulletList: 2, orderedList: 1 },
    ],
    ['docling/tablecell.docx', { author: 'Maxim Lysak', table: 1, tableRow: 3, tableCell: 9 }],
    ['mammoth/footnotes.docx', { author: 'Michael Williamson', footnote: 2 }],
    ['mammoth/tiny-picture-target-base-relative.docx', { figure: 1, pictures: 1 }],
    ['mammoth/external-picture.docx', { figure: 1, pictures: 0 }],
    ['mammoth/strict-format.docx', { author: 'Tom Chantry', date: '2018-01-22 22:57' }],
    ['pandoc/notes.docx', { title: 'A footnote', footnote: 2 }],
    ['pandoc/tables.docx', { title: 'A table, with and without a header row', table: 3, tableRow: 8 }],
    ['pandoc/lists.docx', { orderedList: 2, bulletList: 4, listItem: 10 }],
    ['word/test10.docx', { author: 'Stuart Watt', comments: 2 }],
    ['word/test15.docx', { title: 'Header test file', heading: 6 }],
  ])('%s has what it has', async (name, wanted) => {
    const { article, pictures } = await read(name)
    const { title, author, date, comments } = article
    const known: Record<string, unknown> = { title, author, date, comments: comments.length, pictures }
    const seen = Object.keys(wanted).map((key) => [key, key in known ? known[key] : count(article, key)])
    expect(Object.fromEntries(seen)).toEqual(wanted)
  })

  it.each([
    'docling/textbox.docx',
    'docling/tablecell.docx',
    'pandoc/mendeley_citations.docx',
    'word/test04.docx',
  ])('%s keeps every word in its order', async (name) => {
    const { bytes, article } = await read(name)
    const parts = await openWord(bytes, defaultLimits)
    const words = packed(wordsOf(parsePart(await parts.text('word/document.xml'))))
    expect(packed(documentText(article.body))).toBe(words)
  })
})
