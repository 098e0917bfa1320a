import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import type { OpenedArticle } from '../../../shared/ipc/contract'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { StateMark } from '../../ui/parts/state-mark'
import classes from './bar.module.css'

type EditorBarProps = {
  opened: Pick<OpenedArticle, 'status' | 'returned' | 'forks'>
  nameOf: (person: string) => string
  toolbar: ReactNode
  moves: ReactNode
}

/** State and what was said about it, the tools, and the moves. */
export const EditorBar = ({ opened, nameOf, toolbar, moves }: EditorBarProps) => (
  <div className={classes.bar}>
    <div className={classes.said}>
      <StateMark
        form="pill"
        state={opened.status.state}
        stage={opened.status.stage}
        stages={opened.status.stages}
      />
      <Standing opened={opened} nameOf={nameOf} />
    </div>
    {toolbar}
    {moves}
  </div>
)

/** The return reason stays here until the article is submitted again. */
const Standing = ({ opened, nameOf }: Pick<EditorBarProps, 'opened' | 'nameOf'>) => {
  const t = useWords('workflow')
  const format = useFormat()
  const { status, returned, forks } = opened
  const said: string[] = []
  if (status.deleted) said.push(t('standing.deleted'))
  if (returned)
    said.push(
      t('standing.returned', {
        by: nameOf(returned.by),
        at: format.moment(returned.at),
        reason: returned.reason,
      }),
    )
  if (status.scheduledFor) said.push(format.moment(status.scheduledFor, 'full'))
  if (status.signOffLapsed) said.push(t('standing.lapsed'))
  if (status.amended && !status.signOffLapsed) said.push(t('standing.amended'))
  const text = said.join(' · ')
  return (
    <>
      {text ? (
        <Tooltip label={text} multiline maw={420}>
          <span className="g-ellipsis g-text">{text}</span>
        </Tooltip>
      ) : null}
      {status.embargoUntil ? (
        <Tooltip label={t('standing.embargo', { until: format.moment(status.embargoUntil, 'full') })}>
          <span className="g-bad">
            <Icon
              of={IconLock}
              size={14}
              label={t('standing.embargo', { until: format.moment(status.embargoUntil, 'full') })}
            />
          </span>
        </Tooltip>
      ) : null}
      {forks > 0 ? (
        <Tooltip label={t('standing.forks', { count: forks })}>
          <span className="g-warn">
            <Icon of={IconAlertTriangle} size={14} label={t('standing.forks', { count: forks })} />
          </span>
        </Tooltip>
      ) : null}
    </>
  )
}
