import type { ReactNode } from 'react'
import type { Body, DocumentNode } from '../../shared/document/schema'
import { descendants } from '../../shared/document/walk'
import { useWords } from '../i18n/use-words'
import { Inline } from './paper-inline'
import classes from './paper.module.css'
import { PaperFigure } from './paper-figure'

/** The body as it will be, to be read: no editor, and nothing that is fetched. */
export const ArticlePaper = ({ body }: { body: Body }) => {
  const t = useWords('importing')
  const notes = [...descendants(body)].filter(({ type }) => type === 'footnote')
  const numbers = new Map(notes.map((note, index) => [note, index + 1]))
  return (
    <div className={`g-text ${classes.paper}`} lang="zh-CN" role="document" aria-label={t('preview.body')}>
      <Blocks nodes={body.content} numbers={numbers} />
      {notes.length > 0 ? (
        <section className={classes.footnotes} aria-label={t('preview.footnotes')}>
          <ol>
            {notes.map((note, index) => (
              <li key={index}>{String(note.attrs?.text ?? '')}</li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  )
}

type Numbers = ReadonlyMap<DocumentNode, number>
type BlocksProps = { nodes: readonly DocumentNode[]; numbers: Numbers }

const Blocks = ({ nodes, numbers }: BlocksProps) =>
  nodes.map((node, index) => <Block key={index} node={node} numbers={numbers} />)

type BlockProps = { node: DocumentNode; numbers: Numbers }

const Block = ({ node, numbers }: BlockProps) => {
  const t = useWords('importing')
  const { type, attrs = {}, content = [] } = node
  const words = <Inline nodes={content} numbers={numbers} />
  const inside = () => <Blocks nodes={content} numbers={numbers} />
  if (type === 'paragraph') return <p>{words}</p>
  if (type === 'heading') return <Heading level={Number(attrs.level)}>{words}</Heading>
  if (type === 'codeBlock') return <pre>{words}</pre>
  if (type === 'horizontalRule') return <hr />
  if (type === 'figure') return <PaperFigure node={node}>{words}</PaperFigure>
  if (type === 'gallery') return <div className={classes.gallery}>{inside()}</div>
  if (type === 'pullQuote') return <blockquote data-pull>{words}</blockquote>
  if (type === 'blockquote') return <Quote attribution={attrs.attribution}>{inside()}</Quote>
  if (type === 'callout') return <aside>{inside()}</aside>
  if (type === 'bulletList' || type === 'taskList') return <ul>{inside()}</ul>
  if (type === 'orderedList') return <ol start={Number(attrs.start ?? 1)}>{inside()}</ol>
  if (type === 'listItem') return <li>{inside()}</li>
  if (type === 'taskItem')
    return <li>{[attrs.checked ? '☑ ' : '☐ ', <span key="words">{inside()}</span>]}</li>
  if (type === 'table') return <PaperTable node={node} numbers={numbers} />
  if (type === 'linkCard')
    return (
      <Card
        label={t('preview.linkCard')}
        title={String(attrs.title || attrs.url)}
        detail={String(attrs.url)}
      />
    )
  if (type === 'attachment')
    return <Card label={t('preview.attachment')} title={String(attrs.label || attrs.name)} detail="" />
  return <p>{words}</p>
}

const Heading = ({ level, children }: { level: number; children: ReactNode }) => {
  if (level >= 4) return <h5>{children}</h5>
  return level === 3 ? <h4>{children}</h4> : <h3>{children}</h3>
}

const Quote = ({ attribution, children }: { attribution: unknown; children: ReactNode }) => (
  <blockquote>
    {children}
    {typeof attribution === 'string' ? <footer>{attribution}</footer> : null}
  </blockquote>
)

const Card = ({ label, title, detail }: { label: string; title: string; detail: string }) => (
  <div className={classes.card}>
    <span className="g-caption">{label}</span>
    <span>{title}</span>
    {detail === '' || detail === title ? null : <span className="g-caption">{detail}</span>}
  </div>
)

const PaperTable = ({ node, numbers }: BlockProps) => (
  <div className={classes.wide}>
    <table>
      {typeof node.attrs?.caption === 'string' ? <caption>{node.attrs.caption}</caption> : null}
      <tbody>
        {(node.content ?? []).map((row, index) => (
          <tr key={index}>
            {(row.content ?? []).map((cell, at) => (
              <Cell key={at} node={cell} numbers={numbers} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Cell = ({ node: { type, attrs, content = [] }, numbers }: BlockProps) => {
  const spans = { colSpan: Number(attrs?.colspan ?? 1), rowSpan: Number(attrs?.rowspan ?? 1) }
  const inside = <Blocks nodes={content} numbers={numbers} />
  return type === 'tableHeader' ? <th {...spans}>{inside}</th> : <td {...spans}>{inside}</td>
}
