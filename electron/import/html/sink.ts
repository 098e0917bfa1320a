import type { DocumentMark, DocumentNode } from '../../../shared/document/schema'
import type { Piece } from './inline-run'
import { contentOf, paragraphsOf } from './inline-run'

/** Where blocks are gathered; words wait in it until a block begins or the sink is emptied. */
export interface Sink {
  text(text: string, marks: readonly DocumentMark[]): void
  lineBreak(): void
  note(text: string): void
  block(node: DocumentNode): void
  /** Ends the paragraph that is being written, if there is one. */
  flush(): void
  blocks(): DocumentNode[]
}

/** `wrap` says what words that stand free become; left out, they are paragraphs. */
export function createSink(wrap?: (content: DocumentNode[]) => DocumentNode): Sink {
  const blocks: DocumentNode[] = []
  let run: Piece[] = []
  function flush(): void {
    if (run.length === 0) return
    const pieces = run
    run = []
    if (!wrap) {
      for (const content of paragraphsOf(pieces)) blocks.push({ type: 'paragraph', content })
      return
    }
    const content = contentOf(pieces)
    if (content.length > 0) blocks.push(wrap(content))
  }
  return {
    text: (text, marks) => void run.push({ kind: 'text', text, marks }),
    lineBreak: () => void run.push({ kind: 'break' }),
    note: (text) => void run.push({ kind: 'note', text }),
    block(node) {
      flush()
      blocks.push(node)
    },
    flush,
    blocks() {
      flush()
      return blocks
    },
  }
}
