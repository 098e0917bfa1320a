import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

export interface Post {
  title: string
  text: string
  column: string
  tag: string
  author: string
  state: 'publish' | 'draft' | 'trash'
}

const data = (name: string, value: string) => `<${name}><![CDATA[${value}]]></${name}>`

/** An export of WordPress with these posts. */
export function wordpressExport(posts: readonly Post[]): string {
  const columns = [...new Set(posts.map(({ column }) => column))]
  const categories = columns.map(
    (name) => `<wp:category>${data('wp:category_nicename', name)}${data('wp:cat_name', name)}</wp:category>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/">
<channel><title>海滨旧站</title><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example.org</wp:base_blog_url>
${categories.join('\n')}
${posts.map(item).join('\n')}
</channel></rss>
`
}

function item({ title, text, column, tag, author, state }: Post, index: number): string {
  const number = index + 1
  const fields = {
    title,
    guid: `https://old.example.org/?p=${number}`,
    'dc:creator': author,
    'content:encoded': text,
    'wp:post_id': String(number),
    'wp:post_date': '2021-05-01 09:30:00',
    'wp:post_date_gmt': '2021-05-01 01:30:00',
    'wp:post_name': `post-${number}`,
    'wp:status': state,
    'wp:post_type': 'post',
  }
  return `<item>${Object.entries(fields)
    .map(([name, value]) => data(name, value))
    .join('')}<category domain="category" nicename="${column}"><![CDATA[${column}]]></category>
<category domain="post_tag" nicename="${tag}"><![CDATA[${tag}]]></category></item>`
}

const office = 'http://schemas.openxmlformats.org'
const word = `xmlns:w="${office}/wordprocessingml/2006/main"`
const relation = (type: string, target: string) =>
  `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="1" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`
const parts = (paragraphs: string) => ({
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': relation('officeDocument', 'word/document.xml'),
  'word/_rels/document.xml.rels': relation('styles', 'styles.xml'),
  'word/styles.xml': `<w:styles ${word}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`,
  'word/document.xml': `<w:document ${word}><w:body>${paragraphs}</w:body></w:document>`,
})

/** A Word file: its first line is the title, each other one a paragraph. */
export async function writeWordFile(path: string, ...lines: string[]): Promise<void> {
  const zip = new ZipFile()
  const [title = '', ...texts] = lines
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const heading = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run(title)}</w:p>`
  const paragraphs = texts.map((text) => `<w:p>${run(text)}</w:p>`).join('')
  for (const [name, text] of Object.entries(parts(heading + paragraphs)))
    zip.addBuffer(Buffer.from(text), name)
  zip.end()
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, await buffer(zip.outputStream))
}
