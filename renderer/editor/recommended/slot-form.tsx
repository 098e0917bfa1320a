import { Button, Textarea, TextInput } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Slot } from '../../../shared/domain/recommendation'
import type { ArticleSummary } from '../../../shared/domain/summary'
import { countText } from '../../../shared/text/count'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import classes from './recommended.module.css'

type SlotFormProps = {
  slot: Slot
  target: ArticleSummary | undefined
  onChange: (fields: Partial<Omit<Slot, 'id' | 'target'>>) => void
  onClose: () => void
}

/** The words of a slot. Where it points to an article an empty field means: as the article has it. */
export const SlotForm = ({ slot, target, onChange, onClose }: SlotFormProps) => {
  const t = useWords('editor')
  const format = useFormat()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const isOwn = slot.title !== '' || slot.alternativeTitle !== '' || slot.excerpt !== ''
  return (
    <div className={classes.form}>
      <TextInput
        ref={first}
        size="xs"
        aria-label={t('slots.title')}
        placeholder={target?.title || t('slots.title')}
        value={slot.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        aria-label={t('slots.alternativeTitle')}
        placeholder={target?.alternativeTitle || t('slots.alternativeTitle')}
        value={slot.alternativeTitle}
        onChange={(event) => onChange({ alternativeTitle: event.currentTarget.value })}
      />
      <Textarea
        aria-label={t('slots.excerpt')}
        placeholder={target?.excerpt || t('slots.excerpt')}
        maxRows={8}
        value={slot.excerpt}
        onChange={(event) => onChange({ excerpt: event.currentTarget.value })}
      />
      <div className={classes.formFoot}>
        <span className="g-caption">{format.characters(countText(slot.excerpt).words)}</span>
        {target && isOwn ? (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<Icon of={IconHistory} size={14} />}
            onClick={() => onChange({ title: '', alternativeTitle: '', excerpt: '' })}
          >
            {t('slots.asArticle')}
          </Button>
        ) : null}
        <Button size="compact-xs" onClick={onClose}>
          {t('slots.done')}
        </Button>
      </div>
    </div>
  )
}
