import { normalizeForMatch } from '../text/tokenize'
import { sketchSize } from './packed-rows'

const shingle = 5
const empty = 0xffff

/**
 * A text in 64 small numbers: the least hash of its stretches of five characters in each of 64 classes. Two texts that
 * have most of their stretches in common have most of these numbers in common, whatever was put in between.
 */
export function sketchText(text: string): Uint16Array {
  const sketch = new Uint16Array(sketchSize).fill(empty)
  const letters = normalizeForMatch(text).replace(/[^\p{L}\p{N}]/gu, '')
  for (let at = 0; at + shingle <= letters.length; at += 1) {
    const hash = hashAt(letters, at)
    const place = hash >>> 26
    const value = hash & 0xffff
    if (value < (sketch[place] ?? 0)) sketch[place] = value
  }
  return sketch
}

/** The share of stretches that both texts have, estimated: 0 to 1, give or take 0.06. */
export function likenessOfSketches(one: Uint16Array, other: Uint16Array): number {
  let [both, same] = [0, 0]
  for (let at = 0; at < sketchSize; at += 1) {
    if (one[at] === empty && other[at] === empty) continue
    both += 1
    if (one[at] === other[at]) same += 1
  }
  return both === 0 ? 0 : same / both
}

function hashAt(text: string, from: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < from + shingle; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
