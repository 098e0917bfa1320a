/**
 * The same plain data with texts of its own. A short part of a long text keeps the whole of it in memory, which counts
 * where something is remembered of each of many articles.
 */
export function ownCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
