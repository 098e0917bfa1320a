import { Button } from '@mantine/core'
import { IconPhotoPlus, IconTrash } from '@tabler/icons-react'
import { NodeViewContent, NodeViewWrapper } from '@tiptap/react'
import type { NodeViewProps } from '@tiptap/react'
import { galleryLimits } from '../../../shared/document/schema'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import classes from './block-views.module.css'

/** Figures side by side. A gallery that has the fewest pictures is taken apart instead of losing one more. */
export const GalleryView = ({ node, editor, getPos, deleteNode }: NodeViewProps) => {
  const t = useWords('editor')
  const add = () => {
    const position = getPos()
    if (position !== undefined)
      editor.commands.insertContentAt(position + node.nodeSize - 1, { type: 'figure' })
  }
  const removeLast = () => {
    const position = getPos()
    const last = node.lastChild
    if (position === undefined || !last) return
    const end = position + node.nodeSize - 1
    editor.commands.deleteRange({ from: end - last.nodeSize, to: end })
  }
  const apart = () => {
    const position = getPos()
    if (position === undefined) return
    editor.commands.insertContentAt({ from: position, to: position + node.nodeSize }, node.content.toJSON())
  }
  return (
    <NodeViewWrapper className={classes.gallery}>
      <NodeViewContent<'div'>
        className={classes.pictures}
        data-columns={node.childCount === 2 || node.childCount === 4 ? 2 : 3}
      />
      {editor.isEditable ? (
        <div contentEditable={false} className={classes.galleryActs}>
          <Button
            size="compact-xs"
            leftSection={<Icon of={IconPhotoPlus} size={14} />}
            disabled={node.childCount >= galleryLimits.most}
            onClick={add}
          >
            {t('gallery.add', { limit: galleryLimits.most })}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={node.childCount <= galleryLimits.least}
            onClick={removeLast}
          >
            {t('gallery.removeLast')}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={apart}>
            {t('gallery.apart')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<Icon of={IconTrash} size={14} />}
            onClick={deleteNode}
          >
            {t('gallery.remove')}
          </Button>
        </div>
      ) : null}
    </NodeViewWrapper>
  )
}
