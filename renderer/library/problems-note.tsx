import { Button } from '@mantine/core'
import { IconFileAlert } from '@tabler/icons-react'
import { useState } from 'react'
import { describeError } from '../../shared/error-sentences/describe-error'
import type { ConflictCopy } from '../../shared/domain/conflict-copy'
import type { FileProblem } from '../../shared/ipc/contract'
import { useFormat } from '../i18n/format-provider'
import { useLocale, useWords } from '../i18n/use-words'
import { Note } from '../ui/parts/note'
import classes from './library.module.css'

type ProblemsNoteProps = {
  problems: readonly FileProblem[]
  /** Of the workspace: paths are told from there. */
  folder: string
  /** Copies of articles among them, which can be merged where the article is. */
  copies: readonly ConflictCopy[]
  onOpenArticle: (id: string) => void
}

/** Files that could not be read: which, why, where they were kept. Nothing of them is hidden or dropped. */
export const ProblemsNote = ({ problems, folder, copies, onOpenArticle }: ProblemsNoteProps) => {
  const t = useWords('library')
  const [isOpen, setIsOpen] = useState(problems.length <= 2)
  const isCopy = ({ path }: FileProblem) => copies.some(({ file }) => path.endsWith(file))
  const rest = problems.filter((problem) => !isCopy(problem))
  if (rest.length + copies.length === 0) return null
  return (
    <div className={classes.notes}>
      <Note
        tone="bad"
        icon={IconFileAlert}
        actions={
          <Button size="compact-xs" onClick={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
            {isOpen ? t('problems.hide') : t('problems.show')}
          </Button>
        }
      >
        {rest.length > 0 ? <strong>{t('problems.title', { count: rest.length })}</strong> : null}
        {copies.length > 0 ? <strong> {t('problems.copies', { count: copies.length })}</strong> : null}
        {isOpen ? (
          <ul className={`g-text ${classes.problems}`}>
            {copies.map((copy) => (
              <Copy key={copy.file} copy={copy} onOpen={() => onOpenArticle(copy.article)} />
            ))}
            {rest.map((problem) => (
              <Problem key={`${problem.path} ${problem.at}`} problem={problem} folder={folder} />
            ))}
          </ul>
        ) : null}
      </Note>
    </div>
  )
}

const Problem = ({ problem, folder }: { problem: FileProblem; folder: string }) => {
  const { moment } = useFormat()
  const { what, why, wayOut } = describeError(problem.error, useLocale())
  const isMoment = !Number.isNaN(Date.parse(problem.at))
  const fromFolder = (text: string) => text.replaceAll(`${folder}/`, '').replaceAll(`${folder}\\`, '')
  return (
    <li>
      {fromFolder(what)} {isMoment ? <span className="g-caption">{moment(problem.at)}</span> : null}
      <div>{fromFolder(why)}</div>
      <div className="g-ink-2">{fromFolder(wayOut)}</div>
    </li>
  )
}

const Copy = ({ copy, onOpen }: { copy: ConflictCopy; onOpen: () => void }) => {
  const { moment } = useFormat()
  const t = useWords('library')
  const m = useWords('merging')
  const at = moment(copy.at)
  return (
    <li>
      {t('problems.copy', { title: copy.title, name: copy.name })} <span className="g-caption">{at}</span>
      <div>
        <Button size="compact-xs" onClick={onOpen}>
          {m('copies.openArticle')}
        </Button>
      </div>
    </li>
  )
}
