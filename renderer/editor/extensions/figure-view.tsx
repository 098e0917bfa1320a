import { Button } from '@mantine/core'
import { IconPhoto, IconPhotoPlus } from '@tabler/icons-react'
import { NodeViewContent, NodeViewWrapper } from '@tiptap/react'
import type { NodeViewProps } from '@tiptap/react'
import { request } from '../../api/client'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import classes from './figure-view.module.css'

/** Where the main process serves a picture of the workspace. */
export const mediaAddress = (sha256: string) => `/media/${sha256}`

/** A figure in the text: picture or the place kept for it, caption, credit and alternative text. */
export const FigureView = ({ node, editor, selected, updateAttributes }: NodeViewProps) => {
  const t = useWords('editor')
  const { media, alt, credit } = node.attrs as { media: string | null; alt: string; credit: string }
  const choose = async () => {
    const chosen = await request('media:choose-picture', null)
    if (chosen.ok && chosen.value) updateAttributes({ media: chosen.value.sha256 })
  }
  return (
    <NodeViewWrapper className={classes.figure} data-selected={selected || undefined}>
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
        <FigureField
          label={t('figure.credit')}
          value={credit}
          isReadOnly={!editor.isEditable}
          onChange={(value) => updateAttributes({ credit: value })}
        />
        <FigureField
          label={t('figure.alt')}
          value={alt}
          isReadOnly={!editor.isEditable}
          onChange={(value) => updateAttributes({ alt: value })}
        />
      </div>
    </NodeViewWrapper>
  )
}

type FigureFieldProps = {
  label: string
  value: string
  isReadOnly: boolean
  onChange: (value: string) => void
}

const FigureField = ({ label, value, isReadOnly, onChange }: FigureFieldProps) => (
  <label className={classes.field}>
    <span>{label}</span>
    <input value={value} readOnly={isReadOnly} onChange={(event) => onChange(event.currentTarget.value)} />
  </label>
)
