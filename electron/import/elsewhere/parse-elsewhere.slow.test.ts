import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import type { ImportRecord } from '../../../shared/imports/record'
import { newWorkspace, temporaryFolder, value } from '../../store/test-workspace'
import type { FormatReader } from '../format-reader'
import { defaultLimits } from '../import-limits'
import { runImport } from '../import-run'
import type { ParseFile } from '../parse-file'
import { createParseFile } from '../parse-file'
import { readers } from '../readers'
import { fill, lineReader, personOf, servicesOf } from '../test-import'
import { createParseElsewhere } from './parse-elsewhere'
import type { FromReader, ReadingLink, ToReader } from './reading-messages'
import { serveReading } from './serve-reading'

/** Both ends with a real channel between them; what they send is copied as between processes. */
function openLink(parse: ParseFile, opened: { count: number; ended: number }): ReadingLink {
  opened.count += 1
  const { port1, port2 } = new MessageChannel()
  const handle = serveReading(parse, (message) => port2.postMessage(message))
  port2.on('message', (message: ToReader) => handle(message))
  onTestFinished(() => port1.close())
  return {
    send: (message) => port1.postMessage(message),
    onMessage: (take) => void port1.on('message', (message: FromReader) => take(message)),
    onEnd: (tell) => void port1.on('close', () => tell('its reader ended with code 9')),
    end: () => {
      opened.ended += 1
      port1.close()
    },
  }
}

function elsewhere(parse: ParseFile) {
  const opened = { count: 0, ended: 0 }
  return { opened, ...createParseElsewhere(() => openLink(parse, opened)) }
}

async function importWith(parse: ParseFile | null, path: string, limits = defaultLimits) {
  const store = await newWorkspace()
  const services = { ...servicesOf(store), ...(parse ? { parse } : {}) }
  const record = value(await runImport(services, { paths: [path], by: personOf(store), limits }))
  const articles = await Promise.all(record.created.map(({ article }) => store.articles.load(article)))
  return { record, bodies: articles.map((article) => value(article).article.body) }
}

const told = ({ created, refused, notes }: ImportRecord) => ({
  created: created.map(({ title, format, place }) => [title, format, place]),
  refused: refused.map(({ source, why, detail, line }) => [source, why, detail, line]),
  notes: notes.map(({ note }) => note),
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const feed = (count: number, words: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>江岸</title>${Array.from(
    { length: count },
    (_, number) =>
      `<item><title>第${number}篇</title><guid>${number}</guid><description>${words}</description></item>`,
  ).join('')}</channel></rss>`

test('gives what parsing in this process gives', async () => {
  const inline = `<p>图</p><img src="data:image/png;base64,${png.toString('base64')}">`.repeat(2)
  const folder = fill(temporaryFolder(), {
    '站/a.md': '---\ntitle: 早市\n---\n天亮了。\n\n![图](b.png)\n',
    '站/b.png': png,
    '站/c.xml': feed(100, '天亮了，豆浆铺开了门。'),
    '站/d.xml': feed(2, '天亮了，豆浆铺开了门。'.repeat(2_000)),
    '站/e.html': `<html><body><h1>夜市</h1><p>天黑了。</p>${inline}</body></html>`,
    '站/f.xml': '<?xml version="1.0"?><rss version="2.0"><channel><item><title>断',
    '站/g.bin': Buffer.from([0, 1, 2, 3, 0, 255]),
    '站/h.md': '',
  })
  const path = join(folder, '站')
  const there = elsewhere(createParseFile(readers))
  const [here, away] = [await importWith(null, path), await importWith(there.parse, path)]
  expect(told(away.record)).toEqual(told(here.record))
  expect(away.bodies).toEqual(here.bodies)
  expect(here.record.created.length).toBe(104)
  expect(there.opened).toEqual({ count: 1, ended: 0 })
})

const stuck: FormatReader = {
  format: 'ghost',
  recognise: ({ name }) => (name.endsWith('.stuck') ? 1 : 0),
  async *read() {
    yield { kind: 'refused', place: 'first', reason: 'no article' }
    await new Promise(() => {})
  },
}

test('gives up a file that shows no sign of life, and goes on with the next in a new process', async () => {
  const folder = fill(temporaryFolder(), { 'a.stuck': '一', 'b.lines': '1 | 早市 | 天亮了。' })
  const there = elsewhere(createParseFile([stuck, lineReader]))
  const { record } = await importWith(there.parse, folder, { ...defaultLimits, parseSeconds: 1 })
  expect(told(record)).toMatchObject({
    created: [['早市', 'ghost', 'line 1']],
    refused: [
      ['a.stuck', 'malformed', 'no article', null],
      ['a.stuck', 'stopped', 'no sign of life for 1 seconds; the limit is 1 (parseSeconds)', null],
    ],
  })
  expect(there.opened).toEqual({ count: 2, ended: 1 })
})

test('refuses the file that a process ended over, and no other', async () => {
  const folder = fill(temporaryFolder(), {
    'a.lines': '1 | 早市 | 天亮了。',
    'b.stuck': '二',
    'c.lines': '3 | 夜市 | 天黑了。',
  })
  const opened = { count: 0, ended: 0 }
  const links: ReadingLink[] = []
  const dying: FormatReader = {
    ...stuck,
    async *read() {
      links.at(-1)?.end()
      await new Promise(() => {})
      yield { kind: 'refused', place: '', reason: '' }
    },
  }
  const there = createParseElsewhere(() => {
    const link = openLink(createParseFile([dying, lineReader]), opened)
    links.push(link)
    return link
  })
  const { record } = await importWith(there.parse, folder)
  expect(told(record)).toMatchObject({
    created: [
      ['早市', 'ghost', 'line 1'],
      ['夜市', 'ghost', 'line 1'],
    ],
    refused: [['b.stuck', 'stopped', 'its reader ended with code 9', null]],
  })
  expect(opened.count).toBe(2)
})

test('a file that is not read to its end frees its process for the next', async () => {
  const there = elsewhere(createParseFile([lineReader]))
  const options = { format: null, limits: defaultLimits, timeZone: 'Asia/Shanghai' }
  const fileOf = (text: string) => ({
    name: 'a.lines',
    size: text.length,
    bytes: async () => Buffer.from(text),
    chunks: async function* () {
      yield Buffer.from(text)
    },
  })
  const many = fileOf(Array.from({ length: 100 }, (_, line) => `${line} | 早市 | 天亮了。`).join('\n'))
  const first = there.parse(many, await many.bytes(), options)[Symbol.asyncIterator]()
  expect([(await first.next()).value, (await first.next()).value]).toMatchObject([
    { kind: 'format', format: 'ghost' },
    { article: { key: '0' } },
  ])
  await first.return?.()
  // More than is sent in one piece, and not known before it is asked for.
  const large = fileOf(Array.from({ length: 20_000 }, (_, line) => `${line} | 夜市 | 天黑了。`).join('\n'))
  let articles = 0
  for await (const { kind } of there.parse(large, null, options)) articles += kind === 'article' ? 1 : 0
  expect([articles, there.opened.ended]).toEqual([20_000, 0])
  there.stop()
})
