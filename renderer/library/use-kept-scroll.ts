import { useEffect, useLayoutEffect, useRef } from 'react'

/** Puts the list inside `frame` back where it was, and tells where it is when the screen is left. */
export function useKeptScroll(isReady: boolean, scrollTop: number, onLeave: (scrollTop: number) => void) {
  const frame = useRef<HTMLDivElement>(null)
  const latest = useRef(scrollTop)
  const leave = useRef(onLeave)
  const start = useRef(scrollTop)
  useEffect(() => {
    leave.current = onLeave
  })
  useLayoutEffect(() => {
    if (!isReady) return
    const grid = frame.current?.querySelector<HTMLElement>('[role="grid"]')
    if (!grid) return
    grid.scrollTop = start.current
    const onScroll = () => {
      latest.current = grid.scrollTop
    }
    grid.addEventListener('scroll', onScroll, { passive: true })
    return () => grid.removeEventListener('scroll', onScroll)
  }, [isReady])
  useEffect(() => () => leave.current(latest.current), [])
  return frame
}
