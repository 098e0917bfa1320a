import type { RemovedControls } from './control-characters'
import { noControls, removeControls } from './control-characters'

/** The value with all its texts cleaned, the same one where there was nothing. */
export function withoutControls<T>(value: T): { value: T; removed: RemovedControls } {
  const removed = noControls()
  return { value: cleanValue(value, removed), removed }
}

function cleanValue<T>(value: T, removed: RemovedControls): T {
  if (typeof value === 'string') return removeControls(value, removed) as T
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const clean = value.map((each: unknown) => cleanValue(each, removed))
    return (clean.some((each, index) => each !== value[index]) ? withoutEmptyText(clean) : value) as T
  }
  let changed: Record<string, unknown> | null = null
  for (const [name, each] of Object.entries(value)) {
    const clean = cleanValue(each as unknown, removed)
    if (clean !== each) changed = { ...(changed ?? value), [name]: clean }
  }
  return (changed ?? value) as T
}

/** A text node of which nothing is left is none. */
function withoutEmptyText(values: unknown[]): unknown[] {
  return values.filter((each) => {
    const isText = typeof each === 'object' && each !== null && 'type' in each && each.type === 'text'
    return !(isText && 'text' in each && each.text === '')
  })
}
