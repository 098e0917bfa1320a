const steps: Record<string, 1 | -1> = {
  j: 1,
  arrowdown: 1,
  'shift+arrowdown': 1,
  k: -1,
  arrowup: -1,
  'shift+arrowup': -1,
}

/** The place that a key leads to from `place` (-1: none yet) in a list of `count` rows; `null` for other keys. */
export const placeAfterKey = (name: string, place: number, count: number, page: number): number | null => {
  if (count === 0) return null
  const clamp = (value: number) => Math.min(count - 1, Math.max(0, value))
  const step = steps[name]
  if (step) return place < 0 ? (step > 0 ? 0 : count - 1) : clamp(place + step)
  if (name === 'home') return 0
  if (name === 'end') return count - 1
  if (name === 'pagedown') return clamp(place + page)
  if (name === 'pageup') return clamp(place - page)
  return null
}
