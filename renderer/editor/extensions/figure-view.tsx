import { Button } from '@mantine/core'
import { IconPhoto, IconPhotoPlus } from '@tabler/icons-react'
import { NodeViewContent, NodeViewWrapper } from '@tiptap/react'
import type { NodeViewProps } from '@tiptap/react'
import { figureWidths } from '../../../shared/document/schema'
import type { FigureWidth } from '../../../shared/document/schema'
import { request } from '../../api/client'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { ViewField } from './view-field'
import classes from './figure-view.module.css'

/** Where the main process serves a picture of the workspace. */
export const mediaAddress = (sha256: string) => `/media/${sha256}`

interface FigureAttributes {
  media: string | null
  alt: string
  credit: string
  width: FigureWidth
}

/** A figure in the text: picture or the place kept for it, caption, credit and alternative text. */
export const FigureView = ({ node, editor, selected, getPos, updateAttributes }: NodeViewProps) => {
  const t = useWords('editor')
  const { media, alt, credit, width } = node.attrs as FigureAttributes
  const choose = async () => {
    const chosen = await request('media:choose-picture', null)
    if (chosen.ok && chosen.value) updateAttributes({ media: chosen.value.sha256 })
  }
  return (
    <NodeViewWrapper className={classes.figure} data-width={width} data-selected={selected || undefined}>
      <div contentEditable={false} data-drag-handle className={classes.picture}>
        {media ? (
          <img src={mediaAddress(media)} alt={alt} draggable={false} />
        ) : (
          <div className={classes.place}>
            <Icon of={IconPhoto} size={20} />
            {t('figure.missing')}
          </div>
        )}
        {editor.isEditable ? (
          <Button
            className={classes.choose}
            size="compact-xs"
            leftSection={<Icon of={IconPhotoPlus} size={14} />}
            onClick={() => void choose()}
          >
            {t(media ? 'figure.replace' : 'figure.choose')}
          </Button>
        ) : null}
      </div>
      <NodeViewContent<'div'>
        className={classes.caption}
        data-placeholder={node.content.size === 0 ? t('figure.caption') : undefined}
      />
      <div contentEditable={false} className={classes.fields}>
        <ViewField
          name="credit"
          label={t('figure.credit')}
          value={credit}
          isReadOnly={!editor.isEditable}
          onChange={(value) => updateAttributes({ credit: value })}
        />
        <ViewField
          name="alt"
          label={t('figure.alt')}
          value={alt}
          isReadOnly={!editor.isEditable}
          onChange={(value) => updateAttributes({ alt: value })}
        />
        {editor.isEditable && !isInGallery(editor, getPos) ? (
          <FigureWidths width={width} onChange={(value) => updateAttributes({ width: value })} />
        ) : null}
      </div>
    </NodeViewWrapper>
  )
}

type FigureWidthsProps = { width: FigureWidth; onChange: (width: FigureWidth) => void }

const FigureWidths = ({ width, onChange }: FigureWidthsProps) => {
  const t = useWords('editor')
  return (
    <div className={classes.widths} role="group" aria-label={t('figure.width')}>
      {figureWidths.map((name) => (
        <button
          key={name}
          type="button"
          className={classes.width}
          aria-pressed={name === width}
          onClick={() => onChange(name)}
        >
          {t(`figure.widths.${name}`)}
        </button>
      ))}
    </div>
  )
}

/** Pictures of a gallery have the width of their place in it. */
function isInGallery(editor: NodeViewProps['editor'], getPos: NodeViewProps['getPos']): boolean {
  const position = getPos()
  return position !== undefined && editor.state.doc.resolve(position).parent.type.name === 'gallery'
}
