import { EditorContent } from '@tiptap/react'
import type { Editor } from '@tiptap/react'
import type { SearchWord } from '../../../shared/domain/search-query'
import { memo, useEffect } from 'react'
import type { CSSProperties, MouseEvent, ReactNode, Ref } from 'react'
import { keepFocus } from '../../ui/parts/focus-back'
import { BlockHandle } from '../blocks/block-handle'
import type { Draft } from '../draft/create-draft'
import type { DetailField } from '../inspector/detail-field'
import { useSought } from '../find/use-sought'
import { FindBar } from '../find/find-bar'
import { InsertMenu } from '../insert/insert-menu'
import { BubbleBar } from './bubble-bar'
import { MetaLine } from './meta-line'
import { TableBar } from './table-bar'
import { TitleFields } from './title-fields'
import type { TitleFieldsHandle } from './title-fields'
import { useReadingView } from './use-reading-view'
import text from './body-text.module.css'
import classes from './canvas.module.css'

type CanvasProps = {
  draft: Draft
  editor: Editor
  isReadOnly: boolean
  face: 'hei' | 'song'
  titles: Ref<TitleFieldsHandle>
  onLink: () => void
  onComment: () => void
  onWord: (word: string) => void
  /** What stands beside the text, where there is room. */
  beside: ReactNode
  onOpenField: (field: DetailField) => void
  /** What was looked for when the article was opened. */
  words: readonly SearchWord[] | undefined
}

/** A click under the last block goes on writing there. */
function writeOnAtEnd(editor: Editor) {
  const { doc } = editor.state
  if (doc.lastChild?.type.name === 'paragraph') editor.commands.focus('end')
  else editor.chain().insertContentAt(doc.content.size, { type: 'paragraph' }).focus('end').run()
}

/** The paper: titles, meta line and body. */
export const Canvas = memo(function Canvas(props: CanvasProps) {
  const { draft, editor, isReadOnly, face, titles, onLink, onComment, onWord, beside, onOpenField } = props
  const sought = useSought(draft, props.words)
  const view = useReadingView(sought !== null)
  const size = view.size === null ? undefined : ({ '--g-read': `${view.size}px` } as CSSProperties)
  // The keyboard begins on the paper: it scrolls there, and Tab goes on to the title.
  useEffect(() => keepFocus(), [])
  const onClickUnder = (event: MouseEvent) => {
    if (event.target === event.currentTarget && !isReadOnly) writeOnAtEnd(editor)
  }
  return (
    <section className={classes.canvas} tabIndex={-1} data-focus-home>
      {view.isFinding ? (
        <FindBar editor={editor} sought={sought} isReadOnly={isReadOnly} onClose={view.closeFind} />
      ) : null}
      <div className={classes.paper}>
        <TitleFields
          ref={titles}
          draft={draft}
          isReadOnly={isReadOnly}
          onLeaveEnd={() => editor.commands.focus('start')}
        />
        <MetaLine draft={draft} onOpen={onOpenField} />
        <EditorContent
          editor={editor}
          className={`${classes.read} ${text.text}`}
          data-face={face}
          data-focus={view.isFocused || undefined}
          style={size}
          lang="zh-CN"
        />
        {isReadOnly ? null : <BlockHandle editor={editor} onComment={onComment} />}
        {isReadOnly ? null : (
          <BubbleBar editor={editor} onLink={onLink} onComment={onComment} onWord={onWord} />
        )}
        {isReadOnly ? null : <TableBar editor={editor} />}
        {isReadOnly ? null : <InsertMenu editor={editor} />}
        {beside}
        <div className={classes.under} onClick={onClickUnder} />
      </div>
    </section>
  )
})
