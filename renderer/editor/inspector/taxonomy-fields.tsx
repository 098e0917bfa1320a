import { MultiSelect, Select } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '../../../shared/errors'
import { useWords } from '../../i18n/use-words'
import { ErrorNote } from '../../errors/error-note'
import { Field } from '../../ui/parts/field'
import type { Draft } from '../draft/create-draft'
import { useDraft } from '../draft/use-draft'
import { filterByName, newEntry, withNewEntry } from './suggest'
import { useTaxonomy } from './use-taxonomy'

/** The column, by its path; a name that is not there yet is made in place. */
export const ColumnField = ({ draft }: { draft: Draft }) => {
  const t = useWords('editor')
  const [article, change] = useDraft(draft)
  const { columns, pathText, createColumn } = useTaxonomy()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const entries = columns.map(({ id }) => ({ value: id, label: pathText(id) }))
  const choose = async (value: string | null) => {
    if (value !== newEntry) return change({ column: value })
    const made = await createColumn(typed.trim())
    setError(made.ok ? null : made.error)
    if (made.ok) change({ column: made.value })
  }
  const isNaming = typed !== pathText(article.column)
  return (
    <div data-detail="column">
      <Field label={t('details.column')}>
        {(id) => (
          <Select
            id={id}
            searchable
            clearable
            allowDeselect={false}
            placeholder={t('details.noColumn')}
            selectFirstOptionOnChange={isNaming}
            data={
              isNaming ? withNewEntry(entries, typed, (name) => t('details.newColumn', { name })) : entries
            }
            filter={filterByName}
            value={article.column}
            searchValue={typed}
            onSearchChange={setTyped}
            onChange={(value) => void choose(value)}
          />
        )}
      </Field>
      {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
    </div>
  )
}

/** The tags, found by name or pinyin initials. They are a set: stored in the order of their ids. */
export const TagsField = ({ draft }: { draft: Draft }) => {
  const t = useWords('editor')
  const [article, change] = useDraft(draft)
  const { tags, tagName, createTag } = useTaxonomy()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const entries = tags.map(({ id, name }) => ({ value: id, label: name }))
  const known = new Set(tags.map((tag) => tag.id))
  const strangers = article.tags
    .filter((id) => !known.has(id))
    .map((id) => ({ value: id, label: tagName(id) }))
  const choose = async (values: string[]) => {
    const ids = values.filter((value) => value !== newEntry)
    // Before the tag is made: what is typed meanwhile is the next one.
    setTyped('')
    if (ids.length < values.length) {
      const made = await createTag(typed.trim())
      setError(made.ok ? null : made.error)
      if (made.ok) ids.push(made.value.id)
    }
    change({ tags: [...new Set(ids)].sort() })
  }
  return (
    <div data-detail="tags">
      <Field label={t('details.tags')}>
        {(id) => (
          <MultiSelect
            id={id}
            searchable
            hidePickedOptions
            placeholder={t('details.addTag')}
            selectFirstOptionOnChange={typed.trim() !== ''}
            data={withNewEntry([...entries, ...strangers], typed, (name) => t('details.newTag', { name }))}
            filter={filterByName}
            value={article.tags}
            searchValue={typed}
            onSearchChange={setTyped}
            onChange={(values) => void choose(values)}
          />
        )}
      </Field>
      {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
    </div>
  )
}
