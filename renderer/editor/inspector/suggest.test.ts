import { describe, expect, it } from 'vitest'
import { filterByName, newEntry, withNewEntry } from './suggest'

const entries = [
  { value: '1', label: '城市治理' },
  { value: '2', label: '生活百科' },
]
const found = (search: string) => filterByName({ options: entries, search, limit: 10 })

describe('names to choose from', () => {
  it.each([
    ['城市', ['1']],
    ['cszl', ['1']],
    ['bk', ['2']],
    ['', ['1', '2']],
    ['无', []],
  ])('finds by %s, in Han or in pinyin initials', (search, values) => {
    expect(found(search).map((each) => (each as { value: string }).value)).toEqual(values)
  })

  it('offers to make what is not there, and not what is', () => {
    const label = (name: string) => `新建「${name}」`
    expect(withNewEntry(entries, ' 交通 ', label)).toEqual([
      ...entries,
      { value: newEntry, label: '新建「交通」' },
    ])
    expect(withNewEntry(entries, '生活百科', label)).toEqual(entries)
    expect(withNewEntry(entries, '  ', label)).toEqual(entries)
  })
})
