import { useMemo, useState } from 'react'
import type { CheckPlaces, SettingsChange } from '../../../shared/domain/checks/check-settings'
import { severityOf } from '../../../shared/domain/checks/check-settings'
import type { Rule, RuleGroup } from '../../../shared/domain/checks/rule'
import { rules } from '../../../shared/domain/checks/rules'
import type { AppError } from '../../../shared/errors'
import { request } from '../../api/client'
import { useRequest } from '../../api/queries'
import { ErrorNote } from '../../errors/error-note'
import { useWords } from '../../i18n/use-words'
import { Note } from '../../ui/parts/note'
import { MainColumn } from '../../ui/shell/panel'
import { PageSearch } from '../page-search'
import { CheckPlacePanel } from './check-place-panel'
import classes from './check-settings.module.css'
import { RuleRow } from './rule-row'

const groups: readonly RuleGroup[] = ['structure', 'markers', 'words', 'typography']

/** How severe each rule is, for the workspace or for one column. */
export const CheckSettingsPage = ({ isReadOnly }: { isReadOnly: boolean }) => {
  const t = useWords('checkSettings')
  const { places, columns, error } = usePlaces()
  const [chosen, setChosen] = useState<string | null>(null)
  const [query, setQuery] = useState('')
  const [failed, setFailed] = useState<AppError | null>(null)
  if (error) return <ErrorNote error={error.appError} />
  if (!places) return null
  const column = places.columns.get(chosen ?? '') ?? null
  const place = column?.id ?? null
  const shown = rules.filter((rule) => isMeant(rule, query, t))
  const change = async (changes: SettingsChange) => {
    const saved = await request('check:set', { column: place, change: changes })
    setFailed(saved.ok ? null : saved.error)
  }
  return (
    <div className={classes.page}>
      <CheckPlacePanel
        columns={columns}
        workspace={places.workspace}
        current={place}
        onCurrentChange={setChosen}
      />
      <MainColumn>
        <div className={classes.head}>
          <PageSearch
            className={classes.search}
            label={t('search')}
            clearLabel={t('clear')}
            value={query}
            onChange={setQuery}
          />
          <span className="g-caption">{t('counts', countSeverities(place, places))}</span>
        </div>
        <div className={classes.rules}>
          {isReadOnly ? <Note tone="warn">{t('readOnly')}</Note> : null}
          {failed ? <ErrorNote error={failed} onClose={() => setFailed(null)} /> : null}
          <p className="g-caption">{column ? t('noteOfColumn', { column: column.name }) : t('note')}</p>
          {shown.length === 0 ? <p className={classes.none}>{t('none')}</p> : null}
          {groups.map((group) => (
            <RuleGroupSection
              key={group}
              title={t(`group.${group}`)}
              rules={shown.filter((rule) => rule.group === group)}
              {...{ place, places, isReadOnly }}
              onChange={(changes) => void change(changes)}
            />
          ))}
        </div>
      </MainColumn>
    </div>
  )
}

function usePlaces() {
  const asked = useRequest('check:rules', null)
  const columnList = useRequest('column:list', null)
  const places = useMemo((): CheckPlaces | null => {
    if (!asked.data || !columnList.data) return null
    return {
      workspace: asked.data.settings,
      columns: new Map(columnList.data.map((column) => [column.id, column])),
    }
  }, [asked.data, columnList.data])
  return { places, columns: columnList.data ?? [], error: asked.error ?? columnList.error }
}

type Words = ReturnType<typeof useWords<'checkSettings'>>

const isMeant = ({ id, group }: Rule, query: string, t: Words): boolean => {
  const meant = query.trim().toLowerCase()
  return [t(`rule.${id}`), t(`group.${group}`)].some((text) => text.toLowerCase().includes(meant))
}

function countSeverities(place: string | null, places: CheckPlaces) {
  const counts = { required: 0, recommended: 0, off: 0 }
  for (const { id } of rules) counts[severityOf(id, place, places).severity] += 1
  return counts
}

type RuleGroupSectionProps = {
  title: string
  rules: readonly Rule[]
  place: string | null
  places: CheckPlaces
  isReadOnly: boolean
  onChange: (change: SettingsChange) => void
}

const RuleGroupSection = ({ title, rules: shown, ...row }: RuleGroupSectionProps) =>
  shown.length === 0 ? null : (
    <section className={classes.group}>
      <h2>{title}</h2>
      {shown.map(({ id }) => (
        <RuleRow key={id} rule={id} {...row} />
      ))}
    </section>
  )
