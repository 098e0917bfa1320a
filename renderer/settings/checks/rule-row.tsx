import { Button, SegmentedControl } from '@mantine/core'
import type { CheckPlaces, SettingsChange } from '../../../shared/domain/checks/check-settings'
import { severityOf } from '../../../shared/domain/checks/check-settings'
import type { Severity } from '../../../shared/domain/checks/finding'
import { ruleExamples } from '../../../shared/domain/checks/rule-examples'
import type { RuleId } from '../../../shared/domain/checks/rule-ids'
import type { SourceWords } from '../../i18n/resources'
import { useWords } from '../../i18n/use-words'
import classes from './check-settings.module.css'

const severities = ['required', 'recommended', 'off'] as const

type RuleRowProps = {
  rule: RuleId
  /** Id of a column; null: the workspace. */
  place: string | null
  places: CheckPlaces
  isReadOnly: boolean
  onChange: (change: SettingsChange) => void
}

/** One rule: what it is about, how severe it is here, and who says so. */
export const RuleRow = ({ rule, place, places, isReadOnly, onChange }: RuleRowProps) => {
  const t = useWords('checkSettings')
  const { severity, by } = severityOf(rule, place, places)
  const kind = place === null ? 'workspace' : 'column'
  const isOwn = place === null ? by === 'workspace' : typeof by !== 'string' && by.id === place
  return (
    <article className={classes.rule} data-setting={rule} data-off={severity === 'off' || undefined}>
      <div className={classes.about}>
        <h3>{t(`rule.${rule}`)}</h3>
        <Example rule={rule} />
      </div>
      <div className={classes.choice}>
        <SegmentedControl
          size="xs"
          aria-label={t(`rule.${rule}`)}
          disabled={isReadOnly}
          data={severities.map((value) => ({ value, label: t(`severity.${value}`) }))}
          value={severity}
          onChange={(value) => onChange({ [rule]: value as Severity | 'off' })}
        />
        <div className={classes.by}>
          {isOwn ? (
            <>
              <span data-own>{t(`own.${kind}`)}</span>
              {isReadOnly ? null : (
                <Button size="compact-xs" variant="subtle" onClick={() => onChange({ [rule]: null })}>
                  {t(`inherit.${kind}`)}
                </Button>
              )}
            </>
          ) : (
            <span>{typeof by === 'string' ? t(`by.${by}`) : t('by.column', { column: by.name })}</span>
          )}
        </div>
      </div>
    </article>
  )
}

const Example = ({ rule }: { rule: RuleId }) => {
  const t = useWords('checkSettings')
  const written = ruleExamples[rule]
  const [wrong, right] = written ?? [
    t(`example.${rule as DescribedRule}.wrong`),
    t(`example.${rule as DescribedRule}.right`),
  ]
  return (
    <dl className={classes.example} lang={written ? 'zh-CN' : undefined}>
      <dt data-tone="wrong">{t('wrong')}</dt>
      <dd>{written ? visible(wrong) : wrong}</dd>
      <dt data-tone="right">{t('right')}</dt>
      <dd>{right}</dd>
    </dl>
  )
}

/** Rules that no text of a few words can show. */
type DescribedRule = keyof SourceWords['checkSettings']['example']

/** A space that is wrong must be seen. */
const visible = (text: string) => text.replace(/[ \u3000]/g, '␣')
