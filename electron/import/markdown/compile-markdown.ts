import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

const written = gfmHtml({ label: '' })
// The list of tags that GitHub shows as text is not wanted: a frame becomes a link, and a script nothing, further on.
const { htmlFlowData: _flow, htmlTextData: _text, ...exit } = written.exit ?? {}

/**
 * Markdown (CommonMark and the extensions of GitHub: tables, footnotes, task lists, deletions) as HTML. HTML inside it
 * is kept as it stands: all of it goes the way of every HTML, which takes nothing but what a document has.
 */
export function compileMarkdown(text: string): string {
  return micromark(text, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm({ singleTilde: false })],
    htmlExtensions: [{ ...written, exit }],
  })
}
