import { emptyBody } from '../document/build'
import { toNormalForm } from '../document/normal-form'
import type { Body, DocumentNode } from '../document/schema'
import type { Article } from '../domain/article'
import { articleMergeKinds, createArticle } from '../domain/article'
import { buildBlocks } from './build-blocks'
import { diff } from './diff'
import type { DocumentKinds } from './document-kinds'
import { kindsOf } from './document-kinds'
import { matchBlocks } from './match-blocks'
import { nodeKey } from './node-key'
import { isSame } from './stable-text'
import { tokenKey, toTokens } from './tokens'

/**
 * What two texts have in common, to merge them on where the text that both were made from is not known: nothing that
 * only one has counts as removed by the other.
 */
export function commonArticle(one: Article, other: Article): Article {
  const empty = createArticle(one.id)
  const fields = Object.entries(articleMergeKinds).map(([name, kind]) => {
    const field = name as keyof Article
    if (kind === 'fixed' || isSame(one[field], other[field])) return [field, one[field]]
    if (kind === 'set') return [field, one.tags.filter((tag) => other.tags.includes(tag))]
    if (kind === 'keyed-list') return [field, commonItems(one[field], other[field])]
    return [field, empty[field]]
  })
  return { ...(Object.fromEntries(fields) as Article), body: commonBody(one.body, other.body) }
}

function commonItems(one: unknown, other: unknown): unknown[] {
  const [own, others] = [one as { id: string }[], other as { id: string }[]]
  return own.filter((item) => others.some((each) => isSame(each, item)))
}

function commonBody(one: Body, other: Body): Body {
  const kinds = kindsOf({ base: one, ours: one, theirs: other })
  const partners = new Map(matchBlocks(one.content, other.content).map(({ base, side }) => [base, side]))
  const content = one.content.flatMap((node, index) => {
    const partner = other.content[partners.get(index) ?? -1]
    if (!partner) return []
    return nodeKey(node) === nodeKey(partner) ? [node] : commonText(node, partner, kinds)
  })
  return content.length > 0 ? toNormalForm({ type: 'doc', content }) : emptyBody()
}

/** The block with the words that both have. */
function commonText(one: DocumentNode, other: DocumentNode, kinds: DocumentKinds): DocumentNode[] {
  const [own, others] = [toTokens([one], kinds), toTokens([other], kinds)]
  const numbers = new Map<string, number>()
  const numberOf = (key: string) => numbers.get(key) ?? numbers.set(key, numbers.size).size - 1
  const gone = diff(
    own.map((token) => numberOf(tokenKey(token))),
    others.map((token) => numberOf(tokenKey(token))),
  )
  const isKept = (at: number) => at === 0 || !gone.some(({ from, to }) => at >= from && at < to)
  return buildBlocks(
    own.filter((_token, at) => isKept(at)),
    kinds,
  ).blocks
}
