export type Selection = ReadonlySet<string>

export const toggled = (selection: Selection, key: string): Selection => {
  const next = new Set(selection)
  if (!next.delete(key)) next.add(key)
  return next
}

/** Adds all keys between two, both included, in the order of the list. */
export const withRange = (
  selection: Selection,
  keys: readonly string[],
  from: string,
  to: string,
): Selection => {
  const [first, last] = [keys.indexOf(from), keys.indexOf(to)].sort((a, b) => a - b)
  if (first === undefined || last === undefined || first < 0) return new Set([...selection, to])
  return new Set([...selection, ...keys.slice(first, last + 1)])
}
