import { describe, expect, it } from 'vitest'
import { doc, paragraph } from '../../document/build'
import type { Body, DocumentNode } from '../../document/schema'
import { documentText } from '../../document/walk'
import { applyFixes, fixArticle } from './apply-fixes'
import { checkDocument } from './check-document'
import { expectSafeFix } from './expect-safe-fix'

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
