/**
 * One step of a format, from version `to - 1` to version `to`.
 *
 * A step that has shipped is never changed: it keeps its own copy of the old shape and knows nothing of
 * today's. `up` throws what is wrong with a file that does not have the old shape.
 */
export interface Migration {
  format: string
  to: number
  up: (old: Fields) => Fields
}

export type Fields = Record<string, unknown>

export function textOf(fields: Fields, key: string): string {
  const value = fields[key]
  if (typeof value !== 'string') throw new Error(`${key}: expected text`)
  return value
}

export function textOrNullOf(fields: Fields, key: string): string | null {
  return fields[key] === null ? null : textOf(fields, key)
}

export function textsOf(fields: Fields, key: string): string[] {
  const value = fields[key]
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) {
    throw new Error(`${key}: expected a list of texts`)
  }
  return value
}

/** Refuses what the old shape did not have, so that a step drops nothing silently. */
export function onlyKeys(fields: Fields, keys: readonly string[]): void {
  const unknown = Object.keys(fields).filter((key) => !keys.includes(key))
  if (unknown.length > 0) throw new Error(`unknown fields: ${unknown.join(', ')}`)
}
