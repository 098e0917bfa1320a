import { describe, expect, test } from 'vitest'
import {
  formatBytes,
  formatCharacters,
  formatList,
  formatMoment,
  formatSpan,
  formatZone,
  toDay,
} from './format'
import type { MomentStyle } from './format'

// 14:40 on Wednesday 7 June 2023 in Beijing.
const now = new Date('2023-06-07T06:40:00Z')
const inZh = { locale: 'zh-CN', timeZone: 'Asia/Shanghai', now } as const
const inEn = { ...inZh, locale: 'en' } as const

describe('formatMoment', () => {
  test.each<[string, string, MomentStyle, string, string]>([
    ['today', '2023-06-07T06:32:00Z', 'list', '今天 14:32', 'today 14:32'],
    ['today, already past midnight in Beijing', '2023-06-06T16:05:00Z', 'list', '今天 00:05', 'today 00:05'],
    [
      'yesterday, minutes before that midnight',
      '2023-06-06T15:59:00Z',
      'list',
      '昨天 23:59',
      'yesterday 23:59',
    ],
    ['tomorrow', '2023-06-08T01:00:00Z', 'list', '明天 09:00', 'tomorrow 09:00'],
    ['this year', '2023-06-10T01:00:00Z', 'list', '6月10日 09:00', '10 Jun 09:00'],
    ['another year', '2022-12-31T01:00:00Z', 'list', '2022年12月31日', '31 Dec 2022'],
    ['a day', '2023-06-06T01:00:00Z', 'day', '昨天', 'yesterday'],
    ['a heading of today', '2023-06-07T01:00:00Z', 'heading', '今天 · 6月7日 周三', 'Today · Wed 7 Jun'],
    ['a heading of an older day', '2023-06-02T01:00:00Z', 'heading', '6月2日 周五', 'Fri 2 Jun'],
    ['a date', '2023-06-07T01:00:00Z', 'date', '2023年6月7日', '7 Jun 2023'],
    ['a time', '2023-06-07T06:20:08Z', 'minute', '14:20', '14:20'],
    ['a time to the second', '2023-06-07T06:20:08Z', 'second', '14:20:08', '14:20:08'],
    [
      'all of it',
      '2023-06-07T06:20:08Z',
      'full',
      '2023年6月7日 14:20 北京时间 GMT+8',
      '7 Jun 2023 14:20 Beijing time GMT+8',
    ],
  ])('says %s', (_name, iso, style, zh, en) => {
    expect([formatMoment(iso, { ...inZh, style }), formatMoment(iso, { ...inEn, style })]).toEqual([zh, en])
  })

  test('counts days by the calendar of the publication and not by hours', () => {
    const inTokyo = { ...inZh, timeZone: 'Asia/Tokyo', now: new Date('2023-06-06T15:30:00Z') }
    expect(formatMoment('2023-06-06T14:30:00Z', inTokyo)).toBe('昨天 23:30')
  })

  test('refuses what is no moment instead of showing one', () => {
    expect(() => formatMoment('昨天', inZh)).toThrow(RangeError)
  })
})

test('names a zone with the offset that is in force at that moment', () => {
  const zones = ['2023-01-15T00:00:00Z', '2023-07-15T00:00:00Z'].map((iso) =>
    formatZone('Europe/Berlin', 'en', new Date(iso)).replace(/.*(GMT.*)/, '$1'),
  )
  expect(zones).toEqual(['GMT+1', 'GMT+2'])
})

test('finds the day in the zone of the publication', () => {
  expect([toDay('2023-06-06T16:30:00Z', 'Asia/Shanghai'), toDay('2023-06-06T16:30:00Z', 'UTC')]).toEqual([
    '2023-06-07',
    '2023-06-06',
  ])
})

test.each([
  [1, '1 字', '1 word'],
  [2320, '2,320 字', '2,320 words'],
  [9999, '9,999 字', '9,999 words'],
  [10_000, '1 万字', '10,000 words'],
  [3_126_000, '312.6 万字', '3.1M words'],
])('counts %i characters', (count, zh, en) => {
  expect([formatCharacters(count, 'zh-CN'), formatCharacters(count, 'en')]).toEqual([zh, en])
})

test.each([
  [0, '0 秒', '0 s'],
  [8_000, '8 秒', '8 s'],
  [6_000_000, '1 时 40 分', '1 h 40 min'],
  [7_200_000, '2 时', '2 h'],
  [93_600_000, '1 天 2 时', '1 d 2 h'],
])('tells a span of %i ms', (milliseconds, zh, en) => {
  expect([formatSpan(milliseconds, 'zh-CN'), formatSpan(milliseconds, 'en')]).toEqual([zh, en])
})

test('writes sizes and lists the way each language does', () => {
  expect([
    formatBytes(900, 'zh-CN'),
    formatBytes(1_572_864, 'zh-CN'),
    formatList(['城市', '文化', '语文'], 'zh-CN'),
    formatList(['City', 'Culture'], 'en'),
  ]).toEqual(['900 B', '1.5 MB', '城市、文化、语文', 'City, Culture'])
})
