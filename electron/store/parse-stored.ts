import type { AppError } from '../../shared/errors'
import type { Result } from '../../shared/result'
import type { Canonical } from './canonical'
import { parseCanonical } from './canonical'
import type { Format } from './formats'
import { formats } from './formats'
import type { Fields } from './migrations/migration'
import { migrate, requireSteps } from './migrations/migrations'
import { StoreFailure, toResultNow } from './store-failure'

for (const { name, version } of formats) requireSteps(name, version)

type Stage = Extract<AppError, { kind: 'file-unreadable' }>['stage']

/**
 * From the bytes of a file to a value of today: empty, JSON, version, migration, schema; the error names the stage.
 * A newer version is `file-too-new` and not a word of it is dropped.
 */
export function parseStored<T>(path: string, bytes: Uint8Array, format: Format<T>): Result<Canonical<T>> {
  return toResultNow(() => {
    const fail = (stage: Stage, reason: string) =>
      new StoreFailure({ kind: 'file-unreadable', path, stage, reason, kept: null })
    if (bytes.every((byte) => byte <= 0x20)) throw fail('empty', 'the file is empty')
    const fields = parseFields(bytes, fail)
    const isOld = checkVersion(path, fields, format, fail)
    const inner = format.holds
    const held = inner ? fields[inner.field] : undefined
    const isHeldOld =
      inner && isFields(held) && checkVersion(path, held, { ...inner, name: inner.format }, fail)
    const current = isOld || isHeldOld ? upgrade(fields, format, fail) : fields
    const parsed = parseCanonical(format, current)
    if (!parsed.ok) throw fail('schema', parsed.error)
    return parsed.value
  })
}

type Fail = (stage: Stage, reason: string) => StoreFailure

function parseFields(bytes: Uint8Array, fail: Fail): Fields {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw fail('json', error instanceof Error ? error.message : String(error))
  }
  if (!isFields(value)) throw fail('json', 'not an object')
  return value
}

/** Whether the fields are of an older version of the format; a newer one or another format throws. */
function checkVersion(
  path: string,
  fields: Fields,
  format: { name: string; version: number },
  fail: Fail,
): boolean {
  if (fields.format !== format.name) throw fail('version', `format is not ${format.name}`)
  const version = fields.version
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    throw fail('version', 'version is not a whole number')
  }
  if (version > format.version) {
    throw new StoreFailure({ kind: 'file-too-new', path, version, supported: format.version })
  }
  return version < format.version
}

function upgrade<T>(fields: Fields, format: Format<T>, fail: Fail): Fields {
  try {
    const current = migrate(format.name, fields, format.version)
    const inner = format.holds
    const held = inner && current[inner.field]
    if (!inner || !isFields(held)) return current
    return { ...current, [inner.field]: migrate(inner.format, held, inner.version) }
  } catch (error) {
    throw fail('migrate', error instanceof Error ? error.message : String(error))
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
