import { Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { NodeViewWrapper } from '@tiptap/react'
import type { NodeViewProps } from '@tiptap/react'
import { attachmentKind } from '../../../shared/domain/attachment'
import type { AppError } from '../../../shared/errors'
import { useState } from 'react'
import { request } from '../../api/client'
import { useRequest } from '../../api/queries'
import { ErrorNote } from '../../errors/error-note'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { UploadNote } from './upload-note'
import { useUpload } from './use-upload'
import { ViewField } from './view-field'
import { writeOnBehind } from './write-on-behind'
import classes from './block-views.module.css'

interface AttachmentAttributes {
  media: string | null
  name: string
  label: string
  upload: string | null
}

/** A file beside the text: what it is called, how large it is, and ways to it that never run it. */
export const AttachmentView = ({ node, editor, selected, getPos, updateAttributes }: NodeViewProps) => {
  const t = useWords('editor')
  const { media, name, label, upload } = node.attrs as AttachmentAttributes
  const state = useUpload(editor, getPos, upload)
  const choose = async () => {
    const chosen = await request('media:choose-attachment', null)
    if (!chosen.ok) updateAttributes({ upload: editor.storage.uploads.start(() => Promise.resolve(chosen)) })
    else if (chosen.value)
      updateAttributes({ media: chosen.value.sha256, name: chosen.value.name, upload: null })
  }
  return (
    <NodeViewWrapper className={classes.card} data-selected={selected || undefined}>
      <div data-drag-handle className={classes.cardIcon}>
        <Icon of={IconPaperclip} size={20} />
      </div>
      <div className={classes.cardFields}>
        {upload && state ? (
          <UploadNote
            state={state}
            words={t('attachment.storing')}
            onClose={() => updateAttributes({ upload: null })}
          />
        ) : (
          <span>{name}</span>
        )}
        <ViewField
          name="label"
          label={t('attachment.label')}
          value={label}
          isReadOnly={!editor.isEditable}
          onChange={(value) => updateAttributes({ label: value })}
          onEnter={() => writeOnBehind(editor, getPos())}
        />
        {media ? <StoredFile media={media} name={name} /> : <span>{t('attachment.missing')}</span>}
        {editor.isEditable && !media ? (
          <div>
            <Button size="compact-xs" onClick={() => void choose()}>
              {t('attachment.choose')}
            </Button>
          </div>
        ) : null}
      </div>
    </NodeViewWrapper>
  )
}

const StoredFile = ({ media, name }: { media: string; name: string }) => {
  const t = useWords('editor')
  const { bytes } = useFormat()
  const [error, setError] = useState<AppError | null>(null)
  const facts = useRequest('media:find', { hashes: [media] }).data?.[0]
  const act = async (asked: Promise<{ ok: true } | { ok: false; error: AppError }>) => {
    const answer = await asked
    setError(answer.ok ? null : answer.error)
  }
  return (
    <>
      <span>
        {facts ? `${t(`attachment.kind.${attachmentKind(facts.extension)}`)} · ${bytes(facts.bytes)}` : null}
      </span>
      <div className={classes.galleryActs}>
        <Button size="compact-xs" onClick={() => void act(request('media:reveal', { sha256: media }))}>
          {t('attachment.reveal')}
        </Button>
        <Button
          size="compact-xs"
          onClick={() => void act(request('media:save-copy', { sha256: media, name }))}
        >
          {t('attachment.saveCopy')}
        </Button>
      </div>
      {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
    </>
  )
}
