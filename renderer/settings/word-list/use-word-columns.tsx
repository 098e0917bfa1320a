import { IconAlertTriangle, IconBan, IconPencil } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { WordProblem } from '../../../shared/domain/word-list-problems'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import type { RowColumn } from '../../ui/rows/virtual-rows-props'
import type { ListedWord } from './use-word-list'
import classes from './word-list.module.css'

/** The columns of the word list. */
export function useWordColumns(): RowColumn<ListedWord>[] {
  const t = useWords('wordList')
  return useMemo(
    () => [
      {
        id: 'wrong',
        header: t('head.wrong'),
        width: 'minmax(120px, 1.2fr)',
        render: ({ entry }) => <span className={`g-ellipsis ${classes.word}`}>{entry.wrong}</span>,
      },
      {
        id: 'right',
        header: t('head.right'),
        width: 'minmax(120px, 1.2fr)',
        render: ({ entry }) =>
          entry.right.length > 0 ? (
            <span className={`g-ellipsis ${classes.word}`}>{entry.right.join(' / ')}</span>
          ) : (
            <span className="g-ellipsis g-caption">{t('noRight')}</span>
          ),
      },
      {
        id: 'kind',
        header: t('head.kind'),
        width: '92px',
        render: ({ entry }) => (
          <span className={classes.kind} data-kind={entry.kind}>
            <Icon of={entry.kind === 'forbidden' ? IconBan : IconPencil} size={14} />
            {t(`kind.${entry.kind}`)}
          </span>
        ),
      },
      {
        id: 'note',
        header: t('head.note'),
        width: 'minmax(140px, 2fr)',
        render: ({ entry, problems: [problem] }) =>
          problem ? (
            <span className={`g-ellipsis ${classes.problem}`}>
              <Icon of={IconAlertTriangle} size={14} />
              {problemWords(t, problem)}
            </span>
          ) : (
            <span className="g-ellipsis g-ink-2">{entry.note}</span>
          ),
      },
    ],
    [t],
  )
}

type Words = ReturnType<typeof useWords<'wordList'>>

function problemWords(t: Words, problem: WordProblem): string {
  const word = 'with' in problem ? problem.with.wrong : ''
  const right = 'right' in problem ? problem.right : ''
  return t(`problem.${problem.kind}`, { word, right })
}
