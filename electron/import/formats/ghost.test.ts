import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '../../../shared/document/schema'
import type { Found } from '../found-article'
import { foundArticle } from '../found-article'
import { articlesOf, hasWildInputs, readAll, readContext, sourceOf, wildSource } from '../test-source'
import { ghostReader } from './ghost'

const t = (text: string, ...marks: string[]): DocumentNode => ({
  type: 'text',
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
  text,
})
const p = (...content: (string | DocumentNode)[]): DocumentNode => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? t(part) : part)),
})
const figure = (picture: string, alt = '', caption = ''): DocumentNode => ({
  type: 'figure',
  attrs: { media: null, alt, credit: '', picture },
  ...(caption === '' ? {} : { content: [t(caption)] }),
})
const card = (url: string, title = '', description = '') => ({
  type: 'linkCard',
  attrs: { url, title, description },
})
const read = (data: object) => readAll(ghostReader, sourceOf(JSON.stringify(data)))
const bodyOf = async (post: object) =>
  articlesOf(await read({ db: [{ meta: {}, data: { posts: [post] } }] }))[0]?.body.content
const lexical = (...children: object[]) => ({ lexical: JSON.stringify({ root: { type: 'root', children } }) })
const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format })

const exported = {
  db: [
    {
      meta: { exported_on: 1, version: '5.0' },
      data: {
        settings: [{ key: 'title', value: '渡口周刊' }],
        posts: [
          {
            id: 'a1',
            uuid: 'u-1',
            title: '江水 <不急>',
            slug: 'jiang-shui',
            ...lexical({ type: 'paragraph', children: [text('正文')] }),
            feature_image: '__GHOST_URL__/content/images/a.jpg',
            status: 'published',
            type: 'page',
            published_at: '2024-03-05T01:30:00.000Z',
            custom_excerpt: '摘要。',
            codeinjection_head: '<script></script>',
          },
        ],
        posts_meta: [{ post_id: 'a1', feature_image_alt: '江', feature_image_caption: '江边' }],
        tags: [
          { id: 't1', name: '城市' },
          { id: 't2', name: '#内部' },
          { id: 't3', name: '江河' },
        ],
        posts_tags: [
          { post_id: 'a1', tag_id: 't3', sort_order: 2 },
          { post_id: 'a1', tag_id: 't1', sort_order: 0 },
          { post_id: 'a1', tag_id: 't2', sort_order: 1 },
        ],
        users: [
          { id: 'w1', name: '沈岸' },
          { id: 'w2', name: '林木' },
        ],
        posts_authors: [
          { post_id: 'a1', author_id: 'w1' },
          { post_id: 'a1', author_id: 'w2' },
        ],
      },
    },
  ],
}

test('reads a post with all of its fields', async () => {
  expect(await read(exported)).toEqual<Found[]>([
    {
      kind: 'article',
      article: foundArticle('u-1', {
        place: 'item 1, page',
        publication: '渡口周刊',
        title: '江水 <不急>',
        slug: 'jiang-shui',
        date: '2024-03-05 09:30',
        author: '沈岸、林木',
        summary: '摘要。',
        tags: ['城市', '江河'],
        state: 'published',
        publishedAt: '2024-03-05T01:30:00.000Z',
        body: { type: 'doc', content: [figure('content/images/a.jpg', '江', '江边'), p('正文')] },
        notes: [
          { kind: 'loss', code: 'text-not-placed', detail: '#内部', line: null },
          { kind: 'loss', code: 'active-content-removed', detail: 'codeinjection_head', line: null },
        ],
      }),
    },
  ])
})

const cards: [string, object, DocumentNode[]][] = [
  ['an image', { type: 'image', src: 'a.jpg', alt: '江', caption: '江边' }, [figure('a.jpg', '江', '江边')]],
  [
    'a gallery',
    { type: 'gallery', images: [{ src: 'a.jpg' }, { src: 'b.jpg' }] },
    [{ type: 'gallery', content: [figure('a.jpg'), figure('b.jpg')] }],
  ],
  [
    'a bookmark',
    { type: 'bookmark', url: 'https://example.org/', metadata: { title: '志', description: '说' } },
    [card('https://example.org/', '志', '说')],
  ],
  [
    'a callout',
    { type: 'callout', calloutEmoji: '💡', calloutText: '<b>注意</b>' },
    [{ type: 'callout', attrs: { kind: 'info' }, content: [p('💡 ', t('注意', 'bold'))] }],
  ],
  [
    'a toggle',
    { type: 'toggle', heading: '问', content: '<p>答</p>' },
    [{ type: 'callout', attrs: { kind: 'info' }, content: [p(t('问', 'bold')), p('答')] }],
  ],
  ['HTML', { type: 'html', html: '<p>一<script>x</script></p>' }, [p('一')]],
  ['Markdown', { type: 'markdown', markdown: '**粗**' }, [p(t('粗', 'bold'))]],
  [
    'an embed',
    {
      type: 'embed',
      url: 'https://example.org/v',
      html: '<iframe src="https://example.org/p"></iframe>',
      caption: '片',
    },
    [card('https://example.org/p', '', '片')],
  ],
  [
    'code',
    { type: 'codeblock', code: 'a < b', language: 'js' },
    [{ type: 'codeBlock', attrs: { language: 'js' }, content: [t('a < b')] }],
  ],
  [
    'a header',
    { type: 'header', heading: '题', subheading: '副' },
    [{ type: 'heading', attrs: { level: 2 }, content: [t('题')] }, p('副')],
  ],
  [
    'a button',
    { type: 'button', buttonText: '去', buttonUrl: 'https://example.org/' },
    [p({ ...t('去'), marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] })],
  ],
  [
    'a product',
    { type: 'product', productTitle: '船', productDescription: '<p>木船</p>' },
    [{ type: 'heading', attrs: { level: 4 }, content: [t('船')] }, p('木船')],
  ],
  [
    'marks by bits',
    {
      type: 'paragraph',
      children: [text('粗斜', 3), text('码', 16), { type: 'linebreak' }, text('亮', 128)],
    },
    [p(t('粗斜', 'bold', 'italic'), t('码', 'code'), { type: 'hardBreak' }, t('亮', 'highlight'))],
  ],
  [
    'a list',
    { type: 'list', listType: 'number', start: 3, children: [{ type: 'listitem', children: [text('三')] }] },
    [{ type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [p('三')] }] }],
  ],
]

test.each(cards)('reads %s of Lexical', async (_, node, content) => {
  expect(await bodyOf(lexical(node))).toEqual(content)
})

test('reads Mobiledoc', async () => {
  const mobiledoc = {
    version: '0.3.1',
    atoms: [['soft-return', '', {}]],
    cards: [
      ['image', { src: 'a.jpg' }],
      ['hr', {}],
      ['strange', {}],
    ],
    markups: [['strong'], ['a', ['href', 'https://example.org/']]],
    sections: [
      [1, 'h2', [[0, [], 0, '题']]],
      [
        1,
        'p',
        [
          [0, [0, 1], 2, '粗链'],
          [1, [], 0, 0],
          [0, [], 0, '<末>'],
        ],
      ],
      [3, 'ul', [[[0, [], 0, '项']]]],
      [10, 0],
      [10, 1],
      [10, 2],
    ],
  }
  const [article] = articlesOf(
    await read({ data: { posts: [{ id: '1', mobiledoc: JSON.stringify(mobiledoc) }] } }),
  )
  const link = { type: 'link', attrs: { href: 'https://example.org/' } }
  expect({ content: article?.body.content, notes: article?.notes.map(({ detail }) => detail) }).toEqual({
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [t('题')] },
      p({ type: 'text', marks: [link, { type: 'bold' }], text: '粗链' }, { type: 'hardBreak' }, '<末>'),
      { type: 'bulletList', content: [{ type: 'listItem', content: [p('项')] }] },
      figure('a.jpg'),
      { type: 'horizontalRule' },
    ],
    notes: ['strange'],
  })
})

test('reads the Markdown and the milliseconds of the oldest exports', async () => {
  const post = { id: 3, markdown: '# 题\n\n正文', status: 'draft', created_at: 1388318310000, author_id: 1 }
  const found = await read({ meta: {}, data: { posts: [post], users: [{ id: 1, name: '沈岸' }] } })
  expect(
    articlesOf(found).map(({ key, date, author, state, body }) => ({ key, date, author, state, body })),
  ).toEqual([
    {
      key: '3',
      date: '2013-12-29 19:58',
      author: '沈岸',
      state: 'draft',
      body: {
        type: 'doc',
        content: [{ type: 'heading', attrs: { level: 2 }, content: [t('题')] }, p('正文')],
      },
    },
  ])
})

test('refuses a post whose text is broken or too deep, and goes on', async () => {
  const deep = `${'['.repeat(300)}${']'.repeat(300)}`
  const found = await read({
    posts: [{ id: '1', lexical: '{"root"' }, { id: '2', lexical: deep }, { id: '3' }],
  })
  expect(
    found.map((each) =>
      each.kind === 'article' ? each.article.key : each.kind === 'refused' ? each.place : '',
    ),
  ).toEqual(['item 1', 'item 2', '3'])
})

test('refuses JSON that is no export', async () => {
  await expect(read({ a: 1 })).rejects.toThrow('unknown: no list of posts')
})

describe.skipIf(!hasWildInputs('ghost'))(
  'an export from the wild (skipped where ../shared/input is not there)',
  () => {
    test('has its posts and pages with dates, authors, tags and pictures', async () => {
      const source = wildSource('ghost/ctx-lexical.json')
      const head = new TextDecoder().decode((await source.bytes()).subarray(0, 65_536))
      const articles = articlesOf(await readAll(ghostReader, source, readContext))
      expect(ghostReader.recognise({ name: 'a', bytes: new Uint8Array(), text: head })).toBe(0.9)
      expect(
        articles.map(({ title, date, author, tags, place }) => [title, date, author, tags.length, place]),
      ).toEqual([
        ['Lorem Ipsum', '2020-06-27 12:07', 'The Author', 5, 'item 1'],
        ['Dolor Simet', '2020-06-02 01:57', 'Another Author', 5, 'item 2'],
        ['Est Vitae', '2020-04-12 21:42', 'The Author', 3, 'item 3'],
        ['Child Sample Page', '2021-06-10 10:47', 'The Author', 0, 'item 4, page'],
        ['Sample Page', '2021-03-10 09:48', 'The Author', 0, 'item 5, page'],
        ['Query Params', '2021-03-10 09:48', 'The Author', 0, 'item 6, page'],
        ['Query Params', '2021-03-10 09:48', 'The Author', 0, 'item 7, page'],
      ])
      expect(articles.map(({ body }) => body.content.length)).toEqual([2, 4, 1, 1, 5, 2, 1])
    })
  },
)
