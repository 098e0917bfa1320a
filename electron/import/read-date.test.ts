import { expect, it } from 'vitest'
import { readDate } from './read-date'

const zone = 'Asia/Shanghai'

it.each([
  ['2026-03-05', '2026-03-05', null, false],
  ['2026年3月5日', '2026-03-05', null, false],
  ['2026/3/5 9:07', '2026-03-05 09:07', '2026-03-05T09:07:00.000+08:00', true],
  ['2026-03-05 09:07:30', '2026-03-05 09:07', '2026-03-05T09:07:00.000+08:00', true],
  ['2026-03-05T23:30:00Z', '2026-03-06 07:30', '2026-03-05T23:30:00.000Z', false],
  ['2005-01-10T11:34:00+08:00', '2005-01-10 11:34', '2005-01-10T03:34:00.000Z', false],
  ['2026-03-05T09:07:00.123-0500', '2026-03-05 22:07', '2026-03-05T14:07:00.000Z', false],
  ['Tue, 19 Oct 2004 13:38:55 -0400', '2004-10-20 01:38', '2004-10-19T17:38:55.000Z', false],
  ['19 Oct 04 13:38 GMT', '2004-10-19 21:38', '2004-10-19T13:38:00.000Z', false],
  ['19 October 1999', '1999-10-19', null, false],
])('reads %s', (text, date, moment, isZoneGuessed) => {
  expect(readDate(text, zone)).toEqual({ date, moment, isZoneGuessed })
})

it.each([
  '昨天',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00 00:00:00',
  '2026-03-05 25:00',
  '5 Mae 2026',
  '',
  '3月5日',
])('reads no date in %j', (text) => {
  expect(readDate(text, zone)).toBe(null)
})
