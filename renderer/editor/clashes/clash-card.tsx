import { Button, Textarea } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { Choice } from '../../../shared/merge/choice'
import type { Clash } from '../../../shared/merge/clash'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { compareValues } from '../compare/compare-rows'
import { LineView } from '../compare/line-view'
import { canReword, choicesOf, standingText, wordsToEdit } from './clash-options'
import type { PlainChoice } from './clash-options'
import { clashText } from './clash-text'
import { usePlaceWords } from './place-words'
import type { Clashes } from './use-clashes'
import classes from './clashes.module.css'

type ClashCardProps = { clash: Clash; clashes: Clashes; theirs: string }

/** One clash: both texts against what they were made from, what becomes of it, and what can be chosen. */
export const ClashCard = ({ clash, clashes, theirs }: ClashCardProps) => {
  const t = useWords('merging')
  const placeOf = usePlaceWords()
  const [hasBase, setHasBase] = useState(false)
  const [isEditing, setIsEditing] = useState(false)
  const choice = clashes.choices.get(clash.key)
  const choose = (next: Choice) => {
    clashes.choose(clash.key, next)
    setIsEditing(false)
  }
  return (
    <section
      className={classes.card}
      aria-label={t('clash.place', { place: clashes.place + 1, count: clashes.clashes.length })}
    >
      <header className={classes.cardHead}>
        <div>
          <h3>{t(`clash.kind.${clash.kind}`)}</h3>
          <p className="g-caption">
            {t('clash.place', { place: clashes.place + 1, count: clashes.clashes.length })} · {placeOf(clash)}
          </p>
        </div>
        <Button size="compact-xs" aria-pressed={hasBase} onClick={() => setHasBase(!hasBase)}>
          {t('clash.showBase')}
        </Button>
        <Button
          size="compact-xs"
          aria-label={t('clash.previous')}
          onClick={() => clashes.go(clashes.place - 1)}
        >
          <Icon of={IconArrowUp} size={14} />
        </Button>
        <Button size="compact-xs" aria-label={t('clash.next')} onClick={() => clashes.go(clashes.place + 1)}>
          <Icon of={IconArrowDown} size={14} />
        </Button>
      </header>
      {hasBase ? <Wording title={t('clash.base')} text={clashText(clash, 'base')} /> : null}
      <div className={classes.two}>
        <SideText clash={clash} side="ours" title={t('clash.mine')} choice={choice} />
        <SideText clash={clash} side="theirs" title={theirs} choice={choice} />
      </div>
      <div className={classes.acts} role="group" aria-label={t('clash.result')}>
        {choicesOf(clash).map((each, index) => (
          <ChoiceButton
            key={each}
            clash={clash}
            choice={each}
            number={index + 1}
            chosen={choice}
            onChoose={choose}
          />
        ))}
        {canReword(clash) ? (
          <Button
            aria-pressed={typeof choice === 'object'}
            data-chosen={typeof choice === 'object' || undefined}
            className={classes.choice}
            leftSection={<Icon of={IconPencil} size={14} />}
            onClick={() => setIsEditing(!isEditing)}
          >
            {t('clash.edit')}
          </Button>
        ) : null}
      </div>
      {isEditing ? <Rewording clash={clash} choice={choice} onDone={(text) => choose({ text })} /> : null}
      {choice === undefined ? null : (
        <Wording title={t('clash.result')} text={standingText(clash, choice)} nothing={t('clash.gone')} />
      )}
    </section>
  )
}

type ChoiceButtonProps = {
  clash: Clash
  choice: PlainChoice
  number: number
  chosen: Choice | undefined
  onChoose: (choice: Choice) => void
}

const ChoiceButton = ({ clash, choice, number, chosen, onChoose }: ChoiceButtonProps) => {
  const t = useWords('merging')
  const label = () => {
    if (clash.kind === 'order' && (choice === 'ours' || choice === 'theirs'))
      return t(`clash.order.${choice}`)
    if (clash.kind === 'doubled') return t(choice === 'both' ? 'clash.keepTwice' : 'clash.takeOut')
    if (choice === 'both') return t('clash.keepBoth')
    return t(choice === 'ours' ? 'clash.keepMine' : 'clash.keepTheirs')
  }
  return (
    <Button
      className={classes.choice}
      aria-pressed={chosen === choice}
      data-chosen={chosen === choice || undefined}
      rightSection={<kbd className={classes.kbd}>{number}</kbd>}
      onClick={() => onChoose(choice)}
    >
      {label()}
    </Button>
  )
}

type SideTextProps = { clash: Clash; side: 'ours' | 'theirs'; title: string; choice: Choice | undefined }

/** The text of one side, marked against what both were made from. */
const SideText = ({ clash, side, title, choice }: SideTextProps) => {
  const t = useWords('merging')
  const text = clashText(clash, side)
  const lines = compareValues(clashText(clash, 'base'), text, 'word').both
  const isIn = choice === side || choice === 'both'
  return (
    <section
      className={classes.side}
      data-in={isIn || undefined}
      data-out={(choice !== undefined && !isIn) || undefined}
    >
      <h4>{title}</h4>
      <div className={classes.text} tabIndex={0} role="document" aria-label={title} lang="zh-CN">
        {text === '' ? <span className="g-caption">{t('clash.nothing')}</span> : null}
        {text === '' ? null : lines.map((line, index) => <LineView key={index} line={line} />)}
      </div>
    </section>
  )
}

const Wording = ({ title, text, nothing }: { title: string; text: string; nothing?: string }) => {
  const t = useWords('merging')
  return (
    <div className={classes.wording}>
      <span className="g-caption">{title}</span>
      <p lang="zh-CN">{text || (nothing ?? t('clash.nothing'))}</p>
    </div>
  )
}

type RewordingProps = { clash: Clash; choice: Choice | undefined; onDone: (text: string) => void }

const Rewording = ({ clash, choice, onDone }: RewordingProps) => {
  const t = useWords('merging')
  const [text, setText] = useState(typeof choice === 'object' ? choice.text : wordsToEdit(clash))
  return (
    <div className={classes.rewording}>
      <Textarea
        aria-label={t('clash.editLabel')}
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button onClick={() => onDone(text)}>{t('clash.editDone')}</Button>
    </div>
  )
}
