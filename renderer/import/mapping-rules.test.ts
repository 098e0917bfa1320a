import { describe, expect, it } from 'vitest'
import { identityMapping } from '../../shared/imports/mapping'
import {
  chosenAuthor,
  chosenColumn,
  chosenTag,
  countChanges,
  withAuthor,
  withColumn,
  withState,
  withTag,
} from './mapping-rules'

describe('rules of a mapping', () => {
  it('gives a column another path, none, or its own back', () => {
    const moved = withColumn(identityMapping, ['news', 'local'], { kind: 'other', name: '城市 ／ 街区' })
    expect(moved.columns).toEqual([{ from: ['news', 'local'], to: ['城市', '街区'] }])
    expect(chosenColumn(moved, ['news', 'local'])).toEqual({ kind: 'other', name: '城市 / 街区' })
    expect(chosenColumn(moved, ['news'])).toEqual({ kind: 'same' })
    const without = withColumn(moved, ['news', 'local'], { kind: 'none' })
    expect(without.columns).toEqual([{ from: ['news', 'local'], to: [] }])
    expect(chosenColumn(without, ['news', 'local'])).toEqual({ kind: 'none' })
    expect(withColumn(without, ['news', 'local'], { kind: 'same' })).toEqual(identityMapping)
    expect(withColumn(without, ['news', 'local'], { kind: 'other', name: 'news/local' })).toEqual(
      identityMapping,
    )
  })

  it('gives a tag another name, leaves it out, and puts it back', () => {
    const named = withTag(identityMapping, 'wp', { kind: 'other', name: '旧站' })
    expect(chosenTag(named, 'wp')).toEqual({ kind: 'other', name: '旧站' })
    const out = withTag(named, 'wp', { kind: 'none' })
    expect(out.tags).toEqual([{ from: 'wp', to: null }])
    expect(chosenTag(out, 'wp')).toEqual({ kind: 'none' })
    expect(withTag(out, 'wp', { kind: 'same' })).toEqual(identityMapping)
  })

  it('gives an author another name or none', () => {
    const named = withAuthor(identityMapping, 'admin', { kind: 'other', name: '周青' })
    expect(chosenAuthor(named, 'admin')).toEqual({ kind: 'other', name: '周青' })
    const without = withAuthor(named, 'admin', { kind: 'none' })
    expect([without.authors, chosenAuthor(without, 'admin')]).toEqual([
      [{ from: 'admin', to: '' }],
      { kind: 'none' },
    ])
  })

  it('counts each name and state that is changed once', () => {
    const tagged = withTag(withTag(identityMapping, 'a', { kind: 'none' }), 'a', { kind: 'other', name: 'b' })
    const changed = withState(withState(tagged, 'published', 'published'), 'trashed', 'leave-out')
    expect([countChanges(identityMapping), countChanges(changed)]).toEqual([0, 2])
  })
})
