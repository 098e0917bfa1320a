import { Button } from '@mantine/core'
import { useState } from 'react'
import { request } from '../api/client'
import { ErrorNote } from '../errors/error-note'
import { useWords } from '../i18n/use-words'
import { useKeys } from '../ui/keys/use-keys'
import { Keys } from '../ui/parts/keys'
import { MainColumn } from '../ui/shell/panel'
import { ImportHead } from './import-head'
import classes from './import.module.css'
import { PageTrial } from './page-trial'
import type { PageSource } from './use-page-source'

type PageScreenProps = {
  source: PageSource
  canWrite: boolean
  onOpenArticle: (id: string) => void
  onWritten: (id: string) => void
}

/** One text of a page that was pasted: each line beside what it becomes, and the one article that is written. */
export const PageScreen = ({ source, canWrite, onOpenArticle, onWritten }: PageScreenProps) => {
  const t = useWords('import')
  const { page, lines, error } = source
  const [isWriting, setIsWriting] = useState(false)
  const hasTitle = lines.some(({ role }) => role === 'title')
  const canGo = page !== null && canWrite && hasTitle && !isWriting
  const write = async () => {
    if (!page || !canGo) return
    setIsWriting(true)
    const written = await request('import:write', { name: page.name, sha256: page.sha256, lines: [...lines] })
    setIsWriting(false)
    if (written.ok) onWritten(written.value.id)
    else source.fail(written.error)
  }
  useKeys({ 'mod+enter': () => void write() })
  if (!page) return null
  return (
    <MainColumn>
      <ImportHead at="plan">
        <span className={`g-ink-2 ${classes.lead}`}>{t('nothingWritten')}</span>
        <Button onClick={source.clear}>{t('again')}</Button>
        <Button
          variant={canWrite && hasTitle ? 'filled' : 'wait'}
          aria-disabled={!canGo}
          loading={isWriting}
          rightSection={canGo ? <Keys of={['Mod', 'Enter']} /> : undefined}
          onClick={() => void write()}
        >
          {!canWrite ? t('writeReadOnly') : hasTitle ? t('write') : t('writeNoTitle')}
        </Button>
      </ImportHead>
      {error ? (
        <div className={classes.notes}>
          <ErrorNote error={error} onClose={source.clearError} />
        </div>
      ) : null}
      <PageTrial page={page} lines={lines} onLines={source.setLines} onOpenArticle={onOpenArticle} />
    </MainColumn>
  )
}
