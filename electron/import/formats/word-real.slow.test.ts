import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
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

const files: [string, string, string, string | null, Record<string, number>][] = [
  [
    'docling/docx_code_blocks.docx',
    'Code-detection fixture',
    'python-docx',
    '2013-12-24 07:15',
    { heading: 8 },
  ],
  [
    'docling/docx_comments.docx',
    'Document with Comments',
    'python-docx',
    '2013-12-24 07:15',
    { comments: 3 },
  ],
  [
    'docling/docx_external_image.docx',
    'Test Document with External Image',
    'python-docx',
    '2013-12-24 07:15',
    { figure: 1 },
  ],
  ['docling/tablecell.docx', '', 'Maxim Lysak', '2024-11-12 17:31', { listItem: 2, table: 1 }],
  ['docling/textbox.docx', '傳染病通報作業流程', '吳麗招', '2024-07-12 10:48', { listItem: 5 }],
  ['docling/unit_test_headers.docx', 'Test Document', 'Peter Staar', '2024-09-26 16:01', { heading: 7 }],
  ['mammoth/comments.docx', '', 'Michael Williamson', '2016-07-03 22:07', { comments: 2 }],
  ['mammoth/empty.docx', '', '', '2015-05-18 00:02', {}],
  ['mammoth/external-picture.docx', '', '', '2015-07-21 01:55', { figure: 1 }],
  ['mammoth/footnotes.docx', '', 'Michael Williamson', '2014-06-10 19:09', { footnote: 2 }],
  ['mammoth/simple-list.docx', '', 'Michael Williamson', '2013-05-03 22:50', { listItem: 2 }],
  ['mammoth/strict-format.docx', '', 'Tom Chantry', '2018-01-22 22:57', {}],
  ['mammoth/strikethrough.docx', '', 'Michael Williamson', '2015-06-17 21:17', {}],
  ['mammoth/text-box.docx', '', 'Michael Williamson', '2015-06-14 16:28', {}],
  [
    'mammoth/tiny-picture-target-base-relative.docx',
    '',
    'Michael Williamson',
    '2013-04-02 03:06',
    { figure: 1, pictures: 1 },
  ],
  ['pandoc/0_level_headers.docx', '', '', '2017-08-02 08:20', { table: 1, heading: 2 }],
  ['pandoc/char_styles.docx', '', 'Jesse Rosenthal', '2014-08-17 01:44', {}],
  ['pandoc/comments_warning.docx', '', 'Jesse Rosenthal', '2016-06-23 21:58', { comments: 1 }],
  ['pandoc/cross_reference.docx', 'TITLE', 'Ezwal', '2025-11-17 05:55', {}],
  ['pandoc/custom-style-reference.docx', '', '', '2016-08-16 03:01', {}],
  ['pandoc/definition_list.docx', '', '', null, {}],
  ['pandoc/diagram.docx', 'Diagram after:', 'C', '2021-09-29 17:38', {}],
  ['pandoc/drop_cap.docx', '', 'Jesse Rosenthal', '2014-08-12 11:00', {}],
  [
    'pandoc/image_vml_as_object.docx',
    '',
    'MANKOWSKI, STEPHANE',
    '2018-06-26 17:04',
    { figure: 1, pictures: 1 },
  ],
  ['pandoc/instrText_hyperlink.docx', '', 'i', '2018-01-16 15:40', {}],
  ['pandoc/link_in_notes.docx', '', 'Gottfried Haider', '2015-07-04 22:27', { footnote: 1 }],
  ['pandoc/lists-compact.docx', '', '', '2019-09-09 04:23', { listItem: 4 }],
  ['pandoc/lists.docx', 'Some nested lists', '', '2019-09-15 00:37', { listItem: 10 }],
  [
    'pandoc/lists_restart_8367.docx',
    'Section 1',
    'Raphaël Goubet',
    '2022-10-06 22:46',
    { listItem: 7, heading: 1 },
  ],
  ['pandoc/mendeley_citations.docx', '', 'Seo, JooYoung', '2022-02-03 08:47', { heading: 1 }],
  ['pandoc/nested_anchors_in_header.docx', '', 'Cheremisinov A.V.', '2016-08-29 20:28', { heading: 4 }],
  ['pandoc/normalize.docx', '', 'Jesse Rosenthal', '2014-06-22 04:51', {}],
  ['pandoc/notes.docx', 'A footnote', 'Jesse Rosenthal', '2014-06-13 03:27', { footnote: 2 }],
  ['pandoc/pageref.docx', '', 'Milan Bracke', '2021-06-11 17:15', { heading: 2 }],
  [
    'pandoc/tables.docx',
    'A table, with and without a header row',
    'Jesse Rosenthal',
    '2014-06-13 03:29',
    { table: 3 },
  ],
  ['word/test04.docx', '', 'Nick Burch', '2021-05-10 05:19', { heading: 1 }],
  ['word/test08.docx', 'This is a bookmark test', 'Stuart Watt', '2021-05-10 05:21', {}],
  ['word/test10.docx', '', 'Stuart Watt', '2021-05-10 05:21', { comments: 2 }],
  ['word/test11.docx', '', 'pc', '2021-05-10 05:22', {}],
  ['word/test15.docx', 'Header test file', 'Stuart Watt', '2021-05-24 08:50', { heading: 6 }],
]

/** What of an article can be counted; only what there is. */
function countsOf(article: FoundArticle, pictures: number): Record<string, number> {
  const nodes = ['figure', 'footnote', 'heading', 'listItem', 'table'].map(
    (type) => [type, count(article, type)] as const,
  )
  const all = [...nodes, ['comments', article.comments.length], ['pictures', pictures]] as const
  return Object.fromEntries(all.filter(([, number]) => number > 0))
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

  it.each(files)('%s has its title, author, date and parts', async (name, ...expected) => {
    const { article, pictures } = await read(name)
    const { title, author, date } = article
    expect([title, author, date, countsOf(article, pictures)]).toEqual(expected)
  })

  it('are all there', () => {
    const names = readdirSync(folder, { recursive: true }).map((name) => String(name).split(sep).join('/'))
    expect(names.filter((name) => name.endsWith('.docx')).sort()).toEqual(files.map(([name]) => name))
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
