import { describe, expect, it } from 'vitest'
import { splitSentences } from './sentences'

const rows: [name: string, sentences: string[], gap?: string][] = [
  ['full stops, question and exclamation marks', ['路通了。', '灯亮了！', '人来了？', '都好']],
  ['traditional characters', ['臺北下雨了。', '風很大。']],
  ['rare characters outside the BMP', ['𠮷野家开门了。', '𠀀是一个字。']],
  ['an ellipsis', ['他没有回答……', '灯灭了。']],
  ['an ellipsis in front and before a comma', ['……他终于开口。', '是的……，他说。']],
  ['repeated marks', ['真的吗？！', '当然！！！', '好。']],
  ['clauses joined by a semicolon', ['一是路；二是灯；三是人。', '就这些。']],
  ['a quotation with its full stop', ['她说：“路通了。”', '大家笑了。']],
  ['corner brackets and nested quotes', ['她說：「他講『來了。』」', '大家笑了。']],
  ['straight quotes', ['她说："路通了。"', '"灯亮了。"', '大家笑了。']],
  ['a quotation that goes on', ['“为什么？”的追问没有停。', '“谁？”与“哪里？”等问题都写下来。']],
  ['a quotation before a comma', ['“好！”，他说。', '走吧。']],
  ['a name with a mark in it', ['《怎么办？》再版了。', '《你好！世界》也是。']],
  ['a note in brackets', ['他来了（真的来了！没有骗人。）并且留下。', '天黑了。']],
  ['a sentence in brackets', ['天黑了。', '（掌声。）', '（“好！”）', '他走了。']],
  ['a bracket that is never closed', ['他（来了。', '天黑了。']],
  ['note marks', ['路长十里。[1]', '灯三百盏。[12][13]', '完。']],
  ['half-width marks between Han', ['路通了.', '灯亮了!', '人来了?', '都好.']],
  ['a half-width question before Latin', ['这是什么?', 'Linux是系统.']],
  ['numbers', ['增长3.14%，达1.5亿。', '圆周率是 3.14159.', 'Next it is 2.5 again.'], ' '],
  ['list numbers', ['1. 打开灯。', '2.关上门。', '1.1. 再来。'], ' '],
  ['an address', ['见 https://example.com/a.html?b=c!d#e 一页。', '完。']],
  ['a file name', ['请看 readme.txt 与 Node.js 的说明。', '完。']],
  ['Latin sentences', ['It works.', 'Does it?', 'Yes!', '"Good."', '(Really.)', 'Done.'], ' '],
  [
    'abbreviations',
    ['The U.S. Army met Dr. Li at 5 p.m. on Oct. 3.', 'J. K. Lee came, e.g. No. 5 etc.', 'Then rain.'],
    ' ',
  ],
  ['lower case behind a mark', ['Yahoo! is a name and "why?" he asked.', 'So... maybe.'], ' '],
  ['mixed text', ['他用 Linux。', 'It is free.', '很好。'], ' '],
  ['emoji', ['好棒！', '🎉🎉来了。', '👨‍👩‍👧到家。', '🇨🇳加油！']],
  ['full-width Latin', ['ＡＩ来了。', '３．１４是数。', '好．', '走']],
  ['kana', ['これは本です。', 'はい！', 'そうです。']],
  ['lines', ['小标题', '第一句。', '第二句'], '\r\n\n　'],
  ['punctuation only', ['。。。！？……']],
  ['white space between', ['一。', '二。', '三'], '　 \t'],
]

describe('splitSentences', () => {
  it.each(rows)('cuts %s', (_name, sentences, gap = '') => {
    expect(splitSentences(sentences.join(gap)).map((each) => each.text)).toEqual(sentences)
  })

  it.each(['', ' ', '　\n\r\n'])('finds none in %j', (text) => {
    expect(splitSentences(text)).toEqual([])
  })

  it('gives the place of each sentence', () => {
    expect(splitSentences(' 一。\n𠮷。')).toEqual([
      { text: '一。', start: 1, end: 3 },
      { text: '𠮷。', start: 4, end: 7 },
    ])
  })

  it('never loses or moves a character', () => {
    const marks = [...'。！？…….!?；，"\'“”（）《》()[]1aA汉𠮷🎉 \n　']
    let seed = 7
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647
    const texts = Array.from({ length: 600 }, () =>
      Array.from(
        { length: 1 + Math.floor(random() * 40) },
        () => marks[Math.floor(random() * marks.length)],
      ).join(''),
    )
    for (const text of [...texts, ...rows.map(([, sentences, gap]) => sentences.join(gap))])
      expect(rebuilt(text), JSON.stringify(text)).toBe(text)
  })
})

function rebuilt(text: string): string {
  let position = 0
  let result = ''
  for (const { text: sentence, start, end } of splitSentences(text)) {
    const gap = text.slice(position, start)
    expect(gap.trim()).toBe('')
    expect(sentence).toBe(text.slice(start, end))
    expect(sentence).toBe(sentence.trim())
    result += gap + sentence
    position = end
  }
  const rest = text.slice(position)
  expect(rest.trim()).toBe('')
  return result + rest
}
