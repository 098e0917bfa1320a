import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import type { Entry } from './row-entries'

const groupHeight = 30

/** The last group heading at or above an entry: it sticks while its rows pass under it. */
const headingAt = (entries: readonly Entry<unknown>[], index: number) => {
  for (let each = index; each >= 0; each -= 1) if (entries[each]?.kind === 'group') return each
  return -1
}

type RowWindowInput = {
  entries: readonly Entry<unknown>[]
  grid: RefObject<HTMLElement | null>
  rowHeight: number
  /** Height of the header that sticks over the rows. */
  top: number
}

/** Which entries of a long list are drawn, and where. */
export const useRowWindow = ({ entries, grid, rowHeight, top }: RowWindowInput) => {
  const hasGroups = entries[0]?.kind === 'group'
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => grid.current,
    estimateSize: (index) => (entries[index]?.kind === 'group' ? groupHeight : rowHeight),
    getItemKey: (index) => `${entries[index]?.kind}:${entries[index]?.key}`,
    overscan: 12,
    // The header sticks over the first `top` pixels, which is also where the rows begin: they cancel at the start.
    scrollPaddingStart: hasGroups ? groupHeight : 0,
    scrollPaddingEnd: top,
    rangeExtractor: (range) => {
      const heading = headingAt(entries, range.startIndex)
      const indexes = defaultRangeExtractor(range)
      return heading < 0 || indexes.includes(heading) ? indexes : [heading, ...indexes]
    },
  })
  return {
    items: virtual.getVirtualItems(),
    height: virtual.getTotalSize(),
    sticky: headingAt(entries, virtual.range?.startIndex ?? 0),
    page: Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / rowHeight) - 1),
    scrollTo: (place: number) =>
      virtual.scrollToIndex(entries.findIndex((entry) => entry.kind === 'row' && entry.place === place)),
  }
}
