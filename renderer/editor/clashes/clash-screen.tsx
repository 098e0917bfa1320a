import { Button, Modal } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Article } from '../../../shared/domain/article'
import type { AppError } from '../../../shared/errors'
import type { Choices } from '../../../shared/merge/choice'
import type { Versions } from '../../../shared/merge/clash'
import { ErrorNote } from '../../errors/error-note'
import { useWords } from '../../i18n/use-words'
import { isComposing } from '../../ui/keys/is-composing'
import { isTypingTarget } from '../../ui/keys/is-typing-target'
import { FocusBack } from '../../ui/parts/focus-back'
import { Icon } from '../../ui/parts/icon'
import { ClashCard } from './clash-card'
import { ClashIndex } from './clash-index'
import { choicesOf } from './clash-options'
import type { Clashes } from './use-clashes'
import { useClashes } from './use-clashes'
import classes from './clashes.module.css'

type ClashScreenProps = {
  versions: Versions<Article>
  /** What was chosen so far, kept where the screen can be left. */
  chosen: [Choices, (choices: Choices) => void]
  /** Whose text theirs is. */
  theirs: string
  error: AppError | null
  onFinish: (choices: Choices) => Promise<void>
  onClose: () => void
}

/** Each clash with both of its texts, to be settled one by one; nothing is changed before the end. */
export const ClashScreen = ({ versions, chosen, theirs, error, onFinish, onClose }: ClashScreenProps) => {
  const t = useWords('merging')
  const clashes = useClashes(versions, chosen)
  useClashKeys(clashes)
  const clash = clashes.clashes[clashes.place]
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('clash.title')}
      size="min(1240px, 94vw)"
      closeButtonProps={{ 'aria-label': t('clash.close') }}
    >
      <FocusBack />
      <div className={classes.screen}>
        {error ? <ErrorNote error={error} /> : null}
        <div className={classes.parts}>
          <ClashIndex clashes={clashes} />
          {clash ? <ClashCard key={clash.key} clash={clash} clashes={clashes} theirs={theirs} /> : null}
        </div>
        <Foot clashes={clashes} onFinish={() => onFinish(clashes.choices)} onClose={onClose} />
      </div>
    </Modal>
  )
}

/** 1, 2, 3 choose; the arrows go from clash to clash. */
function useClashKeys(clashes: Clashes): void {
  const newest = useRef(clashes)
  useEffect(() => {
    newest.current = clashes
  })
  useEffect(() => {
    // What had the focus may be gone with the last clash.
    const onKeyDown = (event: KeyboardEvent) => pressed(event, newest.current)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function pressed(event: KeyboardEvent, clashes: Clashes): void {
  if (isComposing(event) || isTypingTarget(event.target) || event.ctrlKey || event.metaKey) return
  const clash = clashes.clashes[clashes.place]
  const choice = clash ? choicesOf(clash)[Number(event.key) - 1] : undefined
  if (event.key === 'ArrowDown') clashes.go(clashes.place + 1)
  else if (event.key === 'ArrowUp') clashes.go(clashes.place - 1)
  else if (clash && choice) clashes.choose(clash.key, choice)
  else return
  event.preventDefault()
}

type FootProps = { clashes: Clashes; onFinish: () => Promise<void>; onClose: () => void }

const Foot = ({ clashes, onFinish, onClose }: FootProps) => {
  const t = useWords('merging')
  const [isBusy, setIsBusy] = useState(false)
  const finish = async () => {
    setIsBusy(true)
    await onFinish()
    setIsBusy(false)
  }
  return (
    <footer className={classes.foot}>
      <span className="g-caption">{t('clash.said1')}</span>
      <span className={classes.keys}>{t('clash.keys')}</span>
      <Button onClick={onClose}>{t('clash.close')}</Button>
      {clashes.left > 0 ? (
        <Button variant="wait" onClick={clashes.goToOpen}>
          {t('clash.left', { count: clashes.left })} · {t('clash.toOpen')}
        </Button>
      ) : (
        <Button
          variant="filled"
          loading={isBusy}
          leftSection={<Icon of={IconCheck} size={14} />}
          onClick={() => void finish()}
        >
          {t('clash.finish')}
        </Button>
      )}
    </footer>
  )
}
