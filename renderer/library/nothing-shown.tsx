import { Button } from '@mantine/core'
import { IconFiles, IconFilterOff, IconPlus, IconTrash } from '@tabler/icons-react'
import type { Tag } from '../../shared/domain/tag'
import { useWords } from '../i18n/use-words'
import { EmptyState } from '../ui/parts/empty-state'
import { Icon } from '../ui/parts/icon'
import type { ColumnMap } from './filter-articles'
import type { LibraryFilter } from './library-view'
import { emptyFilter, isFiltering } from './library-view'

type NothingShownProps = {
  filter: LibraryFilter
  onChange: (filter: LibraryFilter) => void
  columns: ColumnMap
  tags: ReadonlyMap<string, Tag>
  canWrite: boolean
  onNew: () => void
  onImport: () => void
}

/** Why the list is empty: nothing was written yet, nothing was deleted, or which conditions hide everything. */
export const NothingShown = (props: NothingShownProps) => {
  const t = useWords('library')
  const c = useWords('common')
  const { filter, canWrite, onNew, onImport } = props
  const isPlainDeleted = filter.state === 'deleted' && !isFiltering({ ...filter, state: null })
  if (isPlainDeleted)
    return (
      <EmptyState icon={IconTrash} title={t('emptyDeleted.title')}>
        {t('emptyDeleted.next')}
      </EmptyState>
    )
  if (isFiltering(filter)) return <HiddenByFilter {...props} />
  return (
    <EmptyState
      icon={IconFiles}
      title={t('empty.title')}
      actions={
        canWrite ? (
          <>
            <Button variant="filled" leftSection={<Icon of={IconPlus} />} onClick={onNew}>
              {c('action.newArticle')}
            </Button>
            <Button onClick={onImport}>{c('action.import')}</Button>
          </>
        ) : undefined
      }
    >
      {t('empty.next')}
    </EmptyState>
  )
}

const HiddenByFilter = ({ filter, onChange, columns, tags }: NothingShownProps) => {
  const t = useWords('library')
  const c = useWords('common')
  const { query, state, column } = filter
  const stateName = state === 'deleted' ? t('facet.deleted') : state === null ? '' : c(`state.${state}`)
  const columnName = column === 'none' ? t('facet.noColumn') : (columns.get(column ?? '')?.name ?? '')
  const conditions = [
    query.trim()
      ? { text: t('hidden.query', { text: query.trim() }), name: query.trim(), without: { query: '' } }
      : null,
    state
      ? { text: t('hidden.state', { name: stateName }), name: stateName, without: { state: null } }
      : null,
    column
      ? { text: t('hidden.column', { name: columnName }), name: columnName, without: { column: null } }
      : null,
    ...filter.tags.map((id) => {
      const name = tags.get(id)?.name ?? id
      return {
        text: t('hidden.tag', { name }),
        name,
        without: { tags: filter.tags.filter((tag) => tag !== id) },
      }
    }),
  ].filter((condition) => condition !== null)
  const last = conditions.at(-1)
  return (
    <EmptyState
      icon={IconFilterOff}
      title={t('hidden.title')}
      actions={
        <>
          {last ? (
            <Button onClick={() => onChange({ ...filter, ...last.without })}>
              {t('hidden.drop', { name: last.name })}
            </Button>
          ) : null}
          <Button variant="subtle" onClick={() => onChange(emptyFilter)}>
            {t('hidden.dropAll')}
          </Button>
        </>
      }
    >
      <p>
        {t('hidden.conditions', { conditions: conditions.map(({ text }) => text).join(t('hidden.and')) })}
      </p>
      <p>{t('hidden.next')}</p>
    </EmptyState>
  )
}
