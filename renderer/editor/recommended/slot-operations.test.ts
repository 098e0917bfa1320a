import { describe, expect, it } from 'vitest'
import type { Slot, SlotTarget } from '../../../shared/domain/recommendation'
import { moveSlot } from '../../../shared/domain/recommendation'
import { addSlot, changeSlot, linkSlot, pageTarget, putBackSlot, removeSlot } from './slot-operations'

const slot = (id: string, target: SlotTarget = { kind: 'article', article: `to-${id}` }): Slot => ({
  id,
  target,
  title: '',
  alternativeTitle: '',
  excerpt: '',
})
const waiting: SlotTarget = { kind: 'unresolved' }
const page = (url: string): SlotTarget => ({ kind: 'page', url })
const ids = (slots: readonly Slot[]) => slots.map((each) => each.id).join('')
const list = [slot('a'), slot('b', waiting), slot('c', page('https://a.cn/1'))]
const ten = [...'abcdefghij'].map((id) => slot(id))

describe('the list of slots', () => {
  it.each([
    ['another article', list, slot('d'), 'abcd'],
    ['another page', list, slot('d', page('https://a.cn/2')), 'abcd'],
    ['a second one that waits', list, slot('d', waiting), 'abcd'],
    ['an article that is there', list, slot('d', { kind: 'article', article: 'to-a' }), 'twice'],
    ['a page that is there', list, slot('d', page('https://a.cn/1')), 'twice'],
    ['the article itself', list, slot('d', { kind: 'article', article: 'me' }), 'itself'],
    ['an eleventh', ten, slot('k'), 'full'],
    ['an eleventh that is there already', ten, slot('k', { kind: 'article', article: 'to-a' }), 'twice'],
  ])('takes or refuses %s', (_name, slots, added, expected) => {
    const change = addSlot(slots, added, 'me')
    expect(change.ok ? ids(change.slots) : change.why).toBe(expected)
  })

  it('links a slot that waits and keeps what was written in it', () => {
    const slots = [{ ...slot('b', waiting), title: '题', excerpt: '摘' }]
    expect(linkSlot(slots, 'b', 'new', 'me')).toEqual({
      ok: true,
      slots: [
        {
          id: 'b',
          target: { kind: 'article', article: 'new' },
          title: '题',
          alternativeTitle: '',
          excerpt: '摘',
        },
      ],
    })
  })

  it.each([
    ['twice', 'to-a'],
    ['itself', 'me'],
  ])('does not link %s', (why, article) => {
    expect(linkSlot(list, 'b', article, 'me')).toEqual({ ok: false, why })
  })

  it.each([
    ['a', 1, 'bac'],
    ['c', 0, 'cab'],
    ['a', 99, 'bca'],
    ['c', -5, 'cab'],
    ['x', 0, 'abc'],
  ])('moves %s to %i as %s', (id, index, expected) => {
    expect(ids(moveSlot(list, id, index))).toBe(expected)
  })

  it('puts a removed slot back where it stood', () => {
    const [, second] = list
    if (!second) throw new Error('the list has a second slot')
    const rest = removeSlot(list, 'b')
    expect(ids(rest)).toBe('ac')
    expect(putBackSlot(rest, second, 1)).toEqual(list)
    expect(ids(putBackSlot(list, second, 1))).toBe('abc')
    expect(putBackSlot(ten, second, 1)).toEqual(ten.map((each) => each))
  })

  it('changes the words of one slot and nothing else', () => {
    expect(changeSlot(list, 'b', { excerpt: '新' })).toEqual([
      list[0],
      { ...list[1], excerpt: '新' },
      list[2],
    ])
  })

  it.each([
    ['https://news.example.cn/a?b=1', page('https://news.example.cn/a?b=1')],
    ['  http://a.cn ', page('http://a.cn')],
    ['javascript:alert(1)', null],
    ['城市治理', null],
    ['ftp://a.cn', null],
    ['', null],
  ])('reads %j as a page or as none', (text, expected) => {
    expect(pageTarget(text)).toEqual(expected)
  })
})
