import { expect, it } from 'vitest'
import { createFirings } from './firings'

const firing = (title: string) => ({
  published: [{ id: '01J00000000000000000000001', title, due: '2026-12-05T09:00:00+08:00', late: 3600 }],
  failed: [],
})

it('keeps what was fired before a page listens, and tells it once', () => {
  const told: string[] = []
  const firings = createFirings(({ published }) => told.push(...published.map(({ title }) => title)))
  firings.add(firing('潮汐公园开园'))
  firings.add(firing('老码头的灯塔'))
  expect(firings.takeUnseen().published.map(({ title }) => title)).toEqual(['潮汐公园开园', '老码头的灯塔'])
  expect(firings.takeUnseen()).toEqual({ published: [], failed: [] })
  firings.add(firing('夜班公交'))
  expect(told).toEqual(['夜班公交'])
})

it('keeps again once the last page is gone', () => {
  const told: unknown[] = []
  const firings = createFirings((each) => told.push(each))
  firings.takeUnseen()
  firings.noPage()
  firings.add(firing('潮汐公园开园'))
  expect([told, firings.takeUnseen()]).toEqual([[], firing('潮汐公园开园')])
})
