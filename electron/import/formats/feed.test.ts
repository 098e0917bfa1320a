import { describe, expect, test } from 'vitest'
import { descendants } from '../../../shared/document/walk'
import type { Found } from '../found-article'
import { foundArticle } from '../found-article'
import { articlesOf, hasWildInputs, readAll, sourceOf, wildSource } from '../test-source'
import { feedReader } from './feed'

const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const body = (...content: object[]) => ({ type: 'doc' as const, content: content as never })
const figure = (picture: string) => ({ type: 'figure', attrs: { media: null, alt: '', credit: '', picture } })
const read = (xml: string) => readAll(feedReader, sourceOf(xml))

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>渡口周刊</title><link>https://example.org/</link>
<image><title>标志</title></image>
<item><title>江水 &amp;amp; 船</title><link>https://example.org/1</link><guid isPermaLink="false">g-1</guid>
<pubDate>Tue, 05 Mar 2024 09:30:00 +0800</pubDate><author>shen@example.org (沈岸)</author>
<category>城市</category><category>江河</category><category>城市</category>
<description>摘要。</description><content:encoded><![CDATA[<p>正文。</p><p><img src="/a.jpg"></p>]]></content:encoded>
<enclosure url="https://example.org/a.jpg" type="image/jpeg"/><enclosure url="https://example.org/b.mp3" type="audio/mpeg"/></item>
<item><title>二</title><description>第一段。
第二行。

第二段。</description></item></channel></rss>`

test('reads the items of RSS with all of their fields', async () => {
  const source = { name: '渡口周刊', url: 'https://example.org/1' }
  expect(await read(rss)).toEqual<Found[]>([
    {
      kind: 'article',
      encoding: { name: 'UTF-8', sureness: 'certain' },
      article: foundArticle('g-1', {
        place: 'item 1',
        publication: '渡口周刊',
        title: '江水 & 船',
        date: '2024-03-05 09:30',
        author: '沈岸',
        source,
        summary: '摘要。',
        tags: ['城市', '江河'],
        state: 'published',
        publishedAt: '2024-03-05T01:30:00.000Z',
        body: body(p('正文。'), figure('https://example.org/a.jpg'), {
          type: 'linkCard',
          attrs: { url: 'https://example.org/b.mp3', title: '', description: '' },
        }),
        notes: [{ kind: 'loss', code: 'embed-not-kept', detail: 'https://example.org/b.mp3', line: null }],
      }),
    },
    {
      kind: 'article',
      encoding: { name: 'UTF-8', sureness: 'certain' },
      article: foundArticle('二', {
        place: 'item 2',
        publication: '渡口周刊',
        title: '二',
        source: { ...source, url: null },
        state: 'published',
        body: body(
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: '第一段。' },
              { type: 'hardBreak' },
              { type: 'text', text: '第二行。' },
            ],
          },
          p('第二段。'),
        ),
        notes: [{ kind: 'guess', code: 'main-content', detail: 'description', line: null }],
      }),
    },
  ])
})

const entry = (content: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>周刊</title><author><name>编辑部</name></author>
<entry><id>tag:1</id><title type="html">江&lt;b&gt;水&lt;/b&gt;</title><link rel="self" href="x"/><link href="https://example.org/1/"/>
<published>2024-03-05T09:30:00Z</published><category term="city" label="城市"/>${content}</entry></feed>`

test.each([
  ['HTML', '<content type="html">&lt;p&gt;正&lt;b&gt;文&lt;/b&gt;&lt;/p&gt;', '</content>'],
  [
    'XHTML',
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>正<b>文</b></p></div>',
    '</content>',
  ],
  ['words', '<summary type="text">正文', '</summary>'],
])('reads an entry of Atom whose text is %s', async (kind, open, close) => {
  const [article] = articlesOf(await read(entry(open + close)))
  const bold = { type: 'text', marks: [{ type: 'bold' }], text: '文' }
  const { key, title, author, date, tags, source, body: read1 } = article ?? foundArticle('')
  expect({ key, title, author, date, tags, source, content: read1.content }).toEqual({
    key: 'tag:1',
    title: '江水',
    author: '编辑部',
    date: '2024-03-05 17:30',
    tags: ['城市'],
    source: { name: '周刊', url: 'https://example.org/1/' },
    content:
      kind === 'words' ? [p('正文')] : [{ type: 'paragraph', content: [{ type: 'text', text: '正' }, bold] }],
  })
})

test.each([
  ['RSS', '<rss version="0.92"><channel>', 0.9],
  ['RDF', '<?xml version="1.0"?><!-- a --><rdf:RDF xmlns="x">', 0.9],
  ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom">', 0.9],
  ['a page', '<!doctype html><html><body>atom feed', 0],
])('knows %s', (_, text, sureness) => {
  expect(feedReader.recognise({ name: 'a', bytes: new Uint8Array(), text })).toBe(sureness)
})

const wild: [string, number, string, string | null, Record<string, number>][] = [
  [
    'gb2312/14.blog.westca.com.xml',
    4,
    '想要飞 却怎么样也飞不高',
    '2005-12-22 06:51',
    { figure: 2, paragraph: 33 },
  ],
  [
    'gb2312/cnblog.org.xml',
    16,
    'Picostation的PicoBlogger是 一个能让S',
    null,
    { blockquote: 1, figure: 1, listItem: 4, paragraph: 76 },
  ],
  ['gb2312/pda.blogsome.com.xml', 10, '并未绝无可能：采用非Palm操作系统的Palm', null, { paragraph: 14 }],
  [
    'gb2312/softsea.net.xml',
    100,
    'Trojan Remover 6.4.5 Date 12.28',
    '2005-12-29 00:00',
    { figure: 100, listItem: 5, paragraph: 111 },
  ],
  ['gb2312/xy15400.blogcn.com.xml', 20, '11。7', null, { figure: 1, linkCard: 1, paragraph: 50 }],
  [
    'big5/carbonxiv.blogspot.com.xml',
    8,
    "Marz's moved...格子已搬家",
    '2005-05-23 02:14',
    { blockquote: 1, paragraph: 45 },
  ],
  [
    'big5/fudesign.blogspot.com.xml',
    10,
    '感謝再感謝~~搶救PSP~!',
    '2005-12-24 00:41',
    { figure: 48, linkCard: 1, paragraph: 89 },
  ],
  [
    'big5/kafkatseng.blogspot.com.xml',
    3,
    '學英文是最耐久的惡夢',
    '2005-12-30 10:37',
    { figure: 3, paragraph: 37 },
  ],
  [
    'big5/sanwenji.blogspot.com.xml',
    56,
    '送給自己的',
    '2005-12-30 21:30',
    { blockquote: 7, figure: 11, listItem: 6, paragraph: 148, table: 2 },
  ],
  ['big5/sinica.edu.tw.xml', 7, '新年快樂', '2005-02-02 03:45', { paragraph: 24 }],
  [
    'big5/ytc.blogspot.com.xml',
    10,
    'Light Tracing',
    '2005-11-28 15:43',
    { figure: 47, linkCard: 3, paragraph: 157 },
  ],
]
const counted = /^(?:blockquote|figure|linkCard|listItem|paragraph|table)$/u

describe.skipIf(!hasWildInputs('encoding'))(
  'feeds from the wild (skipped where ../shared/input is not there)',
  () => {
    test.each(wild)('%s has %i items', async (name, count, title, date, nodes) => {
      const articles = articlesOf(await readAll(feedReader, wildSource(`encoding/${name}`)))
      const counts: Record<string, number> = {}
      for (const { type } of articles.flatMap((article) => [...descendants(article.body)])) {
        if (counted.test(type)) counts[type] = (counts[type] ?? 0) + 1
      }
      const [first] = articles
      expect({ count: articles.length, title: first?.title, date: first?.date, nodes: counts }).toEqual({
        count,
        title,
        date,
        nodes,
      })
    })
  },
)
