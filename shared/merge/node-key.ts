import type { DocumentNode } from '../document/schema'

const keys = new WeakMap<DocumentNode, string>()

/** The JSON of a node in normal form, made once: a merge compares the same nodes many times and changes none. */
export function nodeKey(node: DocumentNode): string {
  const known = keys.get(node)
  if (known !== undefined) return known
  const key = JSON.stringify(node)
  keys.set(node, key)
  return key
}

export function sameNodes(one: readonly DocumentNode[], other: readonly DocumentNode[]): boolean {
  return (
    one.length === other.length && one.every((node, index) => nodeKey(node) === nodeKey(other[index] ?? node))
  )
}
