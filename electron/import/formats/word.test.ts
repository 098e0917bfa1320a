import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { bodySchema } from '../../../shared/document/schema'
import type { FoundArticle } from '../found-article'
import { defaultLimits } from '../import-limits'
import { wordReader } from './word'

const timeZone = 'Asia/Shanghai'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const office = 'http://schemas.openxmlformats.org'

const types = `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`
const relations = `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

/** A Word file of paragraphs, with other parts beside them. */
async function wordFile(paragraphs: string, others: Record<string, string> = {}): Promise<Buffer> {
  const zip = new ZipFile()
  const parts = {
    '[Content_Types].xml': types,
    '_rels/.rels': relations,
    'word/document.xml': `<w:document ${word}><w:body>${paragraphs}</w:body></w:document>`,
    ...others,
  }
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  return buffer(zip.outputStream)
}

async function read(bytes: Buffer, limits = defaultLimits): Promise<FoundArticle> {
  const file = {
    name: '稿.docx',
    size: bytes.length,
    bytes: async () => bytes,
    chunks: async function* () {},
  }
  for await (const found of wordReader.read(file, { limits, timeZone }))
    if (found.kind === 'article') return found.article
  throw new Error('no article')
}

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (runs: string) => `<w:p>${runs}</w:p>`
const text = (words: string, ...marks: object[]) =>
  marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words }

describe('a Word file', () => {
  it('brings changes that were tracked as suggestions of their authors', async () => {
    const change = (name: string, id: number, runs: string) =>
      `<w:${name} w:id="${id}" w:author="周禾" w:date="2026-03-05T09:07:00Z">${runs}</w:${name}>`
    const deleted = '<w:r><w:rPr><w:b/></w:rPr><w:delText>两</w:delText></w:r>'
    const { body } = await read(
      await wordFile(
        paragraph(run('河上有') + change('del', 1, deleted) + change('ins', 2, run('三')) + run('座桥。')),
      ),
    )
    const stamp = { by: '周禾', at: '2026-03-05T09:07:00.000Z' }
    expect(body.content[0]?.content).toEqual([
      text('河上有'),
      text('两', { type: 'deletion', attrs: { id: 'word-2', ...stamp } }, { type: 'bold' }),
      text('三', { type: 'insertion', attrs: { id: 'word-1', ...stamp } }),
      text('座桥。'),
    ])
    expect(bodySchema.safeParse(body).success).toBe(true)
  })

  it('keeps readings over characters, dots of emphasis and the letters of a formula', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('dēng')}</w:rt><w:rubyBase>${run('灯')}</w:rubyBase></w:ruby></w:r>`
    const formula = '<m:oMath xmlns:m="http://m"><m:r><m:t>a+b</m:t></m:r></m:oMath>'
    const { body } = await read(await wordFile(paragraph(ruby + run('亮', '<w:em w:val="dot"/>') + formula)))
    expect(body.content[0]?.content).toEqual([
      text('灯', { type: 'ruby', attrs: { reading: 'dēng' } }),
      text('亮', { type: 'emphasisDots' }),
      text('a+b'),
    ])
  })

  it('brings comments with the words that they are on', async () => {
    const range = (edge: string) => `<w:commentRange${edge} w:id="7"/>`
    const comments = `<w:comments ${word}><w:comment w:id="7" w:author="林知远" w:date="2026-03-05T09:07:00Z">${paragraph(run('哪座桥？'))}</w:comment></w:comments>`
    const { comments: found } = await read(
      await wordFile(paragraph(run('河上有') + range('Start') + run('一座桥') + range('End') + run('。')), {
        'word/comments.xml': comments,
      }),
    )
    expect(found).toEqual([
      { author: '林知远', at: '2026-03-05T09:07:00.000Z', quote: '一座桥', text: '哪座桥？' },
    ])
  })

  it('takes its author, words and date from what it says of itself', async () => {
    const core = `<p:coreProperties xmlns:p="p" xmlns:cp="p" xmlns:dc="d" xmlns:dcterms="t"><dc:title>桥</dc:title><dc:creator>林知远</dc:creator><cp:keywords>桥，河</cp:keywords><dcterms:created>2026-03-05T01:07:00Z</dcterms:created></p:coreProperties>`
    const article = await read(await wordFile(paragraph(run('正文。')), { 'docProps/core.xml': core }))
    expect(article).toMatchObject({
      title: '桥',
      author: '林知远',
      tags: ['桥', '河'],
      date: '2026-03-05 09:07',
    })
    expect(article.notes).toEqual([
      { kind: 'guess', code: 'date-from-file', detail: '2026-03-05 09:07', line: null },
    ])
  })

  it('that is cut off, or unpacks to far more than it is, is refused', async () => {
    const whole = await wordFile(paragraph(run('正文。')))
    await expect(read(whole.subarray(0, whole.length / 2))).rejects.toThrow(/malformed/)
    const bomb = await wordFile(paragraph(run('灯')), { 'word/media/a.xml': ' '.repeat(1024 * 1024) })
    await expect(read(bomb, { ...defaultLimits, fileBytes: 1024 * 1024 })).rejects.toThrow(/unsafe/)
  })
})
