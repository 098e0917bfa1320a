import { toNormalForm } from '../document/normal-form'
import type { Article, MergeKind } from '../domain/article'
import { articleMergeKinds } from '../domain/article'
import { slotLimit } from '../domain/recommendation'
import type { Choices, Decider } from './choice'
import { choicesFromOtherSide, createDecider } from './choice'
import type { Clash, Versions } from './clash'
import { fromOtherSide } from './clash'
import { mergeBody } from './merge-body'
import { mergeKeyedList } from './merge-keyed-list'
import { mergeSet } from './merge-set'
import { mergeValue } from './merge-value'
import { nodeKey } from './node-key'
import { settleValue } from './settle-value'
import { isSame, stableText } from './stable-text'

export interface MergedArticle {
  article: Article
  clashes: Clash[]
}

/**
 * Merges two texts that were made from one base.
 *
 * The article is the same whichever of the two is called ours: where only one value can stand, it is that of the text
 * that has the smaller JSON where they first differ. Each clash says whose stands. Throws when the three are not one article.
 */
export function mergeArticle(base: Article, ours: Article, theirs: Article): MergedArticle {
  return settleClashes({ base, ours, theirs }, new Map())
}

/**
 * The same merge with what a person chose at its clashes. All clashes are in the answer, the chosen ones with what
 * stands by choice; one without a choice stays as it was merged, and the order of choosing does not matter.
 */
export function settleClashes({ base, ours, theirs }: Versions<Article>, choices: Choices): MergedArticle {
  const versions = { base: normal(base), ours: normal(ours), theirs: normal(theirs) }
  const isTurned = isBefore(versions.theirs, versions.ours)
  const { article, clashes } = isTurned
    ? mergeFields(
        { base: versions.base, ours: versions.theirs, theirs: versions.ours },
        choicesFromOtherSide(choices),
      )
    : mergeFields(versions, choices)
  return { article, clashes: isTurned ? clashes.map(fromOtherSide) : clashes }
}

/** Orders two texts by what is in them, so that it does not matter who calls which ours. */
function isBefore(one: Article, other: Article): boolean {
  const place = one.body.content.findIndex((node, index) => {
    const counterpart = other.body.content[index]
    return !counterpart || nodeKey(node) !== nodeKey(counterpart)
  })
  const textOf = (article: Article) => {
    const node = article.body.content[place === -1 ? one.body.content.length : place]
    return node ? nodeKey(node) : ''
  }
  if (textOf(one) !== textOf(other)) return textOf(one) < textOf(other)
  return stableText({ ...one, body: null }) < stableText({ ...other, body: null })
}

function normal(article: Article): Article {
  return { ...article, tags: [...new Set(article.tags)].sort(), body: toNormalForm(article.body) }
}

function mergeFields(versions: Versions<Article>, choices: Choices): MergedArticle {
  const decider = createDecider(choices)
  const fields: Record<string, unknown> = {}
  const clashes: Clash[] = []
  for (const [name, kind] of Object.entries(articleMergeKinds) as [keyof Article, MergeKind][]) {
    const merged = mergeField(name, kind, versions, decider)
    fields[name] = merged.value
    clashes.push(...merged.clashes)
  }
  return { article: fields as unknown as Article, clashes }
}

function mergeField(
  name: keyof Article,
  kind: MergeKind,
  { base, ours, theirs }: Versions<Article>,
  decider: Decider,
): { value: unknown; clashes: Clash[] } {
  const values = { base: base[name], ours: ours[name], theirs: theirs[name] }
  if (kind === 'set') return { value: mergeSet(values as Versions<string[]>), clashes: [] }
  if (kind === 'body') {
    const { body, clashes } = mergeBody({ base: base.body, ours: ours.body, theirs: theirs.body }, decider)
    return { value: body, clashes }
  }
  if (kind === 'keyed-list') {
    const limit = name === 'recommended' ? slotLimit : Infinity
    const { items, clashes } = mergeKeyedList(values as Versions<{ id: string }[]>, {
      path: [name],
      limit,
      decider,
    })
    return { value: items, clashes }
  }
  if (isIdentity(name)) return { value: sameEverywhere(name, values), clashes: [] }
  const { value, isClash } = mergeValue<unknown>(values)
  if (!isClash) return { value, clashes: [] }
  const { key, choice } = decider.decide({ kind: 'field', name, ...values })
  const settled = settleValue<unknown>(name, values, choice)
  const texts = { ...values, stands: settled.stands, before: '', after: '' }
  return { value: settled.value, clashes: [{ key, kind: 'field', path: [name], ...texts }] }
}

const isIdentity = (name: keyof Article) => name === 'format' || name === 'version' || name === 'id'

function sameEverywhere(name: keyof Article, { base, ours, theirs }: Versions<unknown>): unknown {
  if (isSame(base, ours) && isSame(base, theirs)) return base
  throw new Error(
    `Cannot merge: ${name} is ${String(base)} in the base, ${String(ours)} in one text and ${String(theirs)} in the other. Only texts of one article and one format can be merged.`,
  )
}
