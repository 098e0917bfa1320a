import { NodeViewContent, NodeViewWrapper } from '@tiptap/react'
import type { NodeViewProps } from '@tiptap/react'
import { useWords } from '../../i18n/use-words'
import { writeOnBehind } from './write-on-behind'
import { ViewField } from './view-field'
import classes from './block-views.module.css'

/** A quote, or a pull quote, with the line that says whose words they are. */
export const QuoteView = ({ node, editor, getPos, updateAttributes }: NodeViewProps) => {
  const t = useWords('editor')
  const attribution = String(node.attrs.attribution)
  const isShown = editor.isEditable || attribution !== ''
  return (
    <NodeViewWrapper className={node.type.name === 'pullQuote' ? classes.pull : classes.quote}>
      <NodeViewContent<'div'>
        className={classes.words}
        data-placeholder={
          node.type.name === 'pullQuote' && node.content.size === 0 ? t('quote.pull') : undefined
        }
      />
      {isShown ? (
        <div contentEditable={false} className={classes.attribution}>
          <ViewField
            name="attribution"
            label={t('quote.attribution')}
            value={attribution}
            isReadOnly={!editor.isEditable}
            onChange={(value) => updateAttributes({ attribution: value })}
            onEnter={() => writeOnBehind(editor, getPos())}
          />
        </div>
      ) : null}
    </NodeViewWrapper>
  )
}
