import type { Body, DocumentNode } from '../document/schema'
import { nodeText } from '../document/walk'
import type { AuditClash } from './audit-merge'
import type { BodyClash } from './body-clash'

/** Takes the text out that a person wants out, and adds all that was found to `clashes`, at its place in the result. */
export function cutRuns(merged: Body, found: readonly AuditClash[], clashes: BodyClash[]): Body {
  const cut = new Map<DocumentNode, DocumentNode>()
  const now = (node: DocumentNode) => cut.get(node) ?? node
  for (const { at, run, isOut } of found) if (isOut) cut.set(at, cutRun(now(at), run))
  const rebuild = (node: DocumentNode): DocumentNode => {
    const known = cut.get(node)
    if (known) return known
    const content = node.content?.map(rebuild)
    if (!content || content.every((child, index) => child === node.content?.[index])) return node
    const rebuilt = { ...node, content }
    cut.set(node, rebuilt)
    return rebuilt
  }
  const body = rebuild(merged) as Body
  for (const clash of clashes) if (clash.at) clash.at = now(clash.at)
  clashes.push(...found.map(({ run: _run, isOut: _isOut, ...clash }) => ({ ...clash, at: now(clash.at) })))
  return body
}

/** A text block without the first place where it has this text. */
function cutRun(block: DocumentNode, run: string): DocumentNode {
  const from = nodeText(block).indexOf(run)
  if (from === -1) return block
  const to = from + run.length
  let at = 0
  const content = (block.content ?? []).flatMap((node): DocumentNode[] => {
    const start = at
    at += nodeText(node).length
    if (at <= from || start >= to || node.type !== 'text') return [node]
    const text = `${node.text?.slice(0, Math.max(0, from - start)) ?? ''}${node.text?.slice(to - start) ?? ''}`
    return text === '' ? [] : [{ ...node, text }]
  })
  return { ...block, content }
}
