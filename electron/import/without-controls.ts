/** What no editor can see and some programs obey: controls but tab and line feed, and overrides of direction. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g

/** The value with all its texts cleaned, the same one where there was nothing; `removed` names each character and how many. */
export function withoutControls<T>(value: T): { value: T; removed: string[] } {
  const counts = new Map<string, number>()
  const clean = cleanValue(value, counts)
  const removed = [...counts].map(([name, count]) => `${name} × ${count}`).sort()
  return { value: clean, removed }
}

function cleanValue<T>(value: T, counts: Map<string, number>): T {
  if (typeof value === 'string') return cleanText(value, counts) as T
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const clean = value.map((each: unknown) => cleanValue(each, counts))
    return (clean.some((each, index) => each !== value[index]) ? withoutEmptyText(clean) : value) as T
  }
  let changed: Record<string, unknown> | null = null
  for (const [name, each] of Object.entries(value)) {
    const clean = cleanValue(each as unknown, counts)
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

function cleanText(text: string, counts: Map<string, number>): string {
  // Nearly every text has none: one search costs less than a new string.
  if (text.search(controls) < 0) return text
  return text.replace(controls, (character) => {
    const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
    return ''
  })
}
