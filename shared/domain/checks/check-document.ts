import type { Article } from '../article'
import type { CheckContext, CheckedBlock, Checker, CheckedFields } from './create-checker'
import { createChecker } from './create-checker'
import type { Finding } from './finding'

export type CheckedArticle = CheckedFields & Pick<Article, 'body'>

/** Everything that the rules find in an article, in reading order. */
export function checkDocument(article: CheckedArticle, context: CheckContext = {}): Finding[] {
  const checker = createChecker(context)
  return joinFindings(checker, article, article.body.content.map(checker.checkBlock))
}

/** Puts together what was found block by block, which may have been at different times. */
export function joinFindings(
  checker: Checker,
  fields: CheckedFields,
  blocks: readonly CheckedBlock[],
): Finding[] {
  const at = (index: number, path: string) => `body/${index}${path}`
  const headings = blocks.flatMap((block, index) =>
    block.headings.map(({ path, level }) => ({ path: at(index, path), level })),
  )
  const suggestions = firstPlaces(
    blocks.flatMap((block, index) => block.suggestions.map((id) => ({ path: at(index, ''), id }))),
  )
  const hasText = blocks.some((block) => block.hasText)
  return [
    ...checker.checkOutline({ title: fields.title, hasText, headings, suggestions }),
    ...checker.checkFields(fields),
    ...blocks.flatMap(({ findings }, index) =>
      findings.map((finding) => ({ ...finding, path: at(index, finding.path) })),
    ),
  ]
}

function firstPlaces<T extends { id: string }>(places: readonly T[]): T[] {
  const seen = new Set<string>()
  return places.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** What stands in the way of leaving. */
export function requiredFindings(article: CheckedArticle, context: CheckContext = {}): Finding[] {
  return checkDocument(article, context).filter(({ severity }) => severity === 'required')
}
