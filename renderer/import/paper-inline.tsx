import type { ReactNode } from 'react'
import type { DocumentNode } from '../../shared/document/schema'

type InlineProps = { nodes: readonly DocumentNode[]; numbers: ReadonlyMap<DocumentNode, number> }

/** Words with their marks; a link is shown and leads nowhere. */
export const Inline = ({ nodes, numbers }: InlineProps) =>
  nodes.map((node, index) => {
    if (node.type === 'hardBreak') return <br key={index} />
    if (node.type === 'footnote') return <sup key={index}>{numbers.get(node)}</sup>
    return <span key={index}>{marked(node)}</span>
  })

type Mark = NonNullable<DocumentNode['marks']>[number]

function marked({ text = '', marks = [] }: DocumentNode): ReactNode {
  return marks.reduceRight<ReactNode>((inside, mark) => withMark(inside, mark), text)
}

function withMark(inside: ReactNode, { type, attrs }: Mark): ReactNode {
  switch (type) {
    case 'bold':
      return <b>{inside}</b>
    case 'italic':
      return <em>{inside}</em>
    case 'underline':
    case 'insertion':
      return <ins>{inside}</ins>
    case 'strike':
    case 'deletion':
      return <del>{inside}</del>
    case 'code':
      return <code>{inside}</code>
    case 'highlight':
      return <mark>{inside}</mark>
    case 'emphasisDots':
      return <em data-dots>{inside}</em>
    case 'subscript':
      return <sub>{inside}</sub>
    case 'superscript':
      return <sup>{inside}</sup>
    case 'ruby':
      return (
        <ruby>
          {inside}
          <rt>{String(attrs?.reading ?? '')}</rt>
        </ruby>
      )
    case 'link':
      return (
        <span data-link title={String(attrs?.href ?? '')}>
          {inside}
        </span>
      )
    default:
      return inside
  }
}
