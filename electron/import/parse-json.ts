import { firstBadByte } from './first-bad-byte'
import type { ImportLimits } from './import-limits'
import { ImportRefusal, overLimit } from './import-limits'
import { jsonFaultAt } from './json-fault'

/** Reads bytes as JSON in UTF-8; whatever is none, or nested deeper than the limit, throws an `ImportRefusal` with its line. */
export function parseJson(bytes: Uint8Array, limits: Pick<ImportLimits, 'depth'>): unknown {
  if (bytes.every((byte) => byte <= 0x20)) throw new ImportRefusal('empty', '')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const before = bytes.subarray(0, firstBadByte(bytes))
    throw new ImportRefusal('not-json', 'it is not in UTF-8', lineAtEnd(new TextDecoder().decode(before)))
  }
  const deepest = depthOf(text)
  if (deepest > limits.depth) throw overLimit(limits, 'depth', `nested ${deepest} deep`, { why: 'unsafe' })
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new ImportRefusal('not-json', message, lineAtEnd(text.slice(0, jsonFaultAt(text))))
  }
}

/** How deep brackets go, strings left out; for what is no JSON, too, so that no parser has to find out. */
function depthOf(text: string): number {
  let [depth, deepest, isString] = [0, 0, false]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isString) {
      if (code === 0x5c) at += 1
      else if (code === 0x22) isString = false
    } else if (code === 0x22) isString = true
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, (depth += 1))
    else if (code === 0x7d || code === 0x5d) depth -= 1
  }
  return deepest
}

function lineAtEnd(text: string): number {
  return text.split('\n').length
}
