import { Button, Popover, TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { withGoal } from '../../../shared/domain/settings'
import { typedNumber } from '../../../shared/text/typed-number'
import { request } from '../../api/client'
import { useRequest } from '../../api/queries'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { isComposing } from '../../ui/keys/is-composing'
import { Icon } from '../../ui/parts/icon'
import type { BodyFacts } from '../draft/body-facts'
import classes from './word-goal.module.css'

type WordGoalProps = { article: string; facts: BodyFacts }

/** 2,320 字 · 约 6 分钟, and where a goal is set how far it is; a click sets one. */
export const WordGoal = ({ article, facts }: WordGoalProps) => {
  const t = useWords('hands')
  const common = useWords('common')
  const format = useFormat()
  const { data } = useRequest('app:state', null)
  const [isOpen, setOpen] = useState(false)
  const goals = data?.preferences.goals
  const goal = goals?.[article] ?? null
  const minutes = facts.words > 0 ? common('unit.readingMinutes', { count: facts.minutes }) : ''
  const counted = goal
    ? t('goal.of', { words: format.number(facts.words), goal: format.characters(goal) })
    : format.characters(facts.words)
  const set = (words: number | null) => {
    void request('app:set-preferences', { goals: withGoal(goals, article, words) })
    setOpen(false)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus position="top-end">
      <Popover.Target>
        <button
          type="button"
          className={classes.goal}
          title={t('goal.set')}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {goal ? <Progress words={facts.words} goal={goal} /> : null}
          {[counted, minutes].filter(Boolean).join(' · ')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>{isOpen ? <GoalForm goal={goal} onSet={set} /> : null}</Popover.Dropdown>
    </Popover>
  )
}

const Progress = ({ words, goal }: { words: number; goal: number }) => {
  const t = useWords('hands')
  const share = Math.min(1, words / goal)
  return (
    <span
      className={classes.track}
      role="progressbar"
      aria-label={t('goal.label')}
      aria-valuemin={0}
      aria-valuemax={goal}
      aria-valuenow={Math.min(words, goal)}
      data-done={share === 1 || undefined}
    >
      <span className={classes.bar} style={{ width: `${share * 100}%` }} />
      {share === 1 ? <Icon of={IconCheck} size={12} className={classes.done} /> : null}
    </span>
  )
}

const GoalForm = ({ goal, onSet }: { goal: number | null; onSet: (words: number | null) => void }) => {
  const t = useWords('hands')
  const [typed, setTyped] = useState(goal ? String(goal) : '')
  const number = typedNumber(typed)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    if (number !== null) onSet(number)
  }
  return (
    <div className={classes.form}>
      <TextInput
        data-autofocus
        label={t('goal.label')}
        description={t('goal.said')}
        inputMode="numeric"
        value={typed}
        error={typed !== '' && number === null ? t('goal.refused') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.acts}>
        {goal ? (
          <Button variant="subtle" onClick={() => onSet(null)}>
            {t('goal.clear')}
          </Button>
        ) : null}
        <Button disabled={number === null} onClick={() => onSet(number)}>
          {t('goal.use')}
        </Button>
      </div>
    </div>
  )
}
