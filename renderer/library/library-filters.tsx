import { IconFolder, IconStack2, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Column } from '../../shared/domain/column'
import type { Tag } from '../../shared/domain/tag'
import { states } from '../../shared/domain/workflow'
import { useWords } from '../i18n/use-words'
import { Facet, FacetGroup } from '../ui/parts/facet'
import { StateMark } from '../ui/parts/state-mark'
import { TagPill } from '../ui/parts/tag-pill'
import { Panel } from '../ui/shell/panel'
import { toColumnRows } from '../../shared/domain/column-tree'
import type { FacetCounts } from './filter-articles'
import classes from './library.module.css'
import type { LibraryFilter } from './library-view'
import { emptyFilter, isFiltering } from './library-view'

const shownTags = 12

type LibraryFiltersProps = {
  filter: LibraryFilter
  onChange: (filter: LibraryFilter) => void
  counts: FacetCounts
  columns: readonly Column[]
  tags: readonly Tag[]
}

/** The facets at the left; choosing one again drops it. */
export const LibraryFilters = ({ filter, onChange, counts, columns, tags }: LibraryFiltersProps) => {
  const t = useWords('library')
  const setState = (state: LibraryFilter['state']) =>
    onChange({ ...filter, state: filter.state === state ? null : state })
  const setColumn = (column: string) =>
    onChange({ ...filter, column: filter.column === column ? null : column })
  const loose = counts.columns.get('none') ?? 0
  return (
    <Panel label={t('filtersLabel')}>
      <FacetGroup>
        <Facet
          icon={IconStack2}
          label={t('facet.all')}
          count={counts.all}
          isActive={!isFiltering(filter)}
          onClick={() => onChange(emptyFilter)}
        />
      </FacetGroup>
      <FacetGroup label={t('facet.states')}>
        {states.map((state) => (
          <Facet
            key={state}
            label={<StateMark state={state} isQuiet />}
            count={counts.states.get(state) ?? 0}
            isActive={filter.state === state}
            onClick={() => setState(state)}
          />
        ))}
      </FacetGroup>
      <FacetGroup label={t('facet.columns')}>
        {toColumnRows(columns).map(({ column, level }) => (
          <Facet
            key={column.id}
            icon={level === 0 ? IconFolder : undefined}
            label={column.name}
            level={level}
            count={counts.columns.get(column.id) ?? 0}
            isActive={filter.column === column.id}
            onClick={() => setColumn(column.id)}
          />
        ))}
        {loose > 0 || filter.column === 'none' ? (
          <Facet
            label={t('facet.noColumn')}
            count={loose}
            isActive={filter.column === 'none'}
            onClick={() => setColumn('none')}
          />
        ) : null}
      </FacetGroup>
      <TagFacets filter={filter} onChange={onChange} counts={counts} tags={tags} />
      {counts.deleted > 0 || filter.state === 'deleted' ? (
        <FacetGroup>
          <Facet
            icon={IconTrash}
            label={t('facet.deleted')}
            count={counts.deleted}
            isActive={filter.state === 'deleted'}
            onClick={() => setState('deleted')}
          />
        </FacetGroup>
      ) : null}
    </Panel>
  )
}

const TagFacets = ({ filter, onChange, counts, tags }: Omit<LibraryFiltersProps, 'columns'>) => {
  const t = useWords('library')
  const [isWhole, setIsWhole] = useState(false)
  const countOf = ({ id }: Tag) => counts.tags.get(id) ?? 0
  const isChosen = ({ id }: Tag) => filter.tags.includes(id)
  const ordered = [...tags].sort(
    (a, b) => Number(isChosen(b)) - Number(isChosen(a)) || countOf(b) - countOf(a),
  )
  const toggle = ({ id }: Tag) =>
    onChange({
      ...filter,
      tags: filter.tags.includes(id) ? filter.tags.filter((tag) => tag !== id) : [...filter.tags, id],
    })
  return (
    <FacetGroup
      label={t('facet.tags')}
      aside={
        tags.length > shownTags ? (
          <button type="button" className={classes.more} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? t('facet.fewerTags') : t('facet.moreTags', { number: tags.length })}
          </button>
        ) : undefined
      }
    >
      <div className={classes.tagFacets}>
        {tags.length === 0 ? <span className="g-caption">{t('facet.noTags')}</span> : null}
        {(isWhole ? ordered : ordered.slice(0, shownTags)).map((tag) => (
          <TagPill key={tag.id} form="line" isActive={isChosen(tag)} onClick={() => toggle(tag)}>
            {tag.name} {countOf(tag)}
          </TagPill>
        ))}
      </div>
    </FacetGroup>
  )
}
