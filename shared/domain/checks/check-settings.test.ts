import { describe, expect, it } from 'vitest'
import type { Column } from '../column'
import type { CheckPlaces } from './check-settings'
import { changeCheckSettings, checkSettingsOf, severityOf } from './check-settings'
import type { CheckSettings } from './finding'
import type { RuleId } from './rule-ids'

const column = (id: string, parent: string | null, checkSettings?: CheckSettings): Column => ({
  format: 'galley/column',
  version: 1,
  id,
  name: id,
  slug: '',
  parent,
  rank: 'a0',
  ...(checkSettings ? { checkSettings } : {}),
})

const news = column('news', null, { ellipsis: 'required', marker: 'required' })
const local = column('local', 'news', { ellipsis: 'off', dash: 'off' })
const sport = column('sport', 'news')
const loop = column('loop', 'loop', { dash: 'required' })
const places: CheckPlaces = {
  workspace: { dash: 'required', 'missing-alt': 'off' },
  columns: new Map([news, local, sport, loop].map((each) => [each.id, each])),
}

describe('the severities of a column', () => {
  it.each<[string, string | null, CheckSettings]>([
    ['no column: the workspace', null, { dash: 'required', 'missing-alt': 'off' }],
    [
      'a column over the workspace',
      'news',
      { dash: 'required', 'missing-alt': 'off', ellipsis: 'required', marker: 'required' },
    ],
    [
      'a column over the one above',
      'local',
      { dash: 'off', 'missing-alt': 'off', ellipsis: 'off', marker: 'required' },
    ],
    [
      'a column that says nothing: the one above',
      'sport',
      { dash: 'required', 'missing-alt': 'off', ellipsis: 'required', marker: 'required' },
    ],
    ['a column that is not there: the workspace', 'gone', { dash: 'required', 'missing-alt': 'off' }],
    ['columns in a circle', 'loop', { dash: 'required', 'missing-alt': 'off' }],
  ])('%s', (_name, id, expected) => {
    expect(checkSettingsOf(id, places)).toEqual(expected)
  })

  it.each<[RuleId, string | null, string, 'rule' | 'workspace' | Column]>([
    ['title', 'local', 'required', 'rule'],
    ['half-width-mark', null, 'recommended', 'rule'],
    ['missing-alt', 'local', 'off', 'workspace'],
    ['dash', 'sport', 'required', 'workspace'],
    ['dash', 'local', 'off', local],
    ['ellipsis', 'local', 'off', local],
    ['ellipsis', 'sport', 'required', news],
    ['marker', 'local', 'required', news],
  ])('%s in %s is %s, and it is known who says so', (rule, id, severity, by) => {
    expect(severityOf(rule, id, places)).toEqual({ severity, by })
  })

  it('know nothing of a place that names none', () => {
    const nowhere: CheckPlaces = { workspace: undefined, columns: new Map() }
    expect([checkSettingsOf(null, nowhere), severityOf('dash', null, nowhere)]).toEqual([
      {},
      { severity: 'recommended', by: 'rule' },
    ])
  })
})

describe('changing them', () => {
  it('keeps the others, and goes back to what is inherited', () => {
    const first = changeCheckSettings({ marker: 'off' }, { dash: 'required' })
    expect(first).toEqual({ dash: 'required', marker: 'off' })
    expect(changeCheckSettings(first, { marker: null })).toEqual({ dash: 'required' })
    expect(changeCheckSettings(undefined, { marker: null })).toBe(undefined)
    expect(changeCheckSettings({ dash: 'off' }, { dash: null })).toBe(undefined)
  })
})
