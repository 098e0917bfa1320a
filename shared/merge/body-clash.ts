import type { DocumentNode } from '../document/schema'
import type { Clash, ClashPath } from './clash'

/** A clash inside a body while it is being merged: `at` a node whose place is known only when all is merged. */
export interface BodyClash extends Omit<Clash, 'path'> {
  at: DocumentNode | null
  /** The attribute of the node. */
  field?: string
}

/** Says where each clash is in `body`. */
export function withPaths(clashes: readonly BodyClash[], body: DocumentNode): Clash[] {
  const paths = new Map<DocumentNode, ClashPath>()
  const visit = (node: DocumentNode, path: ClashPath) => {
    paths.set(node, path)
    node.content?.forEach((child, index) => visit(child, [...path, index]))
  }
  visit(body, ['body'])
  return clashes.map(({ at, field, ...clash }) => {
    const path = (at && paths.get(at)) ?? ['body']
    return { ...clash, path: field === undefined ? path : [...path, field] }
  })
}
