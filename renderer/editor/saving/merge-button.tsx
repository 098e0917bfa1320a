import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '../../../shared/errors'
import type { OpenedArticle } from '../../../shared/ipc/contract'
import type { Clash } from '../../../shared/merge/clash'
import { request } from '../../api/client'
import { useWords } from '../../i18n/use-words'
import type { ArticleSession } from '../draft/article-session'
import revisions from '../revisions/revisions.module.css'
import { ClashList } from './clash-list'
import { mergeConflict, previewMerge } from './merge-conflict'

type MergeButtonProps = {
  session: ArticleSession
  onMerged: (opened: OpenedArticle) => void
  onError: (error: AppError) => void
}

/** Merges at once where nothing clashes; otherwise shows each clash first. Absent where the common text is not known. */
export const MergeButton = ({ session, onMerged, onError }: MergeButtonProps) => {
  const t = useWords('editor')
  const [clashes, setClashes] = useState<readonly Clash[] | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [base] = useState(() => session.baseText())
  if (!base) return null
  const common = { id: session.id, request, base, mine: () => session.draft.article() }
  const merge = async () => {
    setIsBusy(true)
    const merged = await mergeConflict({ ...common, queue: session.queue, name: t('conflict.mergedName') })
    setIsBusy(false)
    setClashes(null)
    if (merged.ok) onMerged(merged.value)
    else onError(merged.error)
  }
  const start = async () => {
    setIsBusy(true)
    const preview = await previewMerge(common)
    setIsBusy(false)
    if (!preview.ok) return onError(preview.error)
    if (preview.value.clashes.length > 0) setClashes(preview.value.clashes)
    else await merge()
  }
  return (
    <>
      <Button size="compact-xs" variant="filled" loading={isBusy} onClick={() => void start()}>
        {t('conflict.merge')}
      </Button>
      {clashes ? (
        <Modal
          opened
          onClose={() => setClashes(null)}
          title={t('conflict.mergeTitle', { count: clashes.length })}
          size="min(1180px, 92vw)"
          closeButtonProps={{ 'aria-label': t('close') }}
        >
          <div className={revisions.dialog}>
            <ClashList clashes={clashes} />
            <Button variant="filled" loading={isBusy} onClick={() => void merge()}>
              {t('conflict.mergeAll')}
            </Button>
          </div>
        </Modal>
      ) : null}
    </>
  )
}
