import { Button } from '@mantine/core'
import { IconClock, IconClockX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Role } from '../../../shared/domain/person'
import type { Move } from '../../../shared/domain/workflow'
import type { OpenedArticle } from '../../../shared/ipc/contract'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { Field } from '../../ui/parts/field'
import { Icon } from '../../ui/parts/icon'
import { Note } from '../../ui/parts/note'
import type { ArticleMoves } from '../bar/use-article-moves'
import { useMoveWords } from '../bar/use-move-words'
import type { Draft } from '../draft/create-draft'
import { useDraft } from '../draft/use-draft'
import { useTaxonomy } from '../inspector/use-taxonomy'
import classes from '../inspector/inspector-tabs.module.css'
import { MomentInput } from './moment-input'

type ScheduleTabProps = {
  draft: Draft
  opened: Pick<OpenedArticle, 'status' | 'moves'>
  roles: readonly Role[]
  moves: ArticleMoves
  isReadOnly: boolean
}

/** When the article goes out by itself: what holds now, what would happen, and the way to change it. */
export const ScheduleTab = ({ draft, opened, roles, moves, isReadOnly }: ScheduleTabProps) => {
  const t = useWords('editor')
  const format = useFormat()
  const words = useMoveWords(roles)
  const say = useWhatHappens(draft)
  const { status } = opened
  const [moment, setMoment] = useState<string | null>(status.scheduledFor)
  const find = (move: Move) => opened.moves.find((each) => each.move === move)
  const schedule = find('schedule')
  const unschedule = find('unschedule')
  const why = schedule ? words.refusal(schedule) : null
  const isPast = moment !== null && Date.parse(moment) <= Date.now()
  const canSchedule = !isReadOnly && schedule?.refusal === null
  return (
    <div className={classes.tab} data-detail="schedule">
      {status.scheduledFor ? (
        <Note tone="info" icon={IconClock}>
          {say(status.scheduledFor)}
        </Note>
      ) : (
        <p className="g-ink-2">{t('schedule.none')}</p>
      )}
      {status.publishedAt ? (
        <p className="g-caption">
          {t('schedule.publishedAt', { at: format.moment(status.publishedAt, 'full') })}
        </p>
      ) : null}
      {canSchedule ? (
        <>
          <Field
            form="above"
            label={t('schedule.at')}
            aside={<span className="g-caption">{format.zone()}</span>}
            error={isPast ? t('schedule.past') : undefined}
          >
            <MomentInput initial={status.scheduledFor} label={t('schedule.at')} onMoment={setMoment} />
          </Field>
          {moment && !isPast && moment !== status.scheduledFor ? (
            <p className="g-ink-2">{say(moment)}</p>
          ) : null}
        </>
      ) : null}
      {why && !isReadOnly ? (
        <p className="g-caption">
          {words.name('schedule')}：{why}
        </p>
      ) : null}
      <div className={classes.acts}>
        {canSchedule ? (
          <Button
            data-move="schedule"
            leftSection={<Icon of={IconClock} size={14} />}
            loading={moves.busy === 'schedule'}
            disabled={moment === null || isPast || moves.busy !== null}
            onClick={() => void moves.run('schedule', { moment })}
          >
            {t(status.scheduledFor ? 'schedule.change' : 'schedule.set')}
          </Button>
        ) : null}
        {!isReadOnly && unschedule?.refusal === null ? (
          <Button
            variant="subtle"
            leftSection={<Icon of={IconClockX} size={14} />}
            loading={moves.busy === 'unschedule'}
            disabled={moves.busy !== null}
            onClick={() => void moves.run('unschedule')}
          >
            {words.name('unschedule')}
          </Button>
        ) : null}
      </div>
      {status.embargoUntil ? (
        <Note tone="warn">
          {t('schedule.embargo', { until: format.moment(status.embargoUntil, 'full') })}
        </Note>
      ) : null}
    </div>
  )
}

/** 将于 2026年12月5日 09:00（北京时间 GMT+8）在「生活百科」发布 */
function useWhatHappens(draft: Draft) {
  const t = useWords('editor')
  const format = useFormat()
  const { pathText } = useTaxonomy()
  const [article] = useDraft(draft)
  return (moment: string) => {
    const said = {
      day: format.moment(moment, 'date'),
      time: format.moment(moment, 'minute'),
      zone: format.zone(),
    }
    const column = pathText(article.column)
    return column ? t('schedule.willBeIn', { ...said, column }) : t('schedule.willBe', said)
  }
}
