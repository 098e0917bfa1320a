import { expect, it } from 'vitest'
import type { Clash } from '../../../shared/merge/clash'
import { clashText } from './clash-text'

const clash = (fields: Partial<Clash>): Clash => ({
  key: 'a',
  kind: 'field',
  path: ['title'],
  base: null,
  ours: null,
  theirs: null,
  stands: 'ours',
  before: '',
  after: '',
  ...fields,
})

it.each([
  ['a wording within its sentence', clash({ ours: '不错', before: '天气', after: '。' }), '天气不错。'],
  ['the sentence where a side has nothing in it', clash({ ours: '', before: '天气', after: '。' }), '天气。'],
  ['nothing where a side has nothing', clash({ ours: null, before: '天气', after: '。' }), ''],
  ['a source by its name', clash({ ours: { name: '河边日报', url: null } }), '河边日报'],
  [
    'a slot without its id',
    clash({ ours: { id: '01', target: { kind: 'unresolved' }, title: '渡口' } }),
    'unresolved · 渡口',
  ],
  ['words with their format', clash({ ours: { text: '渡口', marks: [{ type: 'bold' }] } }), '渡口［bold］'],
])('says %s', (_name, given, expected) => {
  expect(clashText(given, 'ours')).toBe(expected)
})
