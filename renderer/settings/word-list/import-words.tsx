import { Button, Modal, Textarea } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { WordLineProblem } from '../../../shared/domain/word-list-text'
import { changesOfImport, parseWordListText } from '../../../shared/domain/word-list-text'
import type { AppError } from '../../../shared/errors'
import { request } from '../../api/client'
import { ErrorNote } from '../../errors/error-note'
import { useWords } from '../../i18n/use-words'
import { FocusBack } from '../../ui/parts/focus-back'
import { Icon } from '../../ui/parts/icon'
import { Note } from '../../ui/parts/note'
import type { WordListActs } from './use-word-list'
import classes from './word-list.module.css'

const shownProblems = 5

/** Many words at once, pasted or from a file; says what it will do before it does it. */
export const ImportWords = ({ list, onClose }: { list: WordListActs; onClose: () => void }) => {
  const t = useWords('wordList')
  const [text, setText] = useState('')
  const [file, setFile] = useState<string | null>(null)
  const [failed, setFailed] = useState<AppError | null>(null)
  const { changes, added, replaced, same, problems } = useMemo(() => {
    const read = parseWordListText(text)
    const entries = (list.words ?? []).map(({ entry }) => entry)
    return { ...changesOfImport(entries, read.entries), problems: read.problems }
  }, [text, list.words])
  const readFile = async () => {
    const read = await request('word-list:read-file', null)
    setFailed(read.ok ? null : read.error)
    if (!read.ok || !read.value) return
    setText(read.value.text)
    setFile(read.value.name)
  }
  const confirm = async () => {
    const refused = await list.takeIn(changes)
    if (refused) setFailed(refused)
    else onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('importing.title')} size={560}>
      <FocusBack />
      <div className={classes.form}>
        {failed ? <ErrorNote error={failed} onClose={() => setFailed(null)} /> : null}
        <p className="g-ink-2">{t('importing.note')}</p>
        <Textarea
          data-autofocus
          autosize
          minRows={6}
          maxRows={12}
          aria-label={t('importing.paste')}
          placeholder="登陆网站 → 登录网站"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={classes.formActs}>
          <Button leftSection={<Icon of={IconFileText} />} onClick={() => void readFile()}>
            {t('importing.file')}
          </Button>
          {file ? <span className="g-caption">{t('importing.fromFile', { name: file })}</span> : null}
        </div>
        {text.trim() === '' ? null : <p role="status">{t('importing.plan', { added, replaced, same })}</p>}
        {problems.length > 0 ? <LineProblems problems={problems} /> : null}
        <div className={classes.formActs}>
          <span className={classes.space} />
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button variant="filled" disabled={changes.length === 0} onClick={() => void confirm()}>
            {t('importing.confirm', { count: changes.length })}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

const LineProblems = ({ problems }: { problems: readonly WordLineProblem[] }) => {
  const t = useWords('wordList')
  return (
    <Note tone="warn">
      {t('importing.problems', { count: problems.length })}
      <ul className={classes.problems}>
        {problems.slice(0, shownProblems).map(({ line, text, why }) => (
          <li key={line}>{t('importing.line', { line, text, why: t(`importing.why.${why}`) })}</li>
        ))}
        {problems.length > shownProblems ? <li>…</li> : null}
      </ul>
    </Note>
  )
}
