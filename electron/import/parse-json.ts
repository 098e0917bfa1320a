import { firstBadByte } from './first-bad-byte'
import { ImportRefusal } from './import-limits'
import { jsonFaultAt } from './json-fault'

/** Reads bytes as JSON in UTF-8; whatever is none, or nested deeper than `depth`, throws an `ImportRefusal` with its line. */
export function parseJson(bytes: Uint8Array, depth: number): unknown {
  if (bytes.every((byte) => byte <= 0x20)) throw new ImportRefusal('empty', '')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const before = bytes.subarray(0, firstBadByte(bytes))
    throw new ImportRefusal('not-json', 'it is not in UTF-8', lineAtEnd(new TextDecoder().decode(before)))
  }
  const deepest = depthOf(text)
  if (deepest > depth)
    throw new ImportRefusal('unsafe', `nested ${deepest} deep; the limit is ${depth} levels`)
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
