import type { RecentWorkspace } from '../../shared/ipc/contract'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import classes from './welcome.module.css'

type RecentListProps = {
  recent: readonly RecentWorkspace[]
  isBusy: boolean
  onOpen: (folder: string) => void
}

/** Workspaces that were open here; one whose folder is gone stays and says so. */
export const RecentList = ({ recent, isBusy, onOpen }: RecentListProps) => {
  const t = useWords('welcome')
  const { moment } = useFormat()
  if (recent.length === 0) return <p className="g-caption">{t('noRecent')}</p>
  return (
    <ul className={classes.recent}>
      {recent.map(({ folder, name, openedAt, exists }) => (
        <li key={folder}>
          <button
            type="button"
            className={classes.workspace}
            data-bar-focus
            disabled={!exists || isBusy}
            title={folder}
            onClick={() => onOpen(folder)}
          >
            <span className={classes.letter} aria-hidden="true">
              {[...name][0] ?? '·'}
            </span>
            <span className={classes.names}>
              <span className="g-value g-ellipsis">{name}</span>
              <span className="g-caption g-ellipsis">{folder}</span>
            </span>
            <span className="g-caption">{exists ? moment(openedAt) : t('gone')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
