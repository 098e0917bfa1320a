import { Button } from '@mantine/core'
import { IconPin } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { KeyboardEvent } from 'react'
import type { Output } from '../../../shared/ipc/contract'
import type { Slot } from '../../../shared/domain/recommendation'
import { slotLimit } from '../../../shared/domain/recommendation'
import { useRequest } from '../../api/queries'
import { useWords } from '../../i18n/use-words'
import { isComposing } from '../../ui/keys/is-composing'
import { Icon } from '../../ui/parts/icon'
import { StateMark } from '../../ui/parts/state-mark'
import { useReasonWords } from './reason-words'
import classes from './suggestion-list.module.css'

type Suggested = Output<'recommendation:suggest'>['suggestions'][number]

type SuggestionListProps = {
  owner: string
  slots: readonly Slot[]
  onPin: (article: string, title: string) => void
  onFill: (articles: readonly string[]) => void
}

const askAgainMs = 1500

/** What may be recommended, the best first, each with its reasons; Enter pins it. */
export const SuggestionList = ({ owner, slots, onPin, onFill }: SuggestionListProps) => {
  const t = useWords('editor')
  const listed = slots.flatMap(({ target }) => (target.kind === 'article' ? [target.article] : []))
  const asked = useRequest(
    'recommendation:suggest',
    { article: owner, listed, limit: slotLimit },
    { keepsLast: true },
  )
  const { data, refetch } = asked
  const reading = data?.reading ?? null
  useEffect(() => {
    if (!reading) return
    const timer = setTimeout(() => void refetch(), askAgainMs)
    return () => clearTimeout(timer)
  }, [reading, refetch])
  const suggestions = (data?.suggestions ?? []).filter(({ summary }) => !listed.includes(summary.id))
  const room = slotLimit - slots.length
  const refused = data?.refused ?? []
  return (
    <section aria-label={t('slots.suggest.heading')}>
      <div className={classes.head}>
        <h3 className={classes.heading}>{t('slots.suggest.heading')}</h3>
        {reading ? <span className="g-caption">{t('slots.suggest.reading', reading)}</span> : null}
        {room > 0 && suggestions.length > 0 ? (
          <Button size="compact-xs" onClick={() => onFill(suggestions.map(({ summary }) => summary.id))}>
            {t('slots.suggest.fill')}
          </Button>
        ) : null}
      </div>
      <ol className={classes.list}>
        {suggestions.map((each) => (
          <SuggestionRow key={each.summary.id} suggested={each} isFull={room <= 0} onPin={onPin} />
        ))}
      </ol>
      {data && suggestions.length === 0 && !reading ? (
        <p className="g-ink-3">{t('slots.suggest.none')}</p>
      ) : null}
      {refused.length > 0 ? (
        <details className={classes.refused}>
          <summary>{t('slots.suggest.refusedCount', { count: refused.length })}</summary>
          {refused.map(({ title, why }, at) => (
            <p key={at}>
              {title} <span className="g-ink-3">{t(`slots.suggest.why.${why}`)}</span>
            </p>
          ))}
        </details>
      ) : null}
    </section>
  )
}

type SuggestionRowProps = {
  suggested: Suggested
  isFull: boolean
  onPin: (article: string, title: string) => void
}

const SuggestionRow = ({ suggested, isFull, onPin }: SuggestionRowProps) => {
  const t = useWords('editor')
  const reasonWords = useReasonWords()
  const { summary, score, reasons } = suggested
  const pin = () => {
    if (!isFull) onPin(summary.id, summary.title)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (isComposing(event) || event.target !== event.currentTarget) return
    const { nextElementSibling: next, previousElementSibling: previous } = event.currentTarget
    if (event.key === 'ArrowDown') focus(next)
    else if (event.key === 'ArrowUp') focus(previous)
    else if (event.key === 'Enter') {
      focus(next ?? previous)
      pin()
    } else return
    event.preventDefault()
  }
  return (
    <li
      className={classes.row}
      tabIndex={0}
      data-bar-focus
      data-suggestion={summary.id}
      aria-label={t('slots.suggest.row', { title: summary.title, score: score.toFixed(2) })}
      onKeyDown={onKeyDown}
    >
      <span className={classes.score}>
        {score.toFixed(2)}
        <span className={classes.bar} style={{ inlineSize: `${Math.round(score * 100)}%` }} />
      </span>
      <div className={classes.words}>
        <span className={classes.title}>{summary.title}</span>
        <span className={classes.reasons}>
          {reasons.map((reason) => (
            <span key={reason.kind} className={classes.reason}>
              {reasonWords(reason)}
            </span>
          ))}
        </span>
      </div>
      <div className={classes.end}>
        <StateMark state={summary.status.state} stage={summary.status.stage} stages={summary.status.stages} />
        <Button
          size="compact-xs"
          variant="subtle"
          tabIndex={-1}
          disabled={isFull}
          leftSection={<Icon of={IconPin} size={14} />}
          onClick={pin}
        >
          {t('slots.suggest.pin')}
        </Button>
      </div>
    </li>
  )
}

const focus = (row: Element | null) => {
  if (row instanceof HTMLElement) row.focus()
}
