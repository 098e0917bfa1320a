import { toNormalForm } from '../../document/normal-form'
import type { Body, DocumentNode } from '../../document/schema'
import { checkDocument } from './check-document'
import type { CheckedArticle } from './check-document'
import type { CheckContext } from './create-checker'
import type { Finding } from './finding'
import { textBlocksIn } from './text-block'
import type { TextEdit } from './text-edit'
import { editsOfFindings, editText } from './text-edit'

/** The article with every fix of the findings; marks and everything else stay. Findings must be of this very text. */
export function applyFixes<A extends CheckedArticle>(article: A, findings: readonly Finding[]): A {
  const byPath = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.fix) byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding])
  }
  if (byPath.size === 0) return article
  const field = (path: 'title' | 'alternativeTitle' | 'summary') => {
    const text = article[path]
    return text === null ? null : editText(text, editsOfFindings(text, byPath.get(path) ?? []))
  }
  return {
    ...article,
    title: field('title') ?? '',
    alternativeTitle: field('alternativeTitle') ?? '',
    summary: field('summary'),
    body: toNormalForm(fixBlocks(fixAttributes(article.body, 'body', byPath) as Body, byPath)),
  }
}

const passes = 8

/** Fixes until nothing is left to fix: what a first fix uncovers is fixed too, so a second call changes nothing. */
export function fixArticle<A extends CheckedArticle>(
  article: A,
  context: CheckContext = {},
): { article: A; fixed: number } {
  let current = article
  let fixed = 0
  for (let pass = 0; pass < passes; pass += 1) {
    const findings = checkDocument(current, context).filter(({ fix }) => fix)
    if (findings.length === 0) break
    current = applyFixes(current, findings)
    fixed += findings.length
  }
  return { article: current, fixed }
}

function fixAttributes(
  node: DocumentNode,
  path: string,
  byPath: ReadonlyMap<string, readonly Finding[]>,
): DocumentNode {
  const attrs = Object.entries(node.attrs ?? {}).map(([name, value]) => {
    const findings = byPath.get(`${path}@${name}`)
    if (!findings || typeof value !== 'string') return [name, value]
    return [name, editText(value, editsOfFindings(value, findings))]
  })
  return {
    ...node,
    ...(node.attrs ? { attrs: Object.fromEntries(attrs) as Record<string, unknown> } : {}),
    ...(node.content
      ? { content: node.content.map((child, index) => fixAttributes(child, `${path}/${index}`, byPath)) }
      : {}),
  }
}

function fixBlocks(body: Body, byPath: ReadonlyMap<string, readonly Finding[]>): Body {
  const edits = new Map<DocumentNode, TextEdit[]>()
  for (const { path, node, text } of textBlocksIn(body)) {
    const findings = byPath.get(`body${path}`)
    if (findings) edits.set(node, editsOfFindings(text, findings))
  }
  const rebuild = (node: DocumentNode): DocumentNode => {
    const own = edits.get(node)
    if (own) return editInline(node, own)
    return node.content ? { ...node, content: node.content.map(rebuild) } : node
  }
  return rebuild(body) as Body
}

/** Each edit goes to the text that has its first character and takes that one's marks; the rest of it goes. */
function editInline(block: DocumentNode, edits: readonly TextEdit[]): DocumentNode {
  let offset = 0
  const edit = (node: DocumentNode): DocumentNode => {
    if (node.type === 'text') {
      const text = node.text ?? ''
      const start = offset
      offset += text.length
      return { ...node, text: editText(text, editsWithin(edits, start, offset)) }
    }
    if (!node.content) {
      offset += 1
      return node
    }
    offset += 1
    const content = node.content.map(edit)
    offset += 1
    return { ...node, content }
  }
  return { ...block, content: (block.content ?? []).map(edit) }
}

function editsWithin(edits: readonly TextEdit[], start: number, end: number): TextEdit[] {
  return edits
    .filter(({ from, to }) => from < end && to > start)
    .map(({ from, to, text }) => ({
      from: Math.max(from, start) - start,
      to: Math.min(to, end) - start,
      text: from >= start ? text : '',
    }))
}
