import type { ImportMapping, TargetState } from '../../shared/imports/mapping'
import { normalizeForMatch } from '../../shared/text/tokenize'
import type { FoundArticle } from './found-article'

export interface MappedArticle {
  author: string
  /** From the top of the tree down; empty for none. */
  column: string[]
  tags: string[]
  target: TargetState
}

/** Names as they are here. The article goes into its first column; the last names of its others become tags. */
export function applyMapping(found: FoundArticle, mapping: ImportMapping): MappedArticle {
  const columns = found.columns.map((path) => mappedColumn(path, mapping)).filter((path) => path.length > 0)
  const [column = [], ...others] = columns
  const tags = found.tags.flatMap((tag) => {
    const rule = mapping.tags.find(({ from }) => from === tag)
    return rule ? (rule.to ?? []) : tag
  })
  const author = mapping.authors.find(({ from }) => from === found.author)?.to ?? found.author
  return {
    author,
    column,
    tags: unique([...tags, ...others.map((path) => path.at(-1) ?? '')]),
    target: mapping.states[found.state],
  }
}

function mappedColumn(path: readonly string[], mapping: ImportMapping): string[] {
  const rule = mapping.columns.find(({ from }) => isSamePath(from, path))
  return (rule?.to ?? path).map((name) => name.trim()).filter((name) => name !== '')
}

function isSamePath(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index])
}

function unique(names: readonly string[]): string[] {
  const kept = new Map<string, string>()
  for (const name of names.map((each) => each.trim())) {
    const match = normalizeForMatch(name)
    if (match !== '' && !kept.has(match)) kept.set(match, name)
  }
  return [...kept.values()]
}
