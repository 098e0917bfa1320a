import { momentSchema } from '../../../shared/domain/identifier'
import { failure, success } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import { createReview } from '../../review/review'
import type { WorkspaceStore } from '../../store/store'
import { ensureTag } from '../../store/taxonomy'
import { assignableFields, editField, isEditable, issuesOf } from '../edit-field'
import { ensureWantedColumn } from '../find-column'
import type { Ending, Outcome } from '../outcome'
import { UsageError } from '../outcome'
import { findPerson, withWorkspace } from '../workspace'
import { showArticle } from './show'

export interface EditOptions {
  set?: string[]
  addTag?: string[]
  removeTag?: string[]
  column?: string
  as?: string
}

export function runEdit(folder: string, id: string, options: EditOptions): Promise<Ending> {
  const { set = [], addTag = [], removeTag = [], column } = options
  const changes = set.map(parseAssignment)
  if (changes.length + addTag.length + removeTag.length === 0 && column === undefined) {
    throw new UsageError('Nothing to change: give --set, --add-tag, --remove-tag or --column.')
  }
  if (addTag.some((name) => name.trim() === '')) throw new UsageError('--add-tag wants the name of a tag.')
  return withWorkspace(folder, { access: 'write' }, async (store) => {
    const person = findPerson(store, options.as)
    if (!person.ok) return person
    const edited = await editArticle(store, id, changes, options)
    if (!edited.ok) return edited
    const embargo = changes.findLast(({ field }) => field === 'embargo')
    if (embargo) {
      const set = await createReview(store).setEmbargo(id, person.value.id, embargo.value || null)
      if (!set.ok) return set
    }
    return edited.value ? logAndShow(store, id, person.value.id, changes) : showArticle(store, id)
  })
}

interface Assignment {
  field: string
  value: string
}

function parseAssignment(text: string): Assignment {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError(`--set wants field=value, not ${text}.`)
  const field = text.slice(0, at).replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())
  const value = text.slice(at + 1)
  if (field === 'embargo') {
    if (value !== '' && !momentSchema.safeParse(value).success) {
      throw new UsageError(
        `embargo is a moment with its offset such as 2026-12-05T09:00:00+08:00, not ${value}.`,
      )
    }
  } else if (!isEditable(field)) {
    throw new UsageError(`No field ${field}; there are ${assignableFields.join(', ')}.`)
  }
  return { field, value }
}

/** Saves the edited working copy; whether its bytes changed. */
async function editArticle(
  store: WorkspaceStore,
  id: string,
  changes: readonly Assignment[],
  options: EditOptions,
): Promise<Result<boolean>> {
  const stored = await store.articles.load(id)
  if (!stored.ok) return stored
  let edited = stored.value.article
  for (const { field, value } of changes) {
    if (isEditable(field)) edited = editField(edited, field, value, store.newId)
  }
  // Before a column or a tag is made for an article that will not be saved.
  const issues = issuesOf(edited)
  if (issues.length > 0) return failure({ kind: 'invalid-input', issues })
  if (options.column !== undefined) {
    const column = await ensureWantedColumn(store, options.column)
    if (!column.ok) return column
    edited = { ...edited, column: column.value }
  }
  const tags = await editTags(store, edited.tags, options)
  if (!tags.ok) return tags
  const saved = await store.articles.save({ ...edited, tags: tags.value }, stored.value.base)
  return saved.ok ? success(saved.value.base !== stored.value.base) : saved
}

async function editTags(
  store: WorkspaceStore,
  tags: readonly string[],
  { addTag = [], removeTag = [] }: EditOptions,
): Promise<Result<string[]>> {
  const kept = new Set(tags)
  for (const name of addTag) {
    const tag = await ensureTag(store, name)
    if (!tag.ok) return tag
    kept.add(tag.value.id)
  }
  for (const { id, name } of store.tags.all().values()) {
    if (removeTag.includes(name) || removeTag.includes(id)) kept.delete(id)
  }
  return success([...kept].sort())
}

async function logAndShow(
  store: WorkspaceStore,
  id: string,
  by: string,
  changes: readonly Assignment[],
): Promise<Result<Outcome>> {
  const details = { fields: changes.map(({ field }) => field).join(',') }
  const logged = await store.deskLog.add({ by, what: 'article-edit', article: id, details })
  return logged.ok ? showArticle(store, id) : logged
}
