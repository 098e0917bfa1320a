import { describe, expect, it } from 'vitest'
import { markHits, snippetOf } from './mark-hits'

const word = (text: string, isExcluded = false) => ({ text, isExact: false, isExcluded })
const marked = (text: string, ...words: string[]) =>
  markHits(
    text,
    words.map((each) => word(each)),
  ).marks.map(([from, to]) => text.slice(from, to))

describe('markHits', () => {
  it.each([
    ['城市治理能力', ['治理'], ['治理']],
    ['臺灣的城市', ['台湾'], ['臺灣']],
    ['用ＡＩ写稿，ai 也行', ['AI'], ['ＡＩ', 'ai']],
    ['said aid', ['aid'], ['aid']],
    ['治理，城市', ['治理城市'], []],
    ['治理，城市', ['治理、城市'], ['治理，城市']],
    ['cafe\u0301 好', ['café'], ['cafe\u0301']],
    ['城市城市', ['城市', '市城'], ['城市城市']],
    ['(a+)+', ['a'], ['a']],
    ['', ['a'], []],
  ])('in %j for %j', (text, words, expected) => {
    expect(marked(text, ...words)).toEqual(expected)
  })

  it('marks nothing for a word that is excluded', () => {
    expect(markHits('早市', [word('早市', true)])).toEqual({ text: '早市', marks: [] })
  })
})

describe('snippetOf', () => {
  it('cuts round the first place, and marks where it is', () => {
    const text = `${'河边的风。'.repeat(30)}早市开在桥洞下面。${'收摊以后。'.repeat(30)}`
    const snippet = snippetOf(text, [word('桥洞')], 60)
    expect(snippet.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['桥洞'])
    expect(snippet.text).toMatch(/^….{10}桥洞下面。.*…$/)
  })

  it('gives the beginning where the words are not in the text', () => {
    expect(snippetOf('早市开在桥洞下面。', [word('夜市')], 4)).toEqual({
      text: '早市开在…',
      marks: [],
      isHit: false,
    })
  })
})
