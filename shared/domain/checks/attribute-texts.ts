import type { DocumentNode } from '../../document/schema'
import { hasBlockSuggestion } from '../../document/suggestion'
import type { RuleGroup } from './rule'

/** A text that a node keeps beside its content; `path` is that of the node, `@` and the name of the attribute. */
export interface AttributeText {
  path: string
  text: string
  /** The rules that are asked; null: all of them. */
  groups: readonly RuleGroup[] | null
}

/** Alternative text is heard, not seen: how its marks look is nobody's matter. */
const spoken: readonly RuleGroup[] = ['words', 'markers']

const textsOfType: Readonly<Record<string, readonly [name: string, groups: readonly RuleGroup[] | null][]>> =
  {
    footnote: [['text', null]],
    table: [['caption', null]],
    blockquote: [['attribution', null]],
    pullQuote: [['attribution', null]],
    linkCard: [
      ['title', null],
      ['description', null],
    ],
    figure: [
      ['credit', null],
      ['alt', spoken],
    ],
  }

/** The texts in attributes of a node and of all below it; what somebody suggests to delete is passed over. */
export function attributeTextsIn(node: DocumentNode, path = ''): AttributeText[] {
  if (isGoing(node)) return []
  const own = (textsOfType[node.type] ?? []).map(([name, groups]) => ({
    path: `${path}@${name}`,
    text: String(node.attrs?.[name] ?? ''),
    groups,
  }))
  const inside = (node.content ?? []).flatMap((child, index) => attributeTextsIn(child, `${path}/${index}`))
  return [...own.filter(({ text }) => text !== ''), ...inside]
}

function isGoing(node: DocumentNode): boolean {
  return (
    hasBlockSuggestion(node, 'deletion') || (node.marks?.some(({ type }) => type === 'deletion') ?? false)
  )
}

/** `body/3@caption` taken apart; `attribute` null: the path of a node or of a field of the article. */
export function parsePath(path: string): { node: string; attribute: string | null } {
  const [node = '', attribute = null] = path.split('@')
  return { node, attribute }
}
