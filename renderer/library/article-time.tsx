import { IconClock } from '@tabler/icons-react'
import type { ArticleSummary } from '../../shared/domain/summary'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import classes from './library.module.css'
import type { LibrarySort } from './library-view'

/** The time that the list is about: when it is due, its own date, or its last change. */
export const ArticleTime = ({ article, sort }: { article: ArticleSummary; sort: LibrarySort }) => {
  const t = useWords('library')
  const { moment } = useFormat()
  const { status, date, updatedAt } = article
  if (sort === 'date') return <span className={classes.time}>{date ?? t('noDate')}</span>
  if (status.state === 'scheduled' && status.scheduledFor)
    return (
      <span className={classes.time} data-scheduled>
        <Icon of={IconClock} size={13} />
        {moment(status.scheduledFor)}
      </span>
    )
  return <span className={classes.time}>{moment(updatedAt, sort === 'recent' ? 'minute' : 'list')}</span>
}
