import { describe, expect, it } from 'vitest'
import { countText } from './count'
import { splitSentences } from './sentences'
import { locateSummary, summarize } from './summarize'

const walk = [
  '老城步道今天全线贯通，沿河十二公里的步行路把七座公园连成一线。步道由旧堤改建，全程无台阶，轮椅和婴儿车都能通行。',
  '步道怎么走',
  '步道从北门水闸出发，经过三座老桥，在南湖公园收尾。走完全程要多久？慢走约三个小时。沿途设有十八处饮水点。',
  '设计师林岚说：“步道不是景区。步道是每天上下班的路。”她希望居民把步道当作日常的一部分。',
  '为了保留河边的老树，步道在六个地方绕行，施工因此多花了四个月。但是居民普遍支持这个决定。',
  '步道沿线的夜间照明采用低位灯，避免影响河里的鱼和岸上的鸟。市园林局表示，步道的养护由沿线七座公园分段负责。',
]
const english = [
  'The old town walk opened today, and it links seven parks along twelve kilometres of the river. It has no steps.',
  'How long does it take? About three hours at an easy pace for most people who walk the whole way along the river.',
  'The walk was built on the old dike, and wheelchairs can use all of it from the north gate to the lake.',
]
const nasty = [
  '在第一个查询中，我们看到两条记录。.第二个查询没有结果。',
  '他没有回答……1. 打开灯看看这一段路。The U.S. team came at 5 p.m. to see the river walk in the rain.',
  '![图](a.png) 步道的照片挂在馆里！“谁？”的声音从河边传来，没有人应声。https://example.com/a?b=c 有更多照片。',
  '𠮷野先生在河边拍照🎉👨‍👩‍👧。🇨🇳旗在风里飘动，步道上的人都停下来看！',
  'ＡＩ灯会自动变暗，节省了60%的电。。。这是河边的第３．１４公里处的一块牌子．',
]

describe('summarize', () => {
  it('takes sentences of the body in their order', () => {
    expect(summarize(walk, { sentences: 3, maxCharacters: 120 })).toBe(
      '老城步道今天全线贯通，沿河十二公里的步行路把七座公园连成一线。步道沿线的夜间照明采用低位灯，避免影响河里的鱼和岸上的鸟。市园林局表示，步道的养护由沿线七座公园分段负责。',
    )
  })

  it('puts one space between Latin sentences', () => {
    expect(summarize(english, { sentences: 2 })).toBe(
      'The old town walk opened today, and it links seven parks along twelve kilometres of the river. The walk was built on the old dike, and wheelchairs can use all of it from the north gate to the lake.',
    )
  })

  it.each([
    ['nothing', [], ''],
    ['blank paragraphs', ['', '　'], ''],
    ['punctuation and emoji only', ['。。。', '🎉👨‍👩‍👧！'], ''],
    ['a heading only', ['步道怎么走'], '步道怎么走'],
    ['a question only', ['步道怎么走？'], '步道怎么走？'],
    ['one short sentence', ['路通了。'], '路通了。'],
    ['a sentence that is too long', ['路'.repeat(300)], ''],
    [
      'the same sentence twice',
      ['步道今天全线贯通，共十二公里。', '步道今天全线贯通，共十二公里。'],
      '步道今天全线贯通，共十二公里。',
    ],
    ['rare characters', ['𠮷野先生在河边散步，走完了全程。'], '𠮷野先生在河边散步，走完了全程。'],
    ['traditional characters', ['臺北的步道今天全線貫通，歡迎散步。'], '臺北的步道今天全線貫通，歡迎散步。'],
    ['full-width Latin', ['ＡＩ灯会自动变暗，很省电。'], 'ＡＩ灯会自动变暗，很省电。'],
  ])('of %s', (_name, paragraphs, expected) => {
    expect(summarize(paragraphs)).toBe(expected)
  })

  it('leaves out questions, headings, fragments and halves of a quotation', () => {
    const taken = splitSentences(summarize(walk, { sentences: 20, maxCharacters: 2000 })).map(
      (each) => each.text,
    )
    const left = walk.flatMap((paragraph) => splitSentences(paragraph)).map((each) => each.text)
    expect(left.filter((sentence) => !taken.includes(sentence))).toEqual([
      '步道怎么走',
      '走完全程要多久？',
      '慢走约三个小时。',
      '设计师林岚说：“步道不是景区。',
      '步道是每天上下班的路。”',
    ])
  })

  it('keeps its limits, and each of its sentences is in the body, in order', () => {
    const bodies = [
      walk,
      english,
      nasty,
      [...walk, ...english, ...nasty],
      [...nasty].reverse(),
      [nasty.join(''), walk.join('')],
    ]
    for (const body of bodies) {
      for (const sentences of [1, 2, 4, 9]) {
        for (const maxCharacters of [20, 60, 200, 1000]) {
          const summary = summarize(body, { sentences, maxCharacters })
          const located = locateSummary(summary, body)
          expect(located.filter(({ paragraph }) => paragraph === null)).toEqual([])
          const pieces = located.map(({ sentence }) => body.join('\n').indexOf(sentence))
          expect(pieces.every((place) => place >= 0)).toBe(true)
          expect(pieces).toEqual(pieces.toSorted((a, b) => a - b))
          expect(located.length).toBeLessThanOrEqual(sentences)
          expect(countText(summary).characters).toBeLessThanOrEqual(maxCharacters)
          expect(summarize(body, { sentences, maxCharacters })).toBe(summary)
        }
      }
    }
  })
})

describe('locateSummary', () => {
  it('names the paragraph of each sentence, null for one that the body does not have', () => {
    expect(
      locateSummary('慢走约三个小时。步道明年收费。步道由旧堤改建，全程无台阶，轮椅和婴儿车都能通行。', walk),
    ).toEqual([
      { sentence: '慢走约三个小时。', paragraph: 2 },
      { sentence: '步道明年收费。', paragraph: null },
      { sentence: '步道由旧堤改建，全程无台阶，轮椅和婴儿车都能通行。', paragraph: 0 },
    ])
  })

  it('looks through width and white space, not through other words or marks', () => {
    const body = ['ＡＩ灯　会变暗，\n很省电。', 'The walk opened.']
    expect(locateSummary('AI灯会变暗,很省电。灯会变暗，不省电。The walk closed.', body)).toEqual([
      { sentence: 'AI灯会变暗,很省电。', paragraph: 0 },
      { sentence: '灯会变暗，不省电。', paragraph: null },
      { sentence: 'The walk closed.', paragraph: null },
    ])
  })

  it('answers nothing for an empty summary', () => {
    expect(locateSummary(' 　', walk)).toEqual([])
  })
})
