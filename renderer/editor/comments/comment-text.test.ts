import { describe, expect, it } from 'vitest'
import { fromContent, matchingPeople, mentionAt, toContent, withMention } from './comment-text'

const [short, long, other] = [
  { id: '1', name: '陈启' },
  { id: '2', name: '陈启明' },
  { id: '3', name: 'Li Wei' },
]
const people = [short, long, other]

describe('what is typed into a comment', () => {
  it.each([
    ['没有人', [{ text: '没有人' }]],
    ['@陈启明 核一下', [{ person: '2' }, { text: ' 核一下' }]],
    ['@陈启，核一下', [{ person: '1' }, { text: '，核一下' }]],
    ['问@Li Wei或@陈启明', [{ text: '问' }, { person: '3' }, { text: '或' }, { person: '2' }]],
    ['a@b.cn 不是人', [{ text: 'a@b.cn 不是人' }]],
    ['  两头的空白不算\n', [{ text: '两头的空白不算' }]],
    ['   ', []],
  ])('%s', (typed, content) => {
    expect(toContent(typed, people)).toEqual(content)
    expect(fromContent(content, (id) => people.find((each) => each.id === id)?.name ?? id)).toBe(typed.trim())
  })

  it('means the one of two equal names that was picked', () => {
    const twins = [short, { id: '9', name: '陈启' }]
    expect(toContent('@陈启', twins, new Map([['陈启', '9']]))).toEqual([{ person: '9' }])
  })
})

describe('completing a name', () => {
  it.each([
    ['问@', 2, { at: 1, query: '' }],
    ['问@cqm', 5, { at: 1, query: 'cqm' }],
    ["@c'q'm", 6, { at: 0, query: 'cqm' }],
    ['＠陈', 2, { at: 0, query: '陈' }],
    ['@陈启明 好', 6, null],
    ['没有', 2, null],
  ])('%s', (text, cursor, expected) => {
    expect(mentionAt(text, cursor)).toEqual(expected)
  })

  it('finds people by characters and by pinyin initials', () => {
    expect(matchingPeople(people, 'cqm')).toEqual([long])
    expect(matchingPeople(people, '陈')).toEqual([short, long])
    expect(matchingPeople(people, '')).toEqual(people)
  })

  it('puts the name in the place of what was typed', () => {
    expect(withMention('问@cqm再说', 5, { at: 1, query: 'cqm' }, '陈启明')).toEqual({
      text: '问@陈启明 再说',
      cursor: 6,
    })
  })
})
