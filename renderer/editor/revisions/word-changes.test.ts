import { describe, expect, it } from 'vitest'
import { wordChanges } from './word-changes'

const said = (before: string, after: string) =>
  wordChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('')

describe('the changes between two texts', () => {
  it.each([
    ['城市治理', '城市治理', '城市治理'],
    ['', '新', '[+新]'],
    ['旧', '', '[-旧]'],
    ['', '', ''],
    ['享受更多的福利', '享受福利', '享受[-更多的]福利'],
    ['Galley 0.1 is out', 'Galley 0.2 is out', 'Galley [-0.1][+0.2] is out'],
    ['一\n二\n三', '一\n三', '一\n[-二\n]三'],
    ['一段\n二段', '一段\n新段\n二段', '一段\n[+新段\n]二段'],
    ['👩‍👩‍👧 你好', '👩‍👩‍👧 再见', '👩‍👩‍👧 [-你好][+再见]'],
  ])('from %j to %j are %j', (before, after, expected) => {
    expect(said(before, after)).toBe(expected)
  })

  it('give both texts back when they are read out', () => {
    const before = '郭利群表示，目前残疾人有很多。\n停车增容400辆。\n完。'
    const after = '郭利群指出，目前我国残疾人有很多。\n完。\n又一段。'
    const changes = wordChanges(before, after)
    const read = (left: 'added' | 'removed') =>
      changes
        .filter((change) => change.kind !== left)
        .map((change) => change.text)
        .join('')
    expect({ before: read('added'), after: read('removed') }).toEqual({ before, after })
  })

  it('counts a text that is too long to compare as rewritten', () => {
    const before = Array.from({ length: 3_000 }, (_, index) => `甲${index}甲\n`).join('')
    const after = Array.from({ length: 3_000 }, (_, index) => `乙${index}乙\n`).join('')
    const changes = wordChanges(before, after)
    expect(
      changes
        .filter((each) => each.kind === 'removed')
        .map((each) => each.text)
        .join(''),
    ).toContain('甲2999甲')
  })
})
