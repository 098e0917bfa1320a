import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { descendants, documentText } from '../../../shared/document/walk'
import { decodeBytes } from '../decode-bytes'
import { foundArticle } from '../found-article'
import { htmlToBody } from '../html-to-body'
import {
  articlesOf,
  hasWildInputs,
  readAll,
  readContext,
  sourceOf,
  wildInputs,
  wildSource,
} from '../test-source'
import { likeness } from '../text-likeness'
import { htmlReader } from './html'

const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const read = async (html: string) =>
  articlesOf(await readAll(htmlReader, sourceOf(html, 'a.html')))[0] ?? foundArticle('')

const sentences = '江水不急，船还在开，渡口的人一天比一天少，灯却一直亮着。'.repeat(6)
const page = (
  head: string,
  body: string,
) => `<!doctype html><html><head><title>渡口的灯_城市_江城网</title>${head}</head><body>
<nav><a href="/">首页</a><a href="/b">城市</a><a href="/c">副刊</a></nav>
<div class="crumb">首页 > 城市 > 江河</div><div id="article">${body}<p>${sentences}</p><p>${sentences}</p><p>${sentences}</p></div>
<div class="related"><ul><li><a href="/1">推荐一</a></li><li><a href="/2">推荐二</a></li></ul></div>
<script>track()</script></body></html>`

test('reads a page with the conventions of Chinese sites', async () => {
  const article = await read(
    page(
      '<link rel="canonical" href="https://example.org/1.html"><meta name="description" content="一盏灯的二十年。">',
      `<h1>渡口的灯</h1><p>发布时间：2024-03-05 09:30 来源：<a href="https://example.com/">江城晚报</a> 作者：沈岸 阅读量：1,024</p>
      <img src="/a.jpg" alt="灯"><p>[责任编辑：林木]</p>`,
    ),
  )
  const { body, notes, ...fields } = article
  expect({ ...fields, types: body.content.map(({ type }) => type), notes }).toEqual({
    ...foundArticle('https://example.org/1.html', {
      title: '渡口的灯',
      publication: '江城网',
      date: '2024-03-05 09:30',
      author: '沈岸',
      source: { name: '江城晚报', url: 'https://example.com/' },
      credits: [{ affiliation: '', role: '责任编辑：', name: '林木' }],
      readCount: 1024,
      summary: '一盏灯的二十年。',
      columns: [['城市', '江河']],
      state: 'published',
      publishedAt: '2024-03-05T09:30:00.000+08:00',
    }),
    body: undefined,
    types: ['figure', 'paragraph', 'paragraph', 'paragraph', 'paragraph'],
    notes: [
      { kind: 'guess', code: 'main-content', detail: '', line: null },
      { kind: 'guess', code: 'date-zone', detail: 'Asia/Shanghai', line: null },
    ],
  })
})

test('reads what a page says in its head and in the data of schema.org', async () => {
  const data = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebPage', name: '网页' },
      {
        '@type': 'NewsArticle',
        headline: '渡口的灯 &amp; 船',
        datePublished: '2024-03-05T01:30:00Z',
        author: [
          { '@type': 'Person', name: '沈岸' },
          { '@type': 'Person', name: '林木' },
        ],
        publisher: { name: '江城网' },
        articleSection: '城市',
        keywords: ['渡船', '灯'],
      },
    ],
  }
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>
    <meta property="og:image" content="https://example.org/og.jpg"><meta property="og:url" content="https://example.org/1">`
  const { title, author, date, publishedAt, source, tags, body } = await read(
    page(head, '').replace(/<div class="crumb">.*?<\/div>/u, ''),
  )
  expect({ title, author, date, publishedAt, source, tags, first: body.content[0] }).toEqual({
    title: '渡口的灯 & 船',
    author: '沈岸、林木',
    date: '2024-03-05 09:30',
    publishedAt: '2024-03-05T01:30:00.000Z',
    source: { name: '江城网', url: 'https://example.org/1' },
    tags: ['渡船', '灯'],
    first: {
      type: 'figure',
      attrs: { media: null, alt: '', credit: '', picture: 'https://example.org/og.jpg' },
    },
  })
})

test('reads all of a page that is nothing but its text', async () => {
  const { key, title, body, notes, state } = await read(
    '<html><body><h1>渡口</h1><p>短。</p><table><tr><td>甲</td><td>乙</td></tr></table></body></html>',
  )
  expect({ key, title, types: body.content.map(({ type }) => type), notes, state }).toEqual({
    key: 'a.html',
    title: '渡口',
    types: ['paragraph', 'table'],
    notes: [{ kind: 'guess', code: 'title-from-text', detail: '渡口', line: null }],
    state: 'draft',
  })
})

test('reads what a page of a public account hides until it is loaded', async () => {
  const { title, body } = await read(
    `<html><head><meta property="og:title" content="渡口"></head><body><script>x</script><div>导航</div>
    <div id="js_content" style="visibility: hidden; opacity: 0;"><section><p>正文。</p><p><img data-src="https://example.org/a"></p></section></div></body></html>`,
  )
  expect({ title, content: body.content }).toEqual({
    title: '渡口',
    content: [
      p('正文。'),
      { type: 'figure', attrs: { media: null, alt: '', credit: '', picture: 'https://example.org/a' } },
    ],
  })
})

test('leaves the pictures that a browser saved beside the page where they are', async () => {
  const html =
    '<!-- saved from url=(0020)https://example.org/1 --><html><body><p><a href="/b">甲</a>乙丙丁戊</p><img src="./页_files/a.jpg"></body></html>'
  const { key, body } = await read(html)
  expect({
    key,
    picture: body.content[1]?.attrs?.picture,
    link: body.content[0]?.content?.[0]?.marks,
  }).toEqual({
    key: 'https://example.org/1',
    picture: './页_files/a.jpg',
    link: [{ type: 'link', attrs: { href: 'https://example.org/b' } }],
  })
})

test.each([
  ['a page', '\ufeff<!-- saved --><!DOCTYPE html><html>', 0.95],
  ['a part of one', '<div class="a"><p>文</p></div>', 0.7],
  ['words', '文 <b>字</b>', 0],
  ['a feed', '<?xml version="1.0"?><rss>', 0],
])('knows %s', (_, text, sureness) => {
  expect(htmlReader.recognise({ name: 'a', bytes: new Uint8Array(), text })).toBe(sureness)
})

test('refuses a page that is longer than any article', async () => {
  const limits = { ...readContext.limits, articleCharacters: 10 }
  await expect(
    readAll(htmlReader, sourceOf('<p>一二三四五六七</p>'), { ...readContext, limits }),
  ).rejects.toThrow('too-large')
})

test('reads a page of several megabytes', async () => {
  const html = page('', '').replace('</div>', `<p>${sentences}</p>`.repeat(12_000) + '</div>')
  const article = await read(html)
  expect({ isLarge: html.length > 2_000_000, paragraphs: article.body.content.length > 12_000 }).toEqual({
    isLarge: true,
    paragraphs: true,
  })
})

describe.skipIf(!hasWildInputs('html', 'encoding'))(
  'pages from the wild (skipped where ../shared/input is not there)',
  () => {
    test.each([
      [
        'gmw',
        ['宇航员在太空中喝酒会怎么样？后果很严重', '2017-03-10 09:58', '肖春芳', '网易科学人', '光明网'],
        38,
        4,
      ],
      [
        'qq',
        ['DeepMind新电脑已可利用记忆自学 人工智能迈上新台阶', '2016-10-14 07:17', '', '腾讯网', '腾讯网'],
        17,
        2,
      ],
    ])('%s has the text that is expected', async (name, fields, paragraphs, figures) => {
      const [article = foundArticle('')] = articlesOf(
        await readAll(htmlReader, wildSource(`html/readability-zh/${name}.html`)),
      )
      const expected = decodeBytes(await wildSource(`html/readability-zh/${name}.expected.html`).bytes()).text
      const { kept, added } = likeness(documentText(htmlToBody(expected).body), documentText(article.body))
      const count = (type: string) =>
        [...descendants(article.body)].filter((node) => node.type === type).length
      const { title, date, author, source, publication } = article
      expect({
        fields: [title, date, author, source?.name, publication],
        counts: [count('paragraph'), count('figure')],
        isKept: kept >= 0.95,
        isClean: added <= 0.05,
      }).toEqual({ fields, counts: [paragraphs, figures], isKept: true, isClean: true })
    })

    test('a part of a page without a declaration is read in its encoding', async () => {
      const [article = foundArticle('')] = articlesOf(
        await readAll(htmlReader, wildSource('encoding/gb2312/_mozilla_bug171813_text.html')),
      )
      expect([documentText(article.body).split('\n')[0], article.notes]).toEqual([
        '搜狐在线',
        [{ kind: 'guess', code: 'encoding', detail: 'GB18030', line: null }],
      ])
    })

    test.skipIf(!existsSync(join(wildInputs, 'hostile')))(
      'no page made to hurt names an address that runs',
      async () => {
        const cases = JSON.parse(readFileSync(join(wildInputs, 'hostile/xss-payloads.json'), 'utf8')) as {
          payload: string
        }[]
        const bad: string[] = []
        for (const { payload } of cases) {
          const article = await read(`<html><head>${payload}</head><body>${payload}<p>文</p></body></html>`)
          const written = JSON.stringify([article.source, article.body.content.map(({ attrs }) => attrs)])
          if (/"(?:url|picture)":"\s*(?:javascript|data|vbscript):/iu.test(written)) bad.push(payload)
        }
        expect(bad).toEqual([])
      },
    )
  },
)
