import { describe, expect, it } from 'vitest'
import { fieldOfMoment, momentOfField } from './moment-of-field'

describe('momentOfField', () => {
  it.each([
    ['Asia/Shanghai', '2026-06-07T09:30', '2026-06-07T01:30:00.000Z'],
    ['UTC', '2026-06-07T09:30', '2026-06-07T09:30:00.000Z'],
    ['America/New_York', '2026-01-15T23:00', '2026-01-16T04:00:00.000Z'],
    ['America/New_York', '2026-07-15T23:00', '2026-07-16T03:00:00.000Z'],
    ['Asia/Kathmandu', '2026-06-07T00:15', '2026-06-06T18:30:00.000Z'],
  ])('reads the time of %s', (zone, field, moment) => {
    expect(momentOfField(field, zone)).toBe(moment)
    expect(fieldOfMoment(new Date(moment), zone)).toBe(field)
  })

  it('has no moment for an empty or unfinished field', () => {
    expect([momentOfField('', 'UTC'), momentOfField('2026-06', 'UTC'), momentOfField('x', 'UTC')]).toEqual([
      null,
      null,
      null,
    ])
  })
})
