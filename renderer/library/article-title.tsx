import { Tooltip } from '@mantine/core'
import { IconHourglass, IconLock, IconPencil } from '@tabler/icons-react'
import type { ArticleSummary } from '../../shared/domain/summary'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import classes from './library.module.css'

/** Title, alternative title in drawn brackets, then the flags: they come after the title, never before. */
export const ArticleTitle = ({ article }: { article: ArticleSummary }) => {
  const t = useWords('library')
  const { moment } = useFormat()
  const { title, alternativeTitle, status, unresolvedSlots } = article
  const isHeld = status.embargoUntil !== null && Date.parse(status.embargoUntil) > Date.now()
  return (
    <span className={classes.titleCell}>
      <span
        className={classes.title}
        data-gone={status.state === 'withdrawn' || undefined}
        data-none={!title || undefined}
      >
        <span className={classes.name}>{title || t('untitled')}</span>
        {alternativeTitle ? <span className={classes.alternative}>{`（${alternativeTitle}）`}</span> : null}
      </span>
      {isHeld ? (
        <span className={classes.flag} data-tone="bad">
          <Icon of={IconLock} size={13} />
          {t('mark.embargo', { moment: moment(status.embargoUntil ?? '') })}
        </span>
      ) : null}
      {status.amended ? (
        <span className={classes.flag} data-tone="warn">
          <Icon of={IconPencil} size={13} />
          {t('mark.amended')}
        </span>
      ) : null}
      {status.signOffLapsed && !status.amended ? (
        <span className={classes.flag} data-tone="warn">
          <Icon of={IconPencil} size={13} />
          {t('mark.lapsed')}
        </span>
      ) : null}
      {unresolvedSlots > 0 ? (
        <Tooltip label={t('mark.unresolved', { number: unresolvedSlots })} position="right">
          <span
            className={classes.flag}
            aria-label={t('mark.unresolved', { number: unresolvedSlots })}
            role="img"
          >
            <Icon of={IconHourglass} size={13} />
            {unresolvedSlots}
          </span>
        </Tooltip>
      ) : null}
    </span>
  )
}
