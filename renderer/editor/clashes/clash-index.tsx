import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import type { Clash } from '../../../shared/merge/clash'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { clashText } from './clash-text'
import { usePlaceWords } from './place-words'
import type { Clashes } from './use-clashes'
import classes from './clashes.module.css'

/** All clashes: where each is, its first words, and whether it is settled. */
export const ClashIndex = ({ clashes }: { clashes: Clashes }) => {
  const t = useWords('merging')
  const placeOf = usePlaceWords()
  return (
    <nav aria-label={t('clash.list')} className={classes.index}>
      <p className="g-caption">
        {clashes.left > 0 ? t('clash.left', { count: clashes.left }) : t('clash.allDone')}
      </p>
      <ol>
        {clashes.clashes.map((clash, index) => {
          const isDone = clashes.choices.has(clash.key)
          return (
            <li key={clash.key}>
              <button
                type="button"
                aria-current={index === clashes.place || undefined}
                data-done={isDone || undefined}
                onClick={() => clashes.go(index)}
              >
                <Icon of={isDone ? IconCheck : IconCircleDashed} size={14} />
                <span>
                  <small>{placeOf(clash)}</small>
                  {firstWords(clash)}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

const firstWords = (clash: Clash) =>
  (clashText(clash, 'ours') || clashText(clash, 'theirs') || clashText(clash, 'base')).slice(0, 40)
