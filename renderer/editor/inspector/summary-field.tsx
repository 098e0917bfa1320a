import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconWand } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { countText } from '../../../shared/text/count'
import { locateSummary } from '../../../shared/text/summarize'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { useComposed } from '../../ui/keys/use-composed'
import { Field } from '../../ui/parts/field'
import { Icon } from '../../ui/parts/icon'
import type { Draft } from '../draft/create-draft'
import { useDraft } from '../draft/use-draft'
import { useAutomaticSummary } from './use-automatic-summary'
import classes from './inspector-tabs.module.css'

type SummaryFieldProps = { draft: Draft; paragraphs: string[] }

/** The summary: made from the body, or by hand; sentences that the body does not have are told. */
export const SummaryField = ({ draft, paragraphs }: SummaryFieldProps) => {
  const t = useWords('editor')
  const format = useFormat()
  const [{ summary }, change] = useDraft(draft)
  const made = useAutomaticSummary(paragraphs)
  const automatic = made ?? ''
  const text = summary ?? automatic
  const isByHand = summary !== null
  const written = useComposed(text, (typed) => change({ summary: typed }))
  return (
    <Field
      form="above"
      label={t('details.summary')}
      aside={<SummaryCheck text={text} paragraphs={paragraphs} />}
    >
      <SegmentedControl
        fullWidth
        aria-label={t('details.summaryMode')}
        data={[
          { value: 'automatic', label: t('details.summaryAutomatic') },
          { value: 'hand', label: t('details.summaryByHand') },
        ]}
        value={isByHand ? 'hand' : 'automatic'}
        onChange={(value) => change({ summary: value === 'hand' ? automatic : null })}
      />
      {isByHand ? (
        <Textarea aria-label={t('details.summary')} minRows={4} maxRows={9} {...written} />
      ) : (
        <p className={`g-text ${classes.automatic}`}>
          {made === null ? '' : text || t('details.summaryNone')}
        </p>
      )}
      <div className={classes.under}>
        {isByHand ? (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<Icon of={IconWand} size={14} />}
            onClick={() => change({ summary: automatic })}
          >
            {t('details.summarizeAgain')}
          </Button>
        ) : (
          <span />
        )}
        <span className="g-caption">{format.characters(countText(text).words)}</span>
      </div>
    </Field>
  )
}

/** How many sentences of the summary the body has, word for word. */
const SummaryCheck = ({ text, paragraphs }: { text: string; paragraphs: string[] }) => {
  const t = useWords('editor')
  const settled = useDeferredValue(text)
  const located = useMemo(() => locateSummary(settled, paragraphs), [settled, paragraphs])
  if (located.length === 0) return null
  const missing = located.filter((each) => each.paragraph === null).length
  return (
    <span className={classes.check} data-tone={missing === 0 ? 'ok' : 'warn'}>
      <Icon of={missing === 0 ? IconCheck : IconAlertTriangle} size={14} />
      {missing === 0
        ? t('details.summaryFound', { count: located.length })
        : t('details.summaryMissing', { count: missing })}
    </span>
  )
}
