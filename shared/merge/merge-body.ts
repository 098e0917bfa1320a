import { emptyBody } from '../document/build'
import { toNormalForm } from '../document/normal-form'
import type { Body, DocumentNode } from '../document/schema'
import { bodySchema } from '../document/schema'
import { nodeText } from '../document/walk'
import { auditMerge } from './audit-merge'
import { cutRuns } from './cut-runs'
import type { Decider } from './choice'
import type { BodyClash } from './body-clash'
import { withPaths } from './body-clash'
import type { Clash, Versions } from './clash'
import { kindsOf } from './document-kinds'
import { mergeBlocks } from './merge-blocks'

/** Merges three bodies in normal form into one in normal form, and says what clashed. */
export function mergeBody(versions: Versions<Body>, decider: Decider): { body: Body; clashes: Clash[] } {
  const { base, ours, theirs } = versions
  const clashes: BodyClash[] = []
  const scope = { kinds: kindsOf(versions), clashes, decider }
  const contents = { base: base.content, ours: ours.content, theirs: theirs.content }
  const joined: Body = { type: 'doc', content: mergeBlocks(contents, base, scope) }
  const found = auditMerge({ versions, merged: joined, clashes, decider })
  const merged = cutRuns(joined, found, clashes)
  const known = new Set([...ours.content, ...theirs.content])
  const news = merged.content.filter((node) => !known.has(node))
  const isDocument =
    news.length === 0 || bodySchema.safeParse(toNormalForm({ type: 'doc', content: news })).success
  if (!isDocument) return keepBoth(versions, decider)
  // Blocks that were taken as they are were in normal form already.
  const content = merged.content.map((node) => (known.has(node) ? node : normalBlock(node)))
  const body: Body = { type: 'doc', content: content.length > 0 ? content : emptyBody().content }
  return { body, clashes: withPaths(clashes, merged) }
}

const normalBlock = (node: DocumentNode) => toNormalForm({ type: 'doc', content: [node] }).content[0] ?? node

/** The last resort for a shape that merging cannot hold: ours, then every block that only theirs has. */
function keepBoth(
  { base, ours, theirs }: Versions<Body>,
  decider: Decider,
): { body: Body; clashes: Clash[] } {
  const known = new Set([...base.content, ...ours.content].map((node) => JSON.stringify(node)))
  const added = theirs.content.filter((node) => !known.has(JSON.stringify(node)))
  const texts = { base: nodeText(base), ours: nodeText(ours), theirs: nodeText(theirs) }
  decider.forgetSince(0)
  const { key, choice } = decider.decide({ kind: 'structure', name: 'body', ...texts })
  const stands = choice === 'ours' || choice === 'theirs' ? choice : 'both'
  const whole = { ours, theirs, both: { content: [...ours.content, ...added] } }[stands]
  const clash: Clash = { key, kind: 'structure', path: ['body'], stands, ...texts, before: '', after: '' }
  return { body: toNormalForm({ type: 'doc', content: whole.content }), clashes: [clash] }
}
