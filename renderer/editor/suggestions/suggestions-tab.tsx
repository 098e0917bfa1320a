import { Button } from '@mantine/core'
import { IconCheck, IconChecks, IconPencilQuestion, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { MouseEvent } from 'react'
import type { Verdict } from '../../../shared/document/without-suggestions'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { PersonMark } from '../../ui/parts/person-mark'
import { useUndo } from '../../ui/parts/undo-bar'
import type { SuggestionCardText, Suggestions } from './use-suggestions'
import classes from './suggestions.module.css'

type SuggestionsTabProps = {
  suggestions: Suggestions
  nameOf: (person: string) => string
  isReadOnly: boolean
}

const mostShown = 200

/** Everything that is suggested in the text, in its order. */
export const SuggestionsTab = ({ suggestions, nameOf, isReadOnly }: SuggestionsTabProps) => {
  const t = useWords('suggestions')
  const { cards, isOn } = suggestions
  const shown = cards.slice(0, mostShown)
  return (
    <div className={classes.tab}>
      {isReadOnly ? null : (
        <div className={classes.bar}>
          <Button
            size="compact-xs"
            aria-pressed={isOn}
            leftSection={<Icon of={IconPencilQuestion} size={14} />}
            onMouseDown={(event) => event.preventDefault()}
            onClick={suggestions.toggle}
          >
            {t(isOn ? 'off' : 'on')}
          </Button>
          {cards.length > 0 ? <DecideAll suggestions={suggestions} /> : null}
        </div>
      )}
      {cards.length === 0 ? <p className={classes.about}>{t('none')}</p> : null}
      {shown.map((card) => (
        <SuggestionCard
          key={card.id}
          card={card}
          suggestions={suggestions}
          name={nameOf(card.by)}
          isReadOnly={isReadOnly}
        />
      ))}
      {cards.length > shown.length ? (
        <p className={classes.about}>{t('more', { count: cards.length - shown.length })}</p>
      ) : null}
    </div>
  )
}

const DecideAll = ({ suggestions }: { suggestions: Suggestions }) => {
  const t = useWords('suggestions')
  const propose = useUndo()
  const all = (verdict: Verdict) => {
    const count = suggestions.cards.length
    if (!suggestions.decide(verdict, null)) return
    propose({
      message: t(verdict === 'accepted' ? 'acceptedAll' : 'rejectedAll', { count }),
      undo: suggestions.undo,
    })
  }
  return (
    <span className={classes.all} role="group">
      <Button
        size="compact-xs"
        leftSection={<Icon of={IconChecks} size={14} />}
        onClick={() => all('accepted')}
      >
        {t('acceptAll')}
      </Button>
      <Button size="compact-xs" leftSection={<Icon of={IconX} size={14} />} onClick={() => all('rejected')}>
        {t('rejectAll')}
      </Button>
    </span>
  )
}

type SuggestionCardProps = {
  card: SuggestionCardText
  suggestions: Suggestions
  name: string
  isReadOnly: boolean
}

/** Who suggests what, and when. A click goes there. */
const SuggestionCard = ({ card, suggestions, name, isReadOnly }: SuggestionCardProps) => {
  const t = useWords('suggestions')
  const format = useFormat()
  const isActive = suggestions.active === card.id
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const go = (event: MouseEvent) => {
    const isControl = event.target instanceof Element && event.target.closest('button')
    if (!isControl) suggestions.goTo(card.id)
  }
  return (
    <article
      ref={element}
      className={classes.card}
      data-active={isActive || undefined}
      data-suggestion={card.id}
      aria-label={t('card', { name })}
      onClick={go}
    >
      <div className={classes.head}>
        <PersonMark name={name} personId={card.by} size={22} />
        <b>{name}</b>
        <time dateTime={card.at}>{format.moment(card.at)}</time>
      </div>
      <Parts card={card} />
      {isReadOnly ? null : (
        <div className={classes.acts}>
          <Button
            size="compact-xs"
            leftSection={<Icon of={IconCheck} size={14} />}
            onClick={() => suggestions.decide('accepted', [card.id])}
          >
            {t('accept')}
          </Button>
          <Button
            size="compact-xs"
            leftSection={<Icon of={IconX} size={14} />}
            onClick={() => suggestions.decide('rejected', [card.id])}
          >
            {t('reject')}
          </Button>
        </div>
      )}
    </article>
  )
}

const mostParts = 4

const Parts = ({ card }: { card: SuggestionCardText }) => {
  const t = useWords('suggestions')
  return (
    <ul className={classes.parts}>
      {card.parts.slice(0, mostParts).map(({ kind, isBlock, text }, index) => (
        <li key={index}>
          <span className={classes.kind}>{t(`${isBlock ? 'block' : 'kind'}.${kind}`)}</span>
          <span className={classes.words} data-kind={kind}>
            {text.trim() === '' ? t('empty') : text}
          </span>
        </li>
      ))}
      {card.parts.length > mostParts ? <li>…</li> : null}
    </ul>
  )
}
