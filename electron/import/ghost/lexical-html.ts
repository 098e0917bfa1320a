import { escapeHtml as escape } from '../html/escape-html'
import { cardHtml, isPayload } from './cards'

export interface WrittenHtml {
  html: string
  /** Names of cards that nothing is known of. */
  unknown: string[]
}

interface LexicalNode {
  type: string
  children: unknown[]
  fields: Record<string, unknown>
}

/** A text of the editor of Ghost since 5.0 as HTML. */
export function lexicalHtml(value: unknown): WrittenHtml {
  const unknown: string[] = []
  const root = isPayload(value) ? value.root : null
  return { html: nodeHtml(root, unknown), unknown }
}

const formats: [bit: number, tag: string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
]

function nodeHtml(value: unknown, unknown: string[]): string {
  const node = toNode(value)
  if (!node) return ''
  const write = writers[node.type.replace(/^extended-/u, '')]
  if (write) return write(node, () => childrenHtml(node, unknown))
  const card = cardHtml(node.type, node.fields)
  if (card !== null) return card
  if (node.children.length === 0 && typeof node.fields.text !== 'string') unknown.push(node.type)
  return textHtml(node) + childrenHtml(node, unknown)
}

function toNode(value: unknown): LexicalNode | null {
  if (!isPayload(value)) return null
  const { type, children } = value
  return { type: String(type), children: Array.isArray(children) ? children : [], fields: value }
}

const childrenHtml = ({ children }: LexicalNode, unknown: string[]) =>
  children.map((child) => nodeHtml(child, unknown)).join('')

const writers: Record<string, (node: LexicalNode, inside: () => string) => string> = {
  root: (_, inside) => inside(),
  paragraph: (_, inside) => `<p>${inside()}</p>`,
  heading: ({ fields }, inside) => {
    const tag = /^h[1-6]$/u.test(String(fields.tag)) ? String(fields.tag) : 'h2'
    return `<${tag}>${inside()}</${tag}>`
  },
  quote: (_, inside) => `<blockquote><p>${inside()}</p></blockquote>`,
  aside: (_, inside) => `<blockquote><p>${inside()}</p></blockquote>`,
  list: ({ fields }, inside) =>
    fields.listType === 'number'
      ? `<ol start="${Number(fields.start) || 1}">${inside()}</ol>`
      : `<ul>${inside()}</ul>`,
  listitem: ({ fields }, inside) => {
    const box =
      typeof fields.checked === 'boolean' ? `<input type="checkbox"${fields.checked ? ' checked' : ''}>` : ''
    return `<li>${box}${inside()}</li>`
  },
  link: ({ fields }, inside) => `<a href="${escape(String(fields.url ?? ''))}">${inside()}</a>`,
  autolink: ({ fields }, inside) => `<a href="${escape(String(fields.url ?? ''))}">${inside()}</a>`,
  text: textHtml,
  linebreak: () => '<br>',
  tab: () => ' ',
  table: (_, inside) => `<table>${inside()}</table>`,
  tablerow: (_, inside) => `<tr>${inside()}</tr>`,
  tablecell: ({ fields }, inside) => (fields.headerState ? `<th>${inside()}</th>` : `<td>${inside()}</td>`),
}

function textHtml({ fields }: LexicalNode): string {
  if (typeof fields.text !== 'string') return ''
  const bits = Number(fields.format) || 0
  const tags = formats.filter(([bit]) => (bits & bit) !== 0).map(([, tag]) => tag)
  const opening = tags.map((tag) => `<${tag}>`).join('')
  const closing = tags
    .reverse()
    .map((tag) => `</${tag}>`)
    .join('')
  return opening + escape(fields.text) + closing
}
