import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { AppError } from '../../shared/errors'
import type { Input } from '../../shared/ipc/contract'
import type { PageLine } from '../../shared/page-text/page-line'
import { request } from '../api/client'
import { ErrorNote } from '../errors/error-note'
import { useWords } from '../i18n/use-words'
import { useKeys } from '../ui/keys/use-keys'
import { Icon } from '../ui/parts/icon'
import { Keys } from '../ui/parts/keys'
import { MainColumn } from '../ui/shell/panel'
import { ChooseSource } from './choose-source'
import classes from './import.module.css'
import type { ReadPage } from './import-trial'
import { ImportTrial } from './import-trial'

type ImportScreenProps = {
  canWrite: boolean
  onOpenArticle: (id: string) => void
  onWritten: (id: string) => void
}

/** Choose, try, write: nothing is in the workspace before the last. */
export const ImportScreen = ({ canWrite, onOpenArticle, onWritten }: ImportScreenProps) => {
  const t = useWords('import')
  const source = useSource()
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
  return (
    <MainColumn>
      <header className={classes.head}>
        <h1>{t('title')}</h1>
        <Steps at={page ? 1 : 0} />
        <span className={classes.space} />
        <span className="g-ink-2">{t('nothingWritten')}</span>
        {page ? (
          <>
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
          </>
        ) : null}
      </header>
      {error ? (
        <div className={classes.notes}>
          <ErrorNote error={error} onClose={source.clearError} />
        </div>
      ) : null}
      {page ? (
        <ImportTrial page={page} lines={lines} onLines={source.setLines} onOpenArticle={onOpenArticle} />
      ) : (
        <ChooseSource
          isReading={source.isReading}
          onFile={() => void source.chooseFile()}
          onPaste={(text) => void source.read({ from: 'paste', text })}
        />
      )}
    </MainColumn>
  )
}

/** The page that is tried, with the roles as they are now. */
function useSource() {
  const [page, setPage] = useState<ReadPage | null>(null)
  const [lines, setLines] = useState<readonly PageLine[]>([])
  const [error, setError] = useState<AppError | null>(null)
  const [isReading, setIsReading] = useState(false)
  const read = async (input: Input<'import:read'>) => {
    setIsReading(true)
    const result = await request('import:read', input)
    setIsReading(false)
    setError(result.ok ? null : result.error)
    if (!result.ok) return
    setPage(result.value)
    setLines(result.value.lines)
  }
  const chooseFile = async () => {
    const chosen = await request('import:choose-file', null)
    if (!chosen.ok) setError(chosen.error)
    else if (chosen.value !== null) await read({ from: 'file', path: chosen.value })
  }
  const clear = () => {
    setPage(null)
    setLines([])
    setError(null)
  }
  return {
    page,
    lines,
    error,
    isReading,
    read,
    chooseFile,
    clear,
    setLines,
    fail: setError,
    clearError: () => setError(null),
  }
}

const Steps = ({ at }: { at: 0 | 1 }) => {
  const t = useWords('import')
  return (
    <ol className={classes.steps}>
      {(['choose', 'trial', 'write'] as const).map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined} data-done={index < at || undefined}>
          {index < at ? (
            <Icon of={IconCircleCheck} />
          ) : (
            <span className={classes.stepNumber}>{index + 1}</span>
          )}
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  )
}
