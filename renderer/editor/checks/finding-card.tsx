import { Button } from '@mantine/core'
import {
  IconAlertOctagon,
  IconBook2,
  IconFlag,
  IconLayoutList,
  IconTextSpellcheck,
} from '@tabler/icons-react'
import { useState } from 'react'
import { parsePath } from '../../../shared/domain/checks/attribute-texts'
import type { Finding } from '../../../shared/domain/checks/finding'
import type { RuleGroup } from '../../../shared/domain/checks/rule'
import { rules } from '../../../shared/domain/checks/rules'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import type { IconSource } from '../../ui/parts/icon'
import type { FindingGroup } from './group-findings'
import { QuoteOfFinding } from './quote-of-finding'
import type { Checks } from './use-checks'
import classes from './checks.module.css'

const icons: Record<RuleGroup, IconSource> = {
  typography: IconTextSpellcheck,
  words: IconBook2,
  markers: IconFlag,
  structure: IconLayoutList,
}

type FindingCardProps = {
  group: FindingGroup
  checks: Checks
  isReadOnly: boolean
  onField: (path: string) => void
  /** Shows the entry of the word list that a finding comes from. */
  onWord: (word: string) => void
}

/** One rule with all the places where it found something, one of them shown. */
export const FindingCard = ({ group, checks, isReadOnly, onField, onWord }: FindingCardProps) => {
  const t = useWords('checks')
  const [turn, setTurn] = useState(0)
  const { rule, word, findings, severity } = group
  const at = Math.min(turn, findings.length - 1)
  const finding = findings[at]
  if (!finding) return null
  const kind = rules.find(({ id }) => id === rule)?.group ?? 'structure'
  const goTo = (to: Finding) => (to.path.startsWith('body/') ? checks.goTo(to) : onField(to.path))
  const goToNext = () => {
    const next = (at + 1) % findings.length
    setTurn(next)
    const to = findings[next]
    if (to) goTo(to)
  }
  return (
    <article className={classes.card} data-tone={severity === 'required' ? 'bad' : kind} data-rule={rule}>
      <Icon of={severity === 'required' ? IconAlertOctagon : icons[kind]} />
      <div className={classes.content}>
        <div className={classes.title}>
          {word === null ? t(`rule.${rule}`) : wordTitle(t, word, finding.suggestions)}{' '}
          {findings.length > 1 ? <small>{t('places', { count: findings.length })}</small> : null}
        </div>
        {finding.note ? <small>{finding.note}</small> : null}
        <button type="button" className={classes.place} onClick={() => goTo(finding)}>
          <small>{placeWords(t, finding.path)}</small>
          <QuoteOfFinding finding={finding} />
        </button>
        <div className={classes.acts}>
          {isReadOnly ? null : <Fixes finding={finding} findings={findings} checks={checks} />}
          {findings.length > 1 ? (
            <Button size="compact-xs" onClick={goToNext}>
              {t('next', { at: at + 1, of: findings.length })}
            </Button>
          ) : null}
          {word === null ? null : (
            <Button size="compact-xs" variant="subtle" onClick={() => onWord(word)}>
              {t('entry')}
            </Button>
          )}
          {severity === 'required' ? null : (
            <Button size="compact-xs" variant="subtle" onClick={() => checks.ignore([finding])}>
              {t('ignore')}
            </Button>
          )}
        </div>
      </div>
    </article>
  )
}

type FixesProps = { finding: Finding; findings: readonly Finding[]; checks: Checks }

const Fixes = ({ finding, findings, checks }: FixesProps) => {
  const t = useWords('checks')
  const fixable = findings.filter(({ fix }) => fix)
  if (!finding.fix)
    return finding.suggestions.map((text) => (
      <Button
        key={text}
        size="compact-xs"
        onClick={() => finding.range && checks.fix([{ ...finding, fix: { ...finding.range, text } }])}
      >
        {t('use', { word: text })}
      </Button>
    ))
  return (
    <>
      <Button size="compact-xs" onClick={() => checks.fix([finding])}>
        {t('fix')}
      </Button>
      {fixable.length > 1 ? (
        <Button size="compact-xs" onClick={() => checks.fix(fixable)}>
          {t('fixAll', { count: fixable.length })}
        </Button>
      ) : null}
    </>
  )
}

type Words = ReturnType<typeof useWords<'checks'>>

const wordTitle = (t: Words, word: string, right: readonly string[]) =>
  right.length > 0 ? t('word', { word, right: right.join(' / ') }) : t('wordAlone', { word })

/** `body/3` is the fourth block: 第 4 段. */
function placeWords(t: Words, path: string): string {
  if (path === 'title' || path === 'alternativeTitle' || path === 'summary' || path === 'body')
    return t(`field.${path}`)
  const { node, attribute } = parsePath(path)
  const place = t('block', { place: Number(node.split('/')[1] ?? 0) + 1 })
  return isAttributeName(attribute) ? `${place} · ${t(`attribute.${attribute}`)}` : place
}

const attributeNames = ['text', 'caption', 'attribution', 'title', 'description', 'credit', 'alt'] as const
const isAttributeName = (name: string | null): name is (typeof attributeNames)[number] =>
  attributeNames.some((each) => each === name)
