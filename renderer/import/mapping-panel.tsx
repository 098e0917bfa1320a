import { Button, NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import { columnPath } from '../../shared/domain/column'
import { foundStates } from '../../shared/imports/format'
import type { ImportMapping, TargetState } from '../../shared/imports/mapping'
import { identityMapping, targetStates } from '../../shared/imports/mapping'
import type { ImportPlan } from '../../shared/imports/plan'
import { useRequest } from '../api/queries'
import { useWords } from '../i18n/use-words'
import classes from './mapping.module.css'
import { MappedCount } from './mapped-count'
import { MappingRow } from './mapping-row'
import {
  chosenAuthor,
  chosenColumn,
  chosenTag,
  countChanges,
  isStateChanged,
  textOfPath,
  withAuthor,
  withColumn,
  withState,
  withTag,
} from './mapping-rules'
import { useFoundNames } from './use-found-names'

type MappingPanelProps = {
  plan: ImportPlan
  mapping: ImportMapping
  onChange: (mapping: ImportMapping) => void
  onDone: () => void
}

/** The names that were found, and what each is called here: as it is, as one that is here, as a new one, or left out. */
export const MappingPanel = ({ plan, mapping, onChange, onDone }: MappingPanelProps) => {
  const t = useWords('importing')
  const { columns, tags } = useKnownNames()
  const found = useFoundNames(plan)
  return (
    <section className={classes.panel} aria-label={t('mapping.title')}>
      <header className={classes.head}>
        <h2>{t('mapping.title')}</h2>
        {countChanges(mapping) > 0 ? (
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(identityMapping)}>
            {t('mapping.reset')}
          </Button>
        ) : null}
        <span className={classes.space} />
        <Button size="compact-xs" onClick={onDone}>
          {t('mapping.done')}
        </Button>
      </header>
      <p className="g-ink-2">{t('mapping.note')}</p>
      <Names label={t('mapping.columns')} count={found.columns.length}>
        {found.columns.map(({ name, count }) => (
          <MappingRow
            key={textOfPath(name)}
            kind="column"
            name={textOfPath(name)}
            count={count}
            known={columns}
            chosen={chosenColumn(mapping, name)}
            onChoose={(to) => onChange(withColumn(mapping, name, to))}
          />
        ))}
      </Names>
      <Names label={t('mapping.tags')} count={found.tags.length}>
        {found.tags.map(({ name, count }) => (
          <MappingRow
            key={name}
            kind="tag"
            name={name}
            count={count}
            known={tags}
            chosen={chosenTag(mapping, name)}
            onChoose={(to) => onChange(withTag(mapping, name, to))}
          />
        ))}
      </Names>
      <Names label={t('mapping.authors')} count={found.authors.length}>
        {found.authors.map(({ name, count }) => (
          <MappingRow
            key={name}
            kind="author"
            name={name}
            count={count}
            known={found.authors.map((author) => author.name)}
            chosen={chosenAuthor(mapping, name)}
            onChoose={(to) => onChange(withAuthor(mapping, name, to))}
          />
        ))}
      </Names>
      <States found={found.states} mapping={mapping} onChange={onChange} />
    </section>
  )
}

const shownFirst = 20

const Names = ({ label, count, children }: { label: string; count: number; children: ReactNode[] }) => {
  const t = useWords('importing')
  const [isWhole, setIsWhole] = useState(false)
  const rest = children.length - shownFirst
  return (
    <section className={classes.names} aria-label={label}>
      <h3>{label}</h3>
      {count === 0 ? <span className="g-caption">{t('mapping.none')}</span> : null}
      {isWhole ? children : children.slice(0, shownFirst)}
      {rest > 0 && !isWhole ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setIsWhole(true)}>
          {t('mapping.more', { count: rest })}
        </Button>
      ) : null}
    </section>
  )
}

type StatesProps = Pick<MappingPanelProps, 'mapping' | 'onChange'> & { found: ImportPlan['states'] }

const States = ({ found, mapping, onChange }: StatesProps) => {
  const t = useWords('importing')
  const counts = new Map(found.map(({ name, count }) => [name, count]))
  return (
    <section className={classes.names} aria-label={t('mapping.states')}>
      <h3>{t('mapping.states')}</h3>
      <p className="g-caption">{found.length === 0 ? t('mapping.none') : t('mapping.stateNote')}</p>
      {foundStates
        .filter((state) => counts.has(state))
        .map((state) => (
          <div key={state} className={classes.row}>
            <span className={classes.name}>{t(`mapping.state.${state}`)}</span>
            <MappedCount count={counts.get(state) ?? 0} />
            <NativeSelect
              size="xs"
              data-changed={isStateChanged(mapping, state) || undefined}
              aria-label={t('mapping.toLabel', { name: t(`mapping.state.${state}`) })}
              data={targetStates.map((target) => ({ value: target, label: t(`mapping.target.${target}`) }))}
              value={mapping.states[state]}
              onChange={(event) =>
                onChange(withState(mapping, state, event.currentTarget.value as TargetState))
              }
            />
          </div>
        ))}
    </section>
  )
}

/** Columns by their paths, and tags, as they are here. */
function useKnownNames() {
  const columns = useRequest('column:list', null).data
  const tags = useRequest('tag:list', null).data
  return useMemo(() => {
    const byId = new Map((columns ?? []).map((column) => [column.id, column]))
    return {
      columns: (columns ?? []).map(({ id }) => textOfPath(columnPath(byId, id).map(({ name }) => name))),
      tags: (tags ?? []).map(({ name }) => name),
    }
  }, [columns, tags])
}
