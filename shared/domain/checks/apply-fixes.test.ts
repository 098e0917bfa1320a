import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { doc, paragraph } from '../../document/build'
import { toNormalForm } from '../../document/normal-form'
import type { Body, DocumentNode } from '../../document/schema'
import { documentText } from '../../document/walk'
import type { WordList } from '../word-list'
import { applyFixes, fixArticle } from './apply-fixes'
import { checkDocument } from './check-document'
import { bodyOfMarkdown } from './markdown-for-tests'

const article = (body: Body) => ({ title: '题', alternativeTitle: '', summary: null, body })
const text = (value: string, ...marks: string[]): DocumentNode => ({
  type: 'text',
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
  text: value,
})

describe('fixing', () => {
  it('keeps the marks, what is between two brackets, and everything else of the article', () => {
    const body = doc({
      type: 'paragraph',
      content: [
        text('河道('),
        text('南段', 'bold'),
        text(',主流)', 'italic'),
        text('今年'),
        text('清淤...', 'bold'),
      ],
    })
    const before = { ...article(body), date: '2024-05-12' }
    expect(applyFixes(before, checkDocument(before))).toEqual({
      ...before,
      body: doc({
        type: 'paragraph',
        content: [
          text('河道（'),
          text('南段', 'bold'),
          text('，主流）', 'italic'),
          text('今年'),
          text('清淤……', 'bold'),
        ],
      }),
    })
  })

  it('takes the findings that it is given and no others', () => {
    const before = article(doc(paragraph('看,问,写。')))
    const findings = checkDocument(before)
    expect(documentText(applyFixes(before, findings.slice(1)).body)).toBe('看,问，写。')
    expect(applyFixes(before, [])).toBe(before)
  })

  it('reaches fields and blocks inside others', () => {
    const before = {
      title: '早市,六点',
      alternativeTitle: '早市...',
      summary: '早市!',
      body: doc({ type: 'blockquote', content: [paragraph('好,看'), paragraph('好,听')] }),
    }
    expect(fixArticle(before)).toEqual({
      article: {
        title: '早市，六点',
        alternativeTitle: '早市……',
        summary: '早市！',
        body: doc({ type: 'blockquote', content: [paragraph('好，看'), paragraph('好，听')] }),
      },
      fixed: 5,
    })
  })
})

/** What is left when everything that a fix may change is taken away: listed words have been put right before. */
function untouchable(value: string): string {
  return value
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (each) => each.normalize('NFKC'))
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replaceAll('登陆网站', '登录网站')
}

const wordList: WordList = {
  format: 'galley/word-list',
  version: 1,
  entries: [{ wrong: '登陆网站', right: ['登录网站'], note: '', kind: 'misspelt' }],
}

function expectSafeFix(given: Body, name: string): void {
  const body = toNormalForm(given)
  const before = article(body)
  const once = fixArticle(before, { wordList })
  const twice = fixArticle(once.article, { wordList })
  expect({ name, fixed: twice.fixed, article: twice.article }).toEqual({
    name,
    fixed: 0,
    article: once.article,
  })
  expect(untouchable(documentText(once.article.body)), name).toBe(untouchable(documentText(body)))
  expect(codeOf(once.article.body), name).toEqual(codeOf(body))
}

function codeOf(node: DocumentNode): string[] {
  if (node.type === 'codeBlock' || node.marks?.some(({ type }) => type === 'code'))
    return [documentText({ type: 'doc', content: [{ type: 'paragraph', content: node.content ?? [node] }] })]
  return (node.content ?? []).flatMap(codeOf)
}

describe('whatever is written', () => {
  const pieces =
    '早 市 桥 下 的 了 a b Excel 1 23 , . ; : ? ! ， 。 、 ； ： ？ ！ ( ) （ ） " \' “ ” ‘ ’ 《 》 … …… — —— - -- --- ... 。。。 ２ Ｖ 登陆网站 https://a.example/x,y @heron /etc/a :) 𠮷 々 👨‍👩‍👧 · ~ / = | % #'
      .match(/\S+/g)!
      .concat([' ', '  ', '　', '\u00a0', '\n'])

  const random = (seed: number) => () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }

  it('a second fix changes nothing, and no character that has a meaning is changed', () => {
    const next = random(20240512)
    const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T
    for (let trial = 0; trial < 3000; trial += 1) {
      const content: DocumentNode[] = []
      const runs = 1 + Math.floor(next() * 4)
      for (let run = 0; run < runs; run += 1) {
        let value = ''
        const length = 1 + Math.floor(next() * 10)
        for (let at = 0; at < length; at += 1) value += pick(pieces)
        const mark = next() < 0.2 ? 'code' : next() < 0.4 ? 'bold' : ''
        content.push(mark === '' ? text(value) : text(value, mark))
      }
      expectSafeFix(doc({ type: 'paragraph', content }), JSON.stringify(content))
    }
  })
})

const real = join(import.meta.dirname, '../../../../shared/input/markdown')

describe.skipIf(!existsSync(real))('real articles (../shared/input; skipped where it is absent)', () => {
  it('are fixed once and for all, and say the same', { timeout: 300_000 }, () => {
    const files = readdirSync(real, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    expect(files.length).toBeGreaterThan(0)
    for (const { parentPath, name } of files)
      expectSafeFix(bodyOfMarkdown(readFileSync(join(parentPath, name), 'utf8')), name)
  })
})
