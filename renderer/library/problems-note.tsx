import { Button } from '@mantine/core'
import { IconFileAlert } from '@tabler/icons-react'
import { useState } from 'react'
import { describeError } from '../../shared/error-sentences/describe-error'
import type { FileProblem } from '../../shared/ipc/contract'
import { useFormat } from '../i18n/format-provider'
import { useLocale, useWords } from '../i18n/use-words'
import { Note } from '../ui/parts/note'
import classes from './library.module.css'

type ProblemsNoteProps = {
  problems: readonly FileProblem[]
  /** Of the workspace: paths are told from there. */
  folder: string
}

/** Files that could not be read: which, why, where they were kept. Nothing of them is hidden or dropped. */
export const ProblemsNote = ({ problems, folder }: ProblemsNoteProps) => {
  const t = useWords('library')
  const [isOpen, setIsOpen] = useState(problems.length <= 2)
  if (problems.length === 0) return null
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
        <strong>{t('problems.title', { count: problems.length })}</strong>
        {isOpen ? (
          <ul className={`g-text ${classes.problems}`}>
            {problems.map((problem) => (
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
