import { Button } from '@mantine/core'
import { IconCheck, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ErrorNote } from '../../errors/error-note'
import { useWords } from '../../i18n/use-words'
import { Count } from '../../ui/parts/count'
import { Icon } from '../../ui/parts/icon'
import { SkeletonRows } from '../../ui/parts/skeleton-rows'
import { InspectorSection } from '../../ui/shell/inspector'
import inspector from '../inspector/inspector-tabs.module.css'
import { FindingCard } from './finding-card'
import type { FindingGroup } from './group-findings'
import { groupFindings, passedRules } from './group-findings'
import type { Checks } from './use-checks'
import classes from './checks.module.css'

type ChecksTabProps = {
  checks: Checks
  isReadOnly: boolean
  onField: (path: string) => void
  onWord: (word: string) => void
}

/** What must be put right, what could be better, and what is in order. */
export const ChecksTab = ({ checks, isReadOnly, onField, onWord }: ChecksTabProps) => {
  const t = useWords('checks')
  if (checks.error) return <ErrorNote error={checks.error.appError} />
  if (!checks.findings) return <SkeletonRows count={5} />
  const groups = groupFindings(checks.findings)
  const required = groups.filter(({ severity }) => severity === 'required')
  const recommended = groups.filter(({ severity }) => severity === 'recommended')
  const passed = passedRules(checks.findings, checks.settings)
  const cards = (each: readonly FindingGroup[]) =>
    each.map((group) => (
      <FindingCard
        key={group.key}
        group={group}
        checks={checks}
        isReadOnly={isReadOnly}
        onField={onField}
        onWord={onWord}
      />
    ))
  return (
    <div className={inspector.tab}>
      <div className={classes.head}>
        <div>
          <div className={classes.verdict} role="status">
            {required.length > 0 ? t('missing', { count: required.length }) : t('ready')}
          </div>
          <small>
            {[
              t('recommendedCount', { count: recommended.length }),
              checks.isChecking ? t('checking') : t('checked'),
            ].join(' · ')}
          </small>
        </div>
        <Button size="compact-xs" leftSection={<Icon of={IconRefresh} size={14} />} onClick={checks.checkNow}>
          {t('again')}
        </Button>
      </div>
      <Part
        title={t('required')}
        count={<Count of={required.length} tone="bad" />}
        isShown={required.length > 0}
      >
        {cards(required)}
      </Part>
      <Part
        title={t('recommended')}
        count={<Count of={recommended.length} />}
        isShown={recommended.length > 0}
      >
        {cards(recommended)}
      </Part>
      <Part title={t('passed')} count={<Count of={passed.length} />} isShown={passed.length > 0}>
        <ul className={classes.passed}>
          {passed.map((rule) => (
            <li key={rule}>
              <Icon of={IconCheck} size={14} />
              {t(`passedRule.${rule}`)}
            </li>
          ))}
        </ul>
      </Part>
    </div>
  )
}

type PartProps = { title: string; count: ReactNode; isShown: boolean; children: ReactNode }

const Part = ({ title, count, isShown, children }: PartProps) =>
  isShown ? (
    <InspectorSection title={title} count={count}>
      {children}
    </InspectorSection>
  ) : null
