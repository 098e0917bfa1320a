import { ActionIcon, Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconPlus, IconX } from '@tabler/icons-react'
import { ulid } from 'ulid'
import type { Credit } from '../../../shared/domain/article'
import { useWords } from '../../i18n/use-words'
import { ComposedInput } from '../../ui/parts/composed-input'
import { Field } from '../../ui/parts/field'
import { Icon } from '../../ui/parts/icon'
import type { IconSource } from '../../ui/parts/icon'
import type { Draft } from '../draft/create-draft'
import { useDraft } from '../draft/use-draft'
import classes from './inspector-tabs.module.css'

const parts = ['affiliation', 'role', 'name'] as const

/** The list with the credit at `index` moved by one place. */
export function moveCredit(credits: readonly Credit[], index: number, by: -1 | 1): Credit[] {
  const moved = [...credits]
  const [credit] = moved.splice(index, 1)
  if (credit) moved.splice(Math.max(0, index + by), 0, credit)
  return moved
}

/** Who made it, a row each: affiliation, role, name. */
export const CreditsField = ({ draft }: { draft: Draft }) => {
  const t = useWords('editor')
  const [{ credits }, change] = useDraft(draft)
  const set = (index: number, fields: Partial<Credit>) =>
    change({ credits: credits.map((credit, at) => (at === index ? { ...credit, ...fields } : credit)) })
  const add = () => change({ credits: [...credits, { id: ulid(), affiliation: '', role: '', name: '' }] })
  const act = (icon: IconSource, label: string, run: () => void, isDisabled = false) => (
    <ActionIcon size="sm" aria-label={label} disabled={isDisabled} onClick={run}>
      <Icon of={icon} size={14} />
    </ActionIcon>
  )
  return (
    <div data-detail="credits">
      <Field form="above" label={t('details.credits')}>
        {credits.map((credit, index) => (
          <div
            key={credit.id}
            className={classes.credit}
            role="group"
            aria-label={t('details.credit', { place: index + 1 })}
          >
            {parts.map((part) => (
              <ComposedInput
                key={part}
                size="xs"
                aria-label={t(`details.${part}`)}
                placeholder={t(`details.${part}`)}
                value={credit[part]}
                onValue={(typed) => set(index, { [part]: typed })}
              />
            ))}
            {act(
              IconChevronUp,
              t('details.up'),
              () => change({ credits: moveCredit(credits, index, -1) }),
              index === 0,
            )}
            {act(
              IconChevronDown,
              t('details.down'),
              () => change({ credits: moveCredit(credits, index, 1) }),
              index === credits.length - 1,
            )}
            {act(IconX, t('details.removeCredit'), () =>
              change({ credits: credits.filter((each) => each !== credit) }),
            )}
          </div>
        ))}
        <Button
          variant="subtle"
          size="compact-xs"
          className={classes.add}
          leftSection={<Icon of={IconPlus} size={14} />}
          onClick={add}
        >
          {t('details.addCredit')}
        </Button>
      </Field>
    </div>
  )
}
