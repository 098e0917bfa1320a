import { expect, it } from 'vitest'
import { dayOfMoment, printMoment } from './moment'

it('prints a moment in the publication’s time zone with its offset', () => {
  const moment = '2026-12-04T16:30:59.999Z'
  expect([
    printMoment(moment, 'Asia/Shanghai'),
    printMoment(moment, 'UTC'),
    printMoment(moment, 'America/St_Johns'),
    printMoment('2026-12-05T00:30:00+08:00', 'Asia/Kathmandu'),
    dayOfMoment(moment, 'Asia/Shanghai'),
    dayOfMoment(moment, 'America/Los_Angeles'),
  ]).toEqual([
    '2026-12-05 00:30 (UTC+08:00)',
    '2026-12-04 16:30 (UTC+00:00)',
    '2026-12-04 13:00 (UTC-03:30)',
    '2026-12-04 22:15 (UTC+05:45)',
    '2026-12-05',
    '2026-12-04',
  ])
})
