import { Button } from '@mantine/core'
import { IconArrowBarToDown, IconPhoto, IconPhotoPlus } from '@tabler/icons-react'
import { NodeViewContent, NodeViewWrapper } from '@tiptap/react'
import type { NodeViewProps } from '@tiptap/react'
import type { Media } from '../../../shared/domain/media'
import { renditionWidths } from '../../../shared/domain/media'
import { figureWidths } from '../../../shared/document/schema'
import type { FigureWidth } from '../../../shared/document/schema'
import { request } from '../../api/client'
import { useRequest } from '../../api/queries'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { fetchRemote } from './fetch-remote'
import { UploadNote } from './upload-note'
import { setQuietly, useUpload } from './use-upload'
import { ViewField } from './view-field'
import classes from './figure-view.module.css'

/** Where the main process serves a picture of the workspace. */
export const mediaAddress = (sha256: string) => `/media/${sha256}`

interface FigureAttributes {
  media: string | null
  alt: string
  credit: string
  width: FigureWidth
  remote: string
  upload: string | null
}

/** A figure in the text: picture or the place kept for it, caption, credit and alternative text. */
export const FigureView = ({ node, editor, selected, getPos, updateAttributes }: NodeViewProps) => {
  const t = useWords('editor')
  const { media, alt, credit, width, remote, upload } = node.attrs as FigureAttributes
  const uploads = editor.storage.uploads
  const state = useUpload(editor, getPos, upload)
  const facts = useRequest('media:find', { hashes: media ? [media] : [] }, { enabled: media !== null })
  const choose = async () => {
    const chosen = await request('media:choose-picture', null)
    if (!chosen.ok) updateAttributes({ upload: uploads.start(() => Promise.resolve(chosen)) })
    else if (chosen.value) updateAttributes({ media: chosen.value.sha256, remote: '', upload: null })
  }
  const fetch = () => {
    const position = getPos()
    const started = uploads.start((control) => fetchRemote(remote, control))
    if (position !== undefined) setQuietly(editor, position, { upload: started })
  }
  const isInside = isInGallery(editor, getPos)
  const takeOut = () => {
    const position = getPos()
    if (position !== undefined) editor.chain().takeOutOfGallery(position).focus().run()
  }
  return (
    <NodeViewWrapper className={classes.figure} data-width={width} data-selected={selected || undefined}>
      <div contentEditable={false} data-drag-handle className={classes.picture}>
        {upload && state ? (
          <UploadNote
            state={state}
            words={t(remote ? 'figure.fetching' : 'figure.storing')}
            onStop={remote ? () => uploads.stop(upload) : undefined}
            onRetry={remote && editor.isEditable ? fetch : undefined}
            onClose={() => updateAttributes({ upload: null })}
          />
        ) : media ? (
          <Picture media={media} alt={alt} facts={facts.data?.[0]} />
        ) : (
          <NoPicture remote={remote} onFetch={editor.isEditable ? fetch : null} />
        )}
        {editor.isEditable ? (
          <div className={classes.acts}>
            {isInside ? <OutOfGallery onOut={takeOut} /> : null}
            <Button
              size="compact-xs"
              leftSection={<Icon of={IconPhotoPlus} size={14} />}
              onClick={() => void choose()}
            >
              {t(media ? 'figure.replace' : 'figure.choose')}
            </Button>
          </div>
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
        {editor.isEditable && !isInside ? (
          <FigureWidths width={width} onChange={(value) => updateAttributes({ width: value })} />
        ) : null}
      </div>
    </NodeViewWrapper>
  )
}

const OutOfGallery = ({ onOut }: { onOut: () => void }) => {
  const t = useWords('editor')
  return (
    <Button size="compact-xs" aria-label={t('gallery.takeOut')} title={t('gallery.takeOut')} onClick={onOut}>
      <Icon of={IconArrowBarToDown} size={14} />
    </Button>
  )
}

type NoPictureProps = { remote: string; onFetch: (() => void) | null }

/** The place kept for a picture, or where on the web it is; nothing is fetched before somebody asks for it. */
const NoPicture = ({ remote, onFetch }: NoPictureProps) => {
  const t = useWords('editor')
  if (!remote)
    return (
      <div className={classes.place}>
        <Icon of={IconPhoto} size={20} />
        {t('figure.missing')}
      </div>
    )
  return (
    <div className={classes.place} data-remote>
      <span>{t('figure.remote')}</span>
      <span className={`g-mono ${classes.address}`}>{remote}</span>
      {onFetch ? (
        <Button size="compact-xs" onClick={onFetch}>
          {t('figure.fetch')}
        </Button>
      ) : null}
    </div>
  )
}

type PictureProps = { media: string; alt: string; facts: Media | undefined }

/** With its size known the text does not move when it comes; one that is very large is shown in a smaller form. */
const Picture = ({ media, alt, facts }: PictureProps) => {
  const isLarge = (facts?.width ?? 0) > 2 * renditionWidths.screen && !facts?.frames
  const address = mediaAddress(media) + (isLarge ? `?width=${renditionWidths.screen}` : '')
  return <img src={address} alt={alt} width={facts?.width} height={facts?.height} draggable={false} />
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
