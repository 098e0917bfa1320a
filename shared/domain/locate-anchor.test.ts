import { describe, expect, it } from 'vitest'
import { doc, figure, heading, paragraph } from '../document/build'
import type { Body, DocumentNode } from '../document/schema'
import { anchorText, figureAnchor, rangeAnchor, toOffset } from './anchor-text'
import type { RangeAnchor } from './comment'
import { locateAnchor } from './locate-anchor'

const opening = '四月的一个清晨，候船棚里坐满了晨练的人，卖茶的周姐把炉子捅得很旺。'
const main = '河边步道全长三公里，从老渡口一直修到纺织厂的旧码头，中间要过两座桥。'
const later = '有人问起为什么不修得更宽，设计师说，两个人并排走得开就够了。'
const closing = '每天仍有四班船，票价两元，多半是去对岸买菜的老人。'

const list = (...items: string[]): DocumentNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
})

/** The anchor of the words between brackets: 「…」 in one of the blocks. */
function marked(...blocks: DocumentNode[]): RangeAnchor {
  const { text } = anchorText(doc(...blocks))
  const from = text.indexOf('「')
  const to = text.indexOf('」')
  const clean = (node: DocumentNode): DocumentNode =>
    node.type === 'text'
      ? { ...node, text: node.text?.replace(/[「」]/g, '') }
      : { ...node, content: node.content?.map(clean) }
  const body = clean(doc(...blocks))
  const whole = anchorText(body)
  const place = (offset: number) => {
    const block = whole.blocks.findLast(({ start }) => start <= offset)
    return { path: block?.path ?? [], offset: offset - (block?.start ?? 0) }
  }
  const anchor = rangeAnchor(body, place(from), place(to - 1))
  return anchor ?? expect.fail('nothing is marked')
}

/** What the located range holds, with its surroundings in the same words as the case. */
function found(body: Body, anchor: RangeAnchor): string | null {
  const located = locateAnchor(body, anchor)
  if (!located) return null
  const whole = anchorText(body)
  return whole.text.slice(toOffset(whole, located.from) ?? 0, toOffset(whole, located.to) ?? 0)
}

const phrase = marked(
  paragraph(opening),
  paragraph(main.replace('从老渡口一直修到纺织厂的旧码头', '「从老渡口一直修到纺织厂的旧码头」')),
  paragraph(later),
)
const short = marked(paragraph(opening), paragraph(main.replace('三公里', '「三公里」')), paragraph(later))
const wanted = '从老渡口一直修到纺织厂的旧码头'

const cases: [name: string, anchor: RangeAnchor, body: Body, wanted: string | null][] = [
  ['the same text', phrase, doc(paragraph(opening), paragraph(main), paragraph(later)), wanted],
  [
    'blocks added before it',
    phrase,
    doc(heading('新'), list('甲', '乙'), paragraph(main), paragraph(later)),
    wanted,
  ],
  [
    'the words moved to another paragraph',
    phrase,
    doc(paragraph('河边步道全长三公里，中间要过两座桥。'), paragraph(`${closing}步道${wanted}。`)),
    wanted,
  ],
  ['the paragraph moved into a list', phrase, doc(paragraph(later), list(closing, main)), wanted],
  [
    'a word changed inside',
    phrase,
    doc(paragraph(main.replace('纺织厂', '造船厂')), paragraph(later)),
    '从老渡口一直修到造船厂的旧码头',
  ],
  [
    'words added inside',
    phrase,
    doc(paragraph(opening), paragraph(main.replace('一直', '沿着江堤一直')), paragraph(later)),
    '从老渡口沿着江堤一直修到纺织厂的旧码头',
  ],
  [
    'edited inside and moved, its surroundings gone',
    phrase,
    doc(paragraph(`${closing}听说从老渡口一直要修到纺织厂旧码头呢。`)),
    '从老渡口一直要修到纺织厂旧码头',
  ],
  ['deleted, its surroundings still there', phrase, doc(paragraph(main.replace(wanted, ''))), null],
  ['its paragraph deleted', phrase, doc(paragraph(opening), paragraph(later), paragraph(closing)), null],
  ['an empty body', phrase, doc(), null],

  ['a short word where it was', short, doc(paragraph(opening), paragraph(main)), '三公里'],
  [
    'a short word that stands twice',
    short,
    doc(paragraph(`他每天要走三公里。${opening}`), paragraph(main), paragraph('回程又是三公里。')),
    '三公里',
  ],
  [
    'a short word edited',
    short,
    doc(paragraph(opening), paragraph(main.replace('三公里', '五公里'))),
    '五公里',
  ],
  [
    'a short word deleted, and the same elsewhere',
    short,
    doc(paragraph(main.replace('全长三公里', '')), paragraph('体育课上跑完三公里的只有小王一个人。')),
    null,
  ],
  [
    'text added right before it',
    short,
    doc(paragraph(opening), paragraph(main.replace('三公里', '约三公里')), paragraph(later)),
    '三公里',
  ],
]

describe('finding the words of a comment again', () => {
  it.each(cases)('%s', (_, anchor, body, expected) => {
    expect(found(body, anchor)).toBe(expected)
  })

  it('takes the one of two equal phrases whose surroundings are known', () => {
    const body = doc(
      paragraph(`早晨，${main}`),
      paragraph(`晚上，从老渡口一直修到纺织厂的旧码头，灯都亮着。`),
    )
    const first = locateAnchor(body, phrase)
    expect(first?.from).toEqual({ path: [0], offset: 3 + main.indexOf(wanted) })
    const second = marked(paragraph(`早晨，${main}`), paragraph(`晚上，「${wanted}」，灯都亮着。`))
    expect(locateAnchor(body, second)?.from).toEqual({ path: [1], offset: 3 })
  })

  it('takes the nearest block when words and surroundings are equal', () => {
    const row = [paragraph(closing), paragraph(closing), paragraph(closing)]
    const anchor: RangeAnchor = { kind: 'range', quote: closing, before: '', after: '', block: 1 }
    expect(locateAnchor(doc(...row), anchor)?.from).toEqual({ path: [1], offset: 0 })
  })

  it('is sure of the very place, and less so of an edited one', () => {
    const same = locateAnchor(doc(paragraph(opening), paragraph(main), paragraph(later)), phrase)
    const edited = locateAnchor(doc(paragraph(main.replace('纺织厂', '造船厂'))), phrase)
    expect(same?.confidence).toBe(1)
    expect(edited?.confidence).toBeGreaterThan(0.4)
    expect(edited?.confidence).toBeLessThan(0.9)
  })

  it('finds words across paragraphs', () => {
    const anchor = marked(paragraph(`${main}「最后一句。`), paragraph(`第一句」，${later}`))
    const located = locateAnchor(
      doc(heading('序'), paragraph(`${main}最后一句。`), paragraph(`第一句，${later}`)),
      anchor,
    )
    expect(located).toEqual({
      from: { path: [1], offset: main.length },
      to: { path: [2], offset: 3 },
      confidence: expect.any(Number) as number,
    })
  })

  it('counts a break, a footnote and a character of two halves as the editor does', () => {
    const content = [
      { type: 'text', text: '𠮷野家' },
      { type: 'footnote', attrs: { text: '见第三章。' } },
      { type: 'hardBreak' },
      { type: 'text', text: '在渡口开了分店。' },
    ]
    const body = doc({ type: 'paragraph', content })
    const anchor = rangeAnchor(body, { path: [0], offset: 6 }, { path: [0], offset: 10 })
    expect(anchor).toMatchObject({ quote: '在渡口开', before: '𠮷野家\ufffc\n' })
  })

  it('stays quick in an article of 100,000 characters', () => {
    const many = Array.from({ length: 1_500 }, (_, at) => paragraph(`第${at}段。${opening}${later}`))
    const body = doc(...many, paragraph(main.replace('纺织厂', '造船厂')))
    const start = Date.now()
    expect(found(body, { ...phrase, before: '', after: '不再有的后文' })).toContain('造船厂')
    expect(Date.now() - start).toBeLessThan(1_500)
  })
})

describe('finding the figure of a comment again', () => {
  const media = 'a'.repeat(64)
  const body = doc(figure('候船棚', { media }), paragraph(main), figure('', {}), figure('旧码头的吊车', {}))
  const at = (path: number[]) => figureAnchor(body, path) ?? expect.fail('no figure')
  const place = (path: number[]) => ({ path, offset: 0 })

  it('by its picture, wherever it is and whatever its caption says now', () => {
    const moved = doc(paragraph(main), figure('改过的图说', { media }))
    expect(locateAnchor(moved, at([0]))?.from).toEqual(place([1]))
  })
  it('by its caption, when another picture has come', () => {
    const other = doc(paragraph(main), figure('旧码头的老吊车', { media }))
    expect(locateAnchor(other, at([3]))?.from).toEqual(place([1]))
  })
  it('by its order, where it has neither', () => {
    expect(locateAnchor(body, at([2]))?.from).toEqual(place([2]))
  })
  it('and does not, when it is gone', () => {
    expect(
      locateAnchor(doc(paragraph(main), figure('别的图', { media: 'b'.repeat(64) })), at([0])),
    ).toBeNull()
  })
  it('gives nothing for a path that is no figure', () => {
    expect(figureAnchor(body, [1])).toBeNull()
  })
})
