import { describe, expect, it } from 'vitest'
import { doc, figure, heading, paragraph } from '../../document/build'
import type { Body, DocumentNode } from '../../document/schema'
import type { WordEntry, WordList } from '../word-list'
import { checkDocument, requiredFindings } from './check-document'
import { rules } from './rules'

const article = (body: Body, fields: { title?: string; summary?: string | null } = {}) => ({
  title: '题',
  alternativeTitle: '',
  summary: null,
  body,
  ...fields,
})
const found = (body: Body, wordList?: WordList) =>
  checkDocument(article(body), { wordList }).map(({ rule, path, quote }) => [rule, path, quote?.text ?? ''])

const picture = 'a'.repeat(64)
const link = (href: string, text: string): DocumentNode => ({
  type: 'paragraph',
  content: [{ type: 'text', marks: [{ type: 'link', attrs: { href } }], text }],
})

describe('a finding', () => {
  it('says where it is, what stands there and what would be right', () => {
    const body = doc(paragraph('早市六点开。'), {
      type: 'blockquote',
      content: [paragraph('桥洞下面的郭立群表示,目前有四十多个摊位，都卖菜。')],
    })
    expect(checkDocument(article(body))).toEqual([
      {
        rule: 'half-width-mark',
        severity: 'recommended',
        path: 'body/1/0',
        range: { from: 10, to: 11 },
        quote: { before: '桥洞下面的郭立群表示', text: ',', after: '目前有四十多个摊位，都卖菜。' },
        fix: { from: 10, to: 11, text: '，' },
        suggestions: [],
        note: '',
      },
    ])
  })

  it('is looked for in title, alternative title and summary too', () => {
    const fields = { title: '早市,六点', alternativeTitle: '一条街...', summary: '早市六点开!' }
    const paths = checkDocument({ ...fields, body: doc(paragraph('早市。')) }).map(({ rule, path }) => [
      rule,
      path,
    ])
    expect(paths).toEqual([
      ['half-width-mark', 'title'],
      ['ellipsis', 'alternativeTitle'],
      ['half-width-mark', 'summary'],
    ])
  })

  it('has the severity that the workspace gives to its rule', () => {
    const settings = { dash: 'off', ellipsis: 'required', 'not-a-rule': 'off' } as const
    const body = doc(paragraph('早市--六点开...'), paragraph('收摊,回家。'))
    const given = checkDocument(article(body), { settings }).map(({ rule, severity }) => [rule, severity])
    expect(given).toEqual([
      ['ellipsis', 'required'],
      ['half-width-mark', 'recommended'],
    ])
    expect(requiredFindings(article(body), { settings }).map(({ rule }) => rule)).toEqual(['ellipsis'])
  })

  it('counts a node that is no text as one character', () => {
    const body = doc({
      type: 'paragraph',
      content: [{ type: 'text', text: '早市' }, { type: 'hardBreak' }, { type: 'text', text: '收摊,回家。' }],
    })
    expect(checkDocument(article(body)).map(({ range }) => range)).toEqual([{ from: 5, to: 6 }])
  })
})

it('requires a title, a body and that nothing is only suggested, and nothing else by itself', () => {
  const body = doc(paragraph(' '))
  expect(requiredFindings(article(body, { title: ' ' })).map(({ rule, path }) => [rule, path])).toEqual([
    ['title', 'title'],
    ['body', 'body'],
  ])
  const standing = rules.filter(({ severity }) => severity === 'required').map(({ id }) => id)
  expect(standing).toEqual(['title', 'body', 'open-suggestions'])
})

it('names each suggestion once, where it begins', () => {
  const stamp = { id: 's1', by: 'p1', at: '2026-03-01T09:00:00.000Z' }
  const put = (words: string, id: string): DocumentNode => ({
    type: 'paragraph',
    content: [{ type: 'text', text: words, marks: [{ type: 'insertion', attrs: { ...stamp, id } }] }],
  })
  const body = doc(paragraph('早市'), put('收摊', 's1'), put('回家', 's1'), put('吃饭', 's2'))
  expect(requiredFindings(article(body)).map(({ rule, path }) => [rule, path])).toEqual([
    ['open-suggestions', 'body/1'],
    ['open-suggestions', 'body/3'],
  ])
})

it('says nothing about a block that is on its way out', () => {
  const suggestions = [{ kind: 'deletion', id: 's1', by: 'p1', at: '2026-03-01T09:00:00.000Z' }]
  const body = doc(paragraph('早市'), { ...paragraph('收摊,回家。'), attrs: { suggestions } })
  expect(checkDocument(article(body)).map(({ rule }) => rule)).toEqual(['open-suggestions'])
})

describe('structure', () => {
  it.each<[string, Body, string[][]]>([
    ['a figure without a picture', doc(figure('桥')), [['missing-picture', 'body/0', '桥']]],
    [
      'a picture without alternative text and caption',
      doc(paragraph('早市'), figure('', { media: picture })),
      [
        ['missing-alt', 'body/1', ''],
        ['empty-caption', 'body/1', ''],
      ],
    ],
    ['a complete figure', doc(figure('桥', { media: picture, alt: '一座桥' })), []],
    [
      'headings that skip a level',
      doc(heading('一', 2), heading('二', 4)),
      [['heading-order', 'body/1', '']],
    ],
    [
      'headings that go back up',
      doc(heading('一', 2), heading('二', 3), heading('三', 4), heading('四', 2)),
      [],
    ],
    ['an article that begins one level down', doc(heading('一', 3), heading('二', 3)), []],
    ['a link to nowhere', doc(link('#', '桥下')), [['empty-link', 'body/0', '桥下']]],
    ['a link to a scheme alone', doc(link('https://', '桥下')), [['empty-link', 'body/0', '桥下']]],
    ['a link to a place on the page', doc(link('#注1', '桥下')), []],
    ['a paragraph of 400 characters', doc(paragraph('桥'.repeat(400))), []],
    [
      'a paragraph of 401 characters',
      doc(paragraph('桥'.repeat(401))),
      [['long-paragraph', 'body/0', '桥'.repeat(24)]],
    ],
    [
      'code of any kind',
      doc(paragraph('早市'), { type: 'codeBlock', content: [{ type: 'text', text: '桥,水...' }] }),
      [],
    ],
  ])('%s', (_name, body, expected) => {
    expect(found(body)).toEqual(expected)
  })
})

describe('markers', () => {
  it.each<[string, string[]]>([
    ['数字待查：今年来了TK人。', ['待查', 'TK']],
    ['图说TKTK', ['TKTK']],
    ['地点（待补）', ['待补']],
    ['桥长XXX米', ['XXX']],
    ['这里要问谁？？？', ['？？？']],
    ['这里要问谁???', ['???']],
    ['等待补丁', []],
    ['善待查阅的人', []],
    ['域名.TK和TKO', []],
    ['XXXL号的雨衣', []],
    ['linux-XXX.tar', []],
    ['请看desk@TK.example', []],
  ])('in %s', (text, expected) => {
    const markers = checkDocument(article(doc(paragraph(text)))).filter(({ rule }) => rule === 'marker')
    expect(markers.map(({ quote }) => quote?.text)).toEqual(expected)
  })
})

describe('repeated words', () => {
  it.each<[string, string[]]>([
    ['桥下的的早市', ['的的']],
    ['他们他们都来了', ['他们他们']],
    ['来过了了', ['了了']],
    ['在在桥下', ['在在']],
    ['He read the the book in in peace.', ['the the', 'in in']],
    ['The the', ['The the']],
    ['谢谢星星，慢慢看看。', []],
    ['达到目的的办法', []],
    ['为了了解早市', []],
    ['的的确确不了了之', []],
    ['在在线商店里', []],
    ['总和和平均', []],
    ['存在在那里', []],
    ['The theme is that thatch.', []],
  ])('in %s', (text, expected) => {
    const repeated = checkDocument(article(doc(paragraph(text)))).filter(
      ({ rule }) => rule === 'repeated-word',
    )
    expect(repeated.map(({ quote, fix }) => ({ text: quote?.text, fix }))).toEqual(
      expected.map((each) => ({ text: each, fix: null })),
    )
  })
})

describe('the house word list', () => {
  const entry = (wrong: string, right: string[], kind: WordEntry['kind'] = 'misspelt'): WordEntry => ({
    wrong,
    right,
    note: '本社用字',
    kind,
  })
  const list = (...entries: WordEntry[]): WordList => ({ format: 'galley/word-list', version: 1, entries })
  const words = (text: string, ...entries: WordEntry[]) =>
    checkDocument(article(doc(paragraph(text))), { wordList: list(...entries) })
      .filter(({ rule }) => rule.endsWith('-word'))
      .map(({ rule, quote, fix, suggestions, note }) => [
        rule,
        quote?.text,
        fix?.text ?? null,
        suggestions,
        note,
      ])

  it('replaces a misspelt word that has one right form', () => {
    expect(words('他登陆网站买菜。', entry('登陆网站', ['登录网站']))).toEqual([
      ['misspelt-word', '登陆网站', '登录网站', ['登录网站'], '本社用字'],
    ])
  })

  it('leaves a forbidden word, and one with several right forms, to a person', () => {
    const entries = [entry('残障人士', ['残疾人'], 'forbidden'), entry('截止', ['截至', '截止到'])]
    expect(words('截止今天，残障人士都来了。', ...entries)).toEqual([
      ['forbidden-word', '残障人士', null, ['残疾人'], '本社用字'],
      ['misspelt-word', '截止', null, ['截至', '截止到'], '本社用字'],
    ])
  })

  it('sees through case and width', () => {
    expect(words('用ＷＩＦＩ和wifi上网', entry('Wifi', ['Wi-Fi'])).map(([, text]) => text)).toEqual([
      'ＷＩＦＩ',
      'wifi',
    ])
  })

  it.each<[string, string, WordEntry]>([
    ['a right form that has the wrong one in it', '他住在的士高旁边', entry('的士', ['的士高'])],
    ['a Latin word inside another', 'reading', entry('ading', ['adding'])],
    ['the right form itself', 'Wi-Fi', entry('wi-fi', ['Wi-Fi'])],
  ])('leaves alone %s', (_name, text, each) => {
    expect(words(text, each)).toEqual([])
  })

  it('takes the longest of two words at a place', () => {
    const entries = [entry('早市', ['晨市']), entry('早市场', ['早市'])]
    expect(words('去早市场', ...entries).map(([, text]) => text)).toEqual(['早市场'])
  })
})
