import { describe, expect, it } from 'vitest'
import { countText, readingMinutes } from './count'

const rows: [text: string, words: number, characters: number, han: number, latinWords: number][] = [
  ['', 0, 0, 0, 0],
  [' 　\r\n\t', 0, 0, 0, 0],
  ['城市治理', 4, 4, 4, 0],
  ['城市治理能力，持续增强。', 10, 12, 10, 0],
  ['臺灣銀行', 4, 4, 4, 0],
  ['𠮷野家', 3, 3, 3, 0],
  ['二〇二三年人々', 7, 7, 7, 0],
  ['AI数据', 3, 4, 2, 1],
  ['AI 数据', 3, 4, 2, 1],
  ['苹果Apple,谷歌Google。', 6, 17, 4, 2],
  ['Apple,Google', 2, 12, 0, 2],
  ['ＡＩ数据２０２３', 4, 8, 2, 2],
  ['60%', 1, 3, 0, 1],
  ['提升60%的停车效率', 8, 10, 7, 1],
  ['3.14 1,000 2023-06-07 10:30', 4, 24, 0, 4],
  ['400辆-600辆', 4, 9, 2, 2],
  ["it's state-of-the-art in the U.S.", 5, 29, 0, 5],
  ['café cafe\u0301 naïve', 3, 13, 0, 3],
  ['见 https://example.com/a?b=c&d=1#e。', 2, 33, 1, 1],
  ['写信给 desk@example.com', 4, 19, 3, 1],
  ['GPT-4o、C++ 与 C#', 4, 13, 1, 3],
  ['こんにちは、世界', 7, 8, 2, 0],
  ['スーパー', 4, 4, 0, 0],
  ['서울 시청', 2, 4, 0, 2],
  ['Привет, мир', 2, 10, 0, 2],
  ['，。！？……——“”《》', 0, 12, 0, 0],
  ['.,!?-- "\'"', 0, 9, 0, 0],
  ['👨‍👩‍👧🇨🇳👍🏽', 0, 3, 0, 0],
  ['1️⃣ 第一🎉', 2, 4, 2, 0],
  ['零\u200b宽\ufeff', 2, 2, 2, 0],
  ['葛\u{e0100}城', 2, 2, 2, 0],
]

describe('countText', () => {
  it.each(rows)('counts %j', (text, words, characters, han, latinWords) => {
    expect(countText(text)).toEqual({ words, characters, han, latinWords })
  })

  it('counts joined lines as the sum of the lines', () => {
    const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0)
    const joined = rows.map(([text]) => text).join('\n')
    expect(countText(joined)).toEqual({ words: sum(1), characters: sum(2), han: sum(3), latinWords: sum(4) })
  })

  it('counts graphemes alike with and without the segmenter', () => {
    for (const [text, , characters] of rows) expect(countText(`${text}👍`).characters).toBe(characters + 1)
  })
})

describe('readingMinutes', () => {
  it.each([
    [0, 0],
    [1, 1],
    [330, 1],
    [1000, 3],
    [3300, 10],
  ])('gives %i words %i minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes)
  })
})
