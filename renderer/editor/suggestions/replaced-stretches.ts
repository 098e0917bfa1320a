import type { Node } from '@tiptap/pm/model'
import type { Mapping } from '@tiptap/pm/transform'
import type { Replaced } from './plan'

/** What the steps of a change replaced, in the documents before and after all of them, in order and apart. */
export function replacedStretches({ maps }: Mapping): Replaced[] {
  const stretches: Replaced[] = []
  for (const [index, map] of maps.entries()) {
    const [earlier, later] = [maps.slice(0, index).reverse(), maps.slice(index + 1)]
    map.forEach((fromA, toA, fromB, toB) => {
      const back = (position: number, side: -1 | 1) =>
        earlier.reduce((at, each) => each.invert().map(at, side), position)
      const on = (position: number, side: -1 | 1) => later.reduce((at, each) => each.map(at, side), position)
      stretches.push({ fromA: back(fromA, -1), toA: back(toA, 1), fromB: on(fromB, -1), toB: on(toB, 1) })
    })
  }
  return joined(stretches.sort((one, other) => one.fromA - other.fromA || one.fromB - other.fromB))
}

function joined(stretches: readonly Replaced[]): Replaced[] {
  const apart: Replaced[] = []
  for (const each of stretches) {
    const last = apart.at(-1)
    if (last && (each.fromA <= last.toA || each.fromB <= last.toB)) {
      last.toA = Math.max(last.toA, each.toA)
      last.fromB = Math.min(last.fromB, each.fromB)
      last.toB = Math.max(last.toB, each.toB)
    } else apart.push({ ...each })
  }
  return apart
}

/** Whether every stretch lies within one block of text, on both sides. */
export function areFlat(stretches: readonly Replaced[], before: Node, after: Node): boolean {
  const isWithin = (doc: Node, from: number, to: number) => {
    const $from = doc.resolve(from)
    return $from.parent.isTextblock && to <= $from.end()
  }
  return stretches.every(
    ({ fromA, toA, fromB, toB }) => isWithin(before, fromA, toA) && isWithin(after, fromB, toB),
  )
}
