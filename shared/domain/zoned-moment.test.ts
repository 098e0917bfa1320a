import { describe, expect, it } from 'vitest'
import { toMoment, toZonedTime } from './zoned-moment'

describe('a day and a time in the zone of the publication', () => {
  it.each([
    ['Asia/Shanghai', '2026-12-05', '09:00', '2026-12-05T09:00:00.000+08:00'],
    ['America/New_York', '2026-07-01', '00:30', '2026-07-01T00:30:00.000-04:00'],
    ['America/New_York', '2026-12-01', '00:30', '2026-12-01T00:30:00.000-05:00'],
    ['Asia/Kolkata', '2026-02-28', '23:59', '2026-02-28T23:59:00.000+05:30'],
    ['UTC', '2024-02-29', '12:00', '2024-02-29T12:00:00.000+00:00'],
  ])('is one moment in %s, and comes back from it', (timeZone, day, time, moment) => {
    expect(toMoment({ day, time }, timeZone)).toBe(moment)
    expect(toZonedTime(moment, timeZone)).toEqual({ day, time })
  })

  it('is after the gap where clocks go forward over it', () => {
    expect(toMoment({ day: '2026-03-08', time: '02:30' }, 'America/New_York')).toBe(
      '2026-03-08T03:30:00.000-04:00',
    )
  })

  it('is no moment without a day or a time', () => {
    expect([
      toMoment({ day: '', time: '09:00' }, 'UTC'),
      toMoment({ day: '2026-01-01', time: '' }, 'UTC'),
    ]).toEqual([null, null])
  })
})
