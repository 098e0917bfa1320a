import { expect, it } from 'vitest'
import { likenessOfSketches, sketchText } from './text-sketch'

const sentences = Array.from(
  { length: 60 },
  (_, at) =>
    `第${at}段说的是${String.fromCharCode(0x4e00 + at * 37)}号码头与${String.fromCharCode(0x5e00 + at * 29)}家茶馆的旧事。`,
)
const text = (from: number, to: number) => sentences.slice(from, to).join('\n')
const likeness = (one: string, other: string) => likenessOfSketches(sketchText(one), sketchText(other))

it.each([
  ['the same text', text(0, 30), text(0, 30), 1, 1],
  ['the same in other width, case and white space', 'ＡＢＣ 城市治理能力', 'abc城市治理\n能力', 1, 1],
  ['a tenth left out', text(0, 30), text(0, 27), 0.75, 1],
  ['a half shared', text(0, 30), text(15, 45), 0.2, 0.5],
  ['another text', text(0, 30), text(30, 60), 0, 0.15],
  ['nothing', '', '', 0, 0],
  ['nothing beside something', '', text(0, 9), 0, 0],
])('tells how much of %s is the same', (_name, one, other, least, most) => {
  expect(likeness(one, other)).toBeGreaterThanOrEqual(least)
  expect(likeness(one, other)).toBeLessThanOrEqual(most)
})
