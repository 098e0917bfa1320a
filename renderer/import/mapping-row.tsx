import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { normalizeForMatch } from '../../shared/text/tokenize'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import { MappedCount } from './mapped-count'
import classes from './mapping.module.css'
import type { ChosenName } from './mapping-rules'
import { NameSelect } from './name-select'

type MappingRowProps = {
  kind: 'column' | 'tag' | 'author'
  name: string
  count: number
  known: readonly string[]
  chosen: ChosenName
  onChoose: (chosen: ChosenName) => void
}

/** One name of the source, how many articles have it, what it is called here, and whether that is there already. */
export const MappingRow = ({ kind, name, count, known, chosen, onChoose }: MappingRowProps) => {
  const t = useWords('importing')
  const isChanged = chosen.kind !== 'same'
  const words = {
    label: t('mapping.toLabel', { name }),
    same: t('mapping.same', { name }),
    none: {
      column: t('mapping.leaveOutColumn'),
      tag: t('mapping.leaveOut'),
      author: t('mapping.leaveOutAuthor'),
    }[kind],
    fresh: (typed: string) =>
      ({
        column: t('mapping.fresherColumn', { name: typed }),
        tag: t('mapping.fresherTag', { name: typed }),
        author: t('mapping.otherAuthor', { name: typed }),
      })[kind],
  }
  return (
    <div className={classes.row} data-changed={isChanged || undefined}>
      <span className={`g-text ${classes.name}`} title={name}>
        {name}
      </span>
      <MappedCount count={count} />
      <NameSelect key={chosenKey(chosen)} {...{ from: name, chosen, known, words, onChoose }} />
      <span className={classes.after}>
        {kind === 'author' ? null : <Standing name={name} known={known} chosen={chosen} />}
        {isChanged ? (
          <Tooltip label={t('mapping.put', { name })}>
            <ActionIcon
              size="xs"
              aria-label={t('mapping.put', { name })}
              onClick={() => onChoose({ kind: 'same' })}
            >
              <Icon of={IconArrowBackUp} size={14} />
            </ActionIcon>
          </Tooltip>
        ) : null}
      </span>
    </div>
  )
}

/** What is typed in the field begins anew with each choice. */
const chosenKey = (chosen: ChosenName) => (chosen.kind === 'other' ? `other ${chosen.name}` : chosen.kind)

const Standing = ({ name, known, chosen }: Pick<MappingRowProps, 'name' | 'known' | 'chosen'>) => {
  const t = useWords('importing')
  if (chosen.kind === 'none') return <span className="g-ink-3">{t('mapping.leftOut')}</span>
  const wanted = normalizeForMatch(chosen.kind === 'other' ? chosen.name : name)
  const isThere = known.some((each) => normalizeForMatch(each) === wanted)
  return isThere ? (
    <span className="g-ink-3">{t('mapping.existing')}</span>
  ) : (
    <span className="g-ok">{t('mapping.fresh')}</span>
  )
}
