import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

const written = gfmHtml({ label: '' })
// The list of tags that GitHub shows as text is not wanted: a frame becomes a link, and a script nothing, further on.
const { htmlFlowData: _flow, htmlTextData: _text, ...exit } = written.exit ?? {}

type Handle = NonNullable<NonNullable<typeof written.enter>['paragraph']>
type Handles = Record<string, Handle | undefined>
type Context = ThisParameterType<Handle>

/** A row may have more cells than the head, as one with `|` in code has. GitHub does not show them; here nothing is lost. */
function withFurtherCells(handles: Handles, tag: string): Handles {
  const tableData: Handle = function (token) {
    if (isFurther(this)) this.tag(tag)
    else handles.tableData?.call(this, token)
  }
  return { ...handles, tableData }
}

/** The extension keeps count of cells and columns under these names. */
function isFurther(context: Context): boolean {
  const dataOf = (name: string): unknown => context.getData(name as Parameters<Context['getData']>[0])
  return Number(dataOf('tableColumn')) >= (dataOf('tableAlign') as unknown[]).length
}

const html = {
  ...written,
  enter: withFurtherCells({ ...written.enter }, '<td>'),
  exit: withFurtherCells(exit, '</td>'),
}

/**
 * Markdown (CommonMark and the extensions of GitHub: tables, footnotes, task lists, deletions) as HTML. HTML inside it
 * is kept as it stands: all of it goes the way of every HTML, which takes nothing but what a document has.
 */
export function compileMarkdown(text: string): string {
  return micromark(text, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm({ singleTilde: false })],
    htmlExtensions: [html],
  })
}
