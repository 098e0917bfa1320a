import { expect, test } from 'vitest'
import { walkColumns } from './walk-columns'

const columns = [
  { id: 'life', name: '生活百科', parent: null },
  { id: 'kitchen', name: '厨房', parent: 'life' },
  { id: 'city', name: '城市', parent: null },
]

test.each([
  ['a name at the top', '语文', null, ['语文']],
  ['a name under a column', '城市 / 交通', 'city', ['交通']],
  ['a whole new branch', '语文／错字', null, ['语文', '错字']],
  ['two steps under what is there', '生活百科/厨房/腌菜/坛子', 'kitchen', ['腌菜', '坛子']],
  ['what is there already', '生活百科/厨房', 'kitchen', []],
  ['a name that is there, but elsewhere', '厨房', null, ['厨房']],
  ['nothing but a stroke', ' / ', null, []],
])('finds %s', (_what, path, last, missing) => {
  expect(walkColumns(columns, path)).toEqual({ last, missing })
})
