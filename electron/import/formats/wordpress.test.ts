import { describe, expect, test } from 'vitest'
import { descendants, documentText } from '../../../shared/document/walk'
import type { Found } from '../found-article'
import { foundArticle } from '../found-article'
import { articlesOf, hasWildInputs, readAll, readContext, sourceOf, wildSource } from '../test-source'
import { wordpressReader } from './wordpress'

const field = (name: string, value: string) => `<wp:${name}><![CDATA[${value}]]></wp:${name}>`
const item = (fields: Record<string, string>, more = '') =>
  `<item>${Object.entries(fields)
    .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
    .join('')}${more}</item>\n`
const picture = (id: string, url: string, parent = '0') =>
  item(
    { 'wp:post_type': 'attachment', 'wp:post_id': id, 'wp:attachment_url': url, 'wp:post_parent': parent },
    `<wp:postmeta>${field('meta_key', '_wp_attachment_image_alt')}${field('meta_value', `图${id}`)}</wp:postmeta>`,
  )
const exported = (...items: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="x" xmlns:dc="x" xmlns:excerpt="x">
<channel><wp:base_blog_url>https://example.org</wp:base_blog_url>
<wp:author>${field('author_login', 'shen')}${field('author_display_name', '沈岸')}</wp:author>
<wp:category>${field('category_nicename', 'city')}${field('category_parent', '')}${field('cat_name', '城市')}</wp:category>
<wp:category>${field('category_nicename', 'river')}${field('category_parent', 'city')}${field('cat_name', '江河')}</wp:category>
${items.join('')}</channel></rss>`
const read = (...items: string[]) => readAll(wordpressReader, sourceOf(exported(...items)))
const bodyOf = async (content: string, ...others: string[]) => {
  const found = await read(item({ guid: '1', 'wp:post_id': '7', 'content:encoded': content }), ...others)
  return articlesOf(found)[0]?.body.content
}
const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const figure = (source: string, alt = '', caption = '') => ({
  type: 'figure',
  attrs: { media: null, alt, credit: '', picture: source },
  ...(caption === '' ? {} : { content: [{ type: 'text', text: caption }] }),
})

test('reads an article with all of its fields', async () => {
  const found = await read(
    item(
      {
        title: '渡口 &amp; 船',
        guid: 'https://example.org/?p=7',
        'dc:creator': 'shen',
        'content:encoded': '江水不急，\n船还在开。\n\n第二段。',
        'excerpt:encoded': '摘要。',
        'wp:post_id': '7',
        'wp:post_date': '2024-03-01 09:30:05',
        'wp:post_date_gmt': '2024-03-01 01:30:05',
        'wp:post_name': 'du-kou',
        'wp:status': 'publish',
        'wp:post_type': 'post',
      },
      `<category domain="category" nicename="river">江河</category><category domain="post_tag" nicename="a">渡船</category>
      <category domain="post_format" nicename="post-format-aside">Aside</category>
      <wp:comment>${field('comment_author', '林木')}${field('comment_date', '2024-03-02 10:00:00')}${field('comment_date_gmt', '2024-03-02 02:00:00')}${field('comment_content', '好。')}${field('comment_approved', '1')}</wp:comment>
      <wp:comment>${field('comment_content', '广告')}${field('comment_approved', 'spam')}</wp:comment>
      <wp:comment>${field('comment_content', '回链')}${field('comment_approved', '1')}${field('comment_type', 'pingback')}</wp:comment>`,
    ),
  )
  const br = { type: 'hardBreak' }
  expect(found).toEqual<Found[]>([
    {
      kind: 'article',
      encoding: { name: 'UTF-8', sureness: 'certain' },
      article: foundArticle('https://example.org/?p=7', {
        place: 'line 7',
        title: '渡口 & 船',
        slug: 'du-kou',
        date: '2024-03-01 09:30',
        author: '沈岸',
        summary: '摘要。',
        columns: [['城市', '江河']],
        tags: ['渡船'],
        state: 'published',
        publishedAt: '2024-03-01T09:30:05.000+08:00',
        body: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: '江水不急，' }, br, { type: 'text', text: '船还在开。' }],
            },
            p('第二段。'),
          ],
        },
        comments: [{ author: '林木', at: '2024-03-02T10:00:00.000+08:00', quote: '', text: '好。' }],
        notes: [
          { kind: 'loss', code: 'comment-not-kept', detail: 'approved=spam × 1', line: null },
          { kind: 'loss', code: 'comment-not-kept', detail: 'pingback × 1', line: null },
        ],
      }),
    },
  ])
})

test.each([
  ['publish', '', 'published'],
  ['future', '', 'scheduled'],
  ['draft', '', 'draft'],
  ['auto-draft', '', 'draft'],
  ['pending', '', 'pending'],
  ['private', '', 'private'],
  ['trash', '', 'trashed'],
  ['publish', '口令', 'private'],
])('a post that is %s with password %j is %s', async (status, password, state) => {
  const found = await read(item({ guid: '1', 'wp:status': status, 'wp:post_password': password }))
  expect(
    articlesOf(found).map((article) => [article.state, article.notes.map(({ detail }) => detail)]),
  ).toEqual([[state, password === '' ? [] : ['post_password']]])
})

test('takes a page as an article and says so, and leaves pictures and menus out', async () => {
  const types = ['page', 'attachment', 'nav_menu_item', 'revision', 'wp_block', 'recipe']
  const found = await read(...types.map((type) => item({ guid: type, 'wp:post_type': type })))
  expect(articlesOf(found).map(({ key, place }) => [key, place])).toEqual([
    ['page', 'line 7, page'],
    ['recipe', 'line 12, recipe'],
  ])
})

const contents: [string, string, string[], object[]][] = [
  ['blocks', '<!-- wp:paragraph -->\n<p>一\n二</p>\n<!-- /wp:paragraph -->', [], [p('一二')]],
  [
    'columns, one after the other',
    '<!-- wp:columns --><div class="wp-block-columns"><div class="wp-block-column"><p>左</p></div><div><p>右</p></div></div>',
    [],
    [p('左'), p('右')],
  ],
  [
    'a caption',
    '[caption id="a" width="3"]<img src="a.jpg" alt="江"> 江边[/caption]',
    [],
    [figure('https://example.org/a.jpg', '江', '江边')],
  ],
  [
    'a caption of old',
    '[caption caption="江边"]<a href="b"><img src="a.jpg"></a>[/caption]',
    [],
    [figure('https://example.org/a.jpg', '', '江边')],
  ],
  [
    'a gallery by its pictures',
    '[gallery ids="9,8"]',
    [picture('8', 'https://example.org/8.jpg'), picture('9', 'https://example.org/9.jpg')],
    [
      {
        type: 'gallery',
        content: [figure('https://example.org/9.jpg', '图9'), figure('https://example.org/8.jpg', '图8')],
      },
    ],
  ],
  [
    'a gallery of what was uploaded',
    '[gallery]',
    [picture('8', 'https://example.org/8.jpg', '7')],
    [figure('https://example.org/8.jpg', '图8')],
  ],
  [
    'a note',
    '一[efn_note]注文[/efn_note]二',
    [],
    [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '一' },
          { type: 'footnote', attrs: { text: '注文' } },
          { type: 'text', text: '二' },
        ],
      },
    ],
  ],
  [
    'code',
    '[code lang="js"]a < b[/code]',
    [],
    [{ type: 'codeBlock', attrs: { language: 'js' }, content: [{ type: 'text', text: 'a < b' }] }],
  ],
  [
    'a player',
    '[video mp4="https://example.org/v.mp4"][/video]',
    [],
    [{ type: 'linkCard', attrs: { url: 'https://example.org/v.mp4', title: '', description: '' } }],
  ],
  ['a short code to be read', '写作 [[gallery]]。', [], [p('写作 [gallery]。')]],
  ['a section in a section', '一 <![CDATA[ 二 ', [], [p('一 <![CDATA[ 二')]],
]

test.each(contents)('reads %s', async (_, content, others, blocks) => {
  expect(await bodyOf(content, ...others)).toEqual(blocks)
})

test('keeps short codes that it does not know as text and tells it', async () => {
  const found = await read(item({ guid: '1', 'content:encoded': '前[slider id="3"]后[slider id="4"] [注]' }))
  expect(articlesOf(found).map(({ body, notes }) => [documentText(body), notes])).toEqual([
    [
      '前[slider id="3"]后[slider id="4"] [注]',
      [{ kind: 'guess', code: 'shortcode-kept-as-text', detail: '[slider] × 2', line: null }],
    ],
  ])
})

test('puts the picture of a post first, unless the text has it', async () => {
  const thumbnail = `<wp:postmeta>${field('meta_key', '_thumbnail_id')}${field('meta_value', '8')}</wp:postmeta>`
  const post = (content: string) => item({ guid: content, 'content:encoded': content }, thumbnail)
  const found = await read(
    post('文。'),
    post('<img src="https://example.org/8-300x200.jpg">'),
    picture('8', 'https://example.org/8.jpg'),
  )
  expect(articlesOf(found).map(({ body }) => body.content)).toEqual([
    [figure('https://example.org/8.jpg', '图8'), p('文。')],
    [figure('https://example.org/8-300x200.jpg')],
  ])
})

test('takes the notes that WordPress keeps beside the text', async () => {
  const content =
    '<!-- wp:paragraph --><p>一<sup data-fn="u-1" class="fn"><a href="#u-1" id="u-1-link">1</a></sup></p>'
  const meta = `<wp:postmeta>${field('meta_key', 'footnotes')}${field('meta_value', '[{"content":"注<em>文</em>","id":"u-1"}]')}</wp:postmeta>`
  const found = await read(item({ guid: '1', 'content:encoded': content }, meta))
  expect(articlesOf(found)[0]?.body.content[0]?.content?.[1]).toEqual({
    type: 'footnote',
    attrs: { text: '注文' },
  })
})

test('takes what stands before a fault, and says where the fault is', async () => {
  const broken = exported(item({ guid: '1', title: '好' }), '<item><title>坏</item>')
  const found = await readAll(wordpressReader, sourceOf(broken))
  expect(found.map((each) => (each.kind === 'article' ? each.article.title : each))).toEqual([
    '好',
    { kind: 'refused', place: 'line 8', reason: 'malformed, line 8: unexpected close tag' },
  ])
})

test('refuses one article that is too long, and goes on', async () => {
  const limits = { ...readContext.limits, articleCharacters: 1000 }
  const long = exported(item({ guid: '1', 'content:encoded': '长'.repeat(1500) }), item({ guid: '2' }))
  const found = await readAll(wordpressReader, sourceOf(long), { ...readContext, limits })
  expect(found.map((each) => (each.kind === 'article' ? each.article.key : each))).toEqual([
    {
      kind: 'refused',
      place: 'line 7',
      reason: 'too-large: 1500 characters; the limit is 1000 (articleCharacters)',
    },
    '2',
  ])
})

test('expands no entities of a document of its own and reads nothing outside of it', async () => {
  const entities =
    '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const xml = exported(`<item><guid>1</guid><title>&b;&x;</title></item>`).replace('<rss', `${entities}<rss`)
  expect(articlesOf(await readAll(wordpressReader, sourceOf(xml))).map(({ title }) => title)).toEqual([
    '&b;&x;',
  ])
})

const wild: [string, number, Record<string, number>][] = [
  ['crazy-cdata.xml', 1, { paragraph: 1, text: 1 }],
  ['sample.xml', 5, { figure: 2, heading: 3, paragraph: 5, text: 10 }],
  ['slashes.xml', 1, { paragraph: 1, text: 1 }],
  ['small-export.xml', 11, { blockquote: 2, paragraph: 15, text: 17 }],
  [
    'themeunittestdata.wordpress.xml',
    79,
    {
      blockquote: 13,
      bulletList: 31,
      codeBlock: 8,
      figure: 393,
      gallery: 46,
      hardBreak: 37,
      heading: 81,
      horizontalRule: 18,
      linkCard: 14,
      listItem: 158,
      orderedList: 21,
      paragraph: 989,
      pullQuote: 4,
      table: 8,
      tableCell: 152,
      tableHeader: 19,
      tableRow: 38,
      text: 1786,
    },
  ],
  ['valid-wxr-1.1.xml', 2, { paragraph: 2, text: 2 }],
  ['wxr-utf-8-challenges.xml', 1, { hardBreak: 1, paragraph: 2, text: 8 }],
]

describe.skipIf(!hasWildInputs('wxr'))(
  'exports from the wild (skipped where ../shared/input is not there)',
  () => {
    test.each(wild)('%s has %i articles', async (name, count, nodes) => {
      const articles = articlesOf(await readAll(wordpressReader, wildSource(`wxr/${name}`)))
      const counts: Record<string, number> = {}
      for (const { body } of articles) {
        for (const { type } of descendants(body)) counts[type] = (counts[type] ?? 0) + 1
      }
      expect({ count: articles.length, nodes: counts }).toEqual({
        count,
        nodes: expect.objectContaining(nodes) as unknown,
      })
    })

    test('the malformed one is refused with its line', async () => {
      await expect(readAll(wordpressReader, wildSource('wxr/malformed.xml'))).rejects.toMatchObject({
        why: 'malformed',
        detail: 'unexpected close tag',
        line: 90,
      })
    })
  },
)
