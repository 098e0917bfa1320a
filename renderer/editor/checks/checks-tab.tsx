import { Button } from '@mantine/core'
import { IconCheck, IconRefresh, IconWand } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Finding } from '../../../shared/domain/checks/finding'
import type { RuleGroup } from '../../../shared/domain/checks/rule'
import { ErrorNote } from '../../errors/error-note'
import { useWords } from '../../i18n/use-words'
import { Count } from '../../ui/parts/count'
import { Icon } from '../../ui/parts/icon'
import { SkeletonRows } from '../../ui/parts/skeleton-rows'
import { InspectorSection } from '../../ui/shell/inspector'
import inspector from '../inspector/inspector-tabs.module.css'
import { FindingCard } from './finding-card'
import { findingsOf, GroupFilter } from './group-filter'
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

const manyCards = 40

/** What must be put right, what could be better, and what is in order. */
export const ChecksTab = ({ checks, isReadOnly, onField, onWord }: ChecksTabProps) => {
  const t = useWords('checks')
  const [group, setGroup] = useState<RuleGroup | null>(null)
  if (checks.error) return <ErrorNote error={checks.error.appError} />
  if (!checks.findings) return <SkeletonRows count={5} />
  const shown = groupFindings(findingsOf(checks.findings, group))
  const required = shown.filter(({ severity }) => severity === 'required')
  const recommended = shown.filter(({ severity }) => severity === 'recommended')
  const passed = group === null ? passedRules(checks.findings, checks.settings) : []
  const cards = (each: readonly FindingGroup[]) => (
    <Cards groups={each} {...{ checks, isReadOnly, onField, onWord }} />
  )
  return (
    <div className={inspector.tab}>
      <Verdict checks={checks} findings={checks.findings} isReadOnly={isReadOnly} group={group} />
      <GroupFilter findings={checks.findings} current={group} onChange={setGroup} />
      {shown.length === 0 ? <p className="g-ink-2">{t('nothing')}</p> : null}
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

type VerdictProps = {
  checks: Checks
  findings: readonly Finding[]
  isReadOnly: boolean
  group: RuleGroup | null
}

/** Whether the article may leave, and what is safe to fix of all that is shown, in one step. */
const Verdict = ({ checks, findings, isReadOnly, group }: VerdictProps) => {
  const t = useWords('checks')
  const all = groupFindings(findings)
  const required = all.filter(({ severity }) => severity === 'required').length
  const fixable = findingsOf(findings, group).filter(({ fix }) => fix)
  return (
    <>
      <div className={classes.head}>
        <div>
          <div className={classes.verdict} role="status">
            {required > 0 ? t('missing', { count: required }) : t('ready')}
          </div>
          <small>
            {[
              t('recommendedCount', { count: all.length - required }),
              checks.isChecking ? t('checking') : t('checked'),
            ].join(' · ')}
          </small>
        </div>
        <Button size="compact-xs" leftSection={<Icon of={IconRefresh} size={14} />} onClick={checks.checkNow}>
          {t('again')}
        </Button>
      </div>
      {isReadOnly || fixable.length < 2 ? null : (
        <Button
          className={classes.fixAll}
          size="compact-xs"
          leftSection={<Icon of={IconWand} size={14} />}
          onClick={() => checks.fix(fixable)}
        >
          {t('fixEverything', { count: fixable.length })}
        </Button>
      )}
    </>
  )
}

type CardsProps = ChecksTabProps & { groups: readonly FindingGroup[] }

/** A word list can find hundreds of words: they come as one asks for them. */
const Cards = ({ groups, ...card }: CardsProps) => {
  const t = useWords('checks')
  const [most, setMost] = useState(manyCards)
  return (
    <>
      {groups.slice(0, most).map((group) => (
        <FindingCard key={group.key} group={group} {...card} />
      ))}
      {groups.length > most ? (
        <Button size="compact-xs" onClick={() => setMost(most + manyCards)}>
          {t('more', { count: groups.length - most })}
        </Button>
      ) : null}
    </>
  )
}

type PartProps = { title: string; count: ReactNode; isShown: boolean; children: ReactNode }

const Part = ({ title, count, isShown, children }: PartProps) =>
  isShown ? (
    <InspectorSection title={title} count={count}>
      {children}
    </InspectorSection>
  ) : null
