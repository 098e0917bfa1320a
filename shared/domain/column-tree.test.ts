import { describe, expect, it } from 'vitest'
import type { Column } from './column'
import { toColumnRows } from './column-tree'

const column = (id: string, parent: string | null, rank: string): Column => ({
  format: 'galley/column',
  version: 1,
  id,
  name: id,
  slug: '',
  parent,
  rank,
})

describe('toColumnRows', () => {
  it('gives the tree in the order of ranks, with depths', () => {
    const columns = [
      column('b', 'home', 'a2'),
      column('home', null, 'a0'),
      column('deep', 'b', 'a0'),
      column('a', 'home', 'a1'),
    ]
    expect(toColumnRows(columns).map((row) => [row.column.id, row.level])).toEqual([
      ['home', 0],
      ['a', 1],
      ['b', 1],
      ['deep', 2],
    ])
  })

  it('shows a column at the top whose parent is not here', () => {
    expect(toColumnRows([column('lost', 'nowhere', 'a0')]).map(({ level }) => level)).toEqual([0])
  })
})
