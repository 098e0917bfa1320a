import type { Article } from '../../../shared/domain/article'
import { articleSchema } from '../../../shared/domain/article'
import { momentSchema } from '../../../shared/domain/identifier'
import { failure, success } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import { createReview } from '../../review/review'
import type { WorkspaceStore } from '../../store/store'
import { ensureColumnPath, ensureTag } from '../../store/taxonomy'
import { editField, isEditable, editableFields } from '../edit-field'
import type { Outcome } from '../outcome'
import { UsageError } from '../outcome'
import { findPerson, withWorkspace } from '../workspace'
import { showArticle } from './show'

export interface EditOptions {
  set: string[]
  addTag: string[]
  removeTag: string[]
  column?: string
  as?: string
}

export function runEdit(folder: string, id: string, options: EditOptions): Promise<Result<Outcome>> {
  const changes = options.set.map(parseAssignment)
  return withWorkspace(folder, { access: 'write' }, async (store) => {
    const person = findPerson(store, options.as)
    if (!person.ok) return person
    const stored = await store.articles.load(id)
    if (!stored.ok) return stored
    const edited = await edit(store, stored.value.article, changes, options)
    if (!edited.ok) return edited
    const saved = await store.articles.save(edited.value, stored.value.base)
    if (!saved.ok) return saved
    const embargo = changes.findLast(({ field }) => field === 'embargo')
    if (embargo) {
      const until = embargo.value === '' ? null : embargo.value
      const set = await createReview(store).setEmbargo(id, person.value.id, until)
      if (!set.ok) return set
    }
    const details = { fields: changes.map(({ field }) => field).join(',') }
    await store.deskLog.add({ by: person.value.id, what: 'article-edit', article: id, details })
    return showArticle(store, id)
  })
}

interface Assignment {
  field: string
  value: string
}

function parseAssignment(text: string): Assignment {
  const at = text.indexOf('=')
  const field = text
    .slice(0, Math.max(at, 0))
    .replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())
  const value = text.slice(at + 1)
  if (at < 1) throw new UsageError(`--set wants field=value, not ${text}.`)
  if (field === 'embargo') {
    if (value !== '' && !momentSchema.safeParse(value).success) {
      throw new UsageError(
        `embargo is a moment with its offset such as 2026-12-05T09:00:00+08:00, not ${value}.`,
      )
    }
  } else if (!isEditable(field)) {
    throw new UsageError(`No field ${field}; there are ${[...editableFields, 'embargo'].join(', ')}.`)
  }
  return { field, value }
}

async function edit(
  store: WorkspaceStore,
  article: Article,
  changes: readonly Assignment[],
  options: EditOptions,
): Promise<Result<Article>> {
  let edited = article
  for (const { field, value } of changes) {
    if (isEditable(field)) edited = editField(edited, field, value, store.newId)
  }
  const tags = await editTags(store, edited.tags, options)
  if (!tags.ok) return tags
  edited = { ...edited, tags: tags.value }
  if (options.column !== undefined) {
    const column = await findColumn(store, options.column)
    if (!column.ok) return column
    edited = { ...edited, column: column.value }
  }
  const parsed = articleSchema.safeParse(edited)
  if (parsed.success) return success(edited)
  return failure({
    kind: 'invalid-input',
    issues: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  })
}

async function editTags(
  store: WorkspaceStore,
  tags: readonly string[],
  { addTag, removeTag }: EditOptions,
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

/** The id of a column named by id or path; a path that is not there yet is made, an empty one is none. */
async function findColumn(store: WorkspaceStore, wanted: string): Promise<Result<string | null>> {
  if (store.columns.all().has(wanted)) return success(wanted)
  const names = wanted
    .split('/')
    .map((name) => name.trim())
    .filter(Boolean)
  const byName = [...store.columns.all().values()].filter(({ name }) => name === wanted)
  if (byName.length === 1 && byName[0]) return success(byName[0].id)
  const column = await ensureColumnPath(store, names)
  return column.ok ? success(column.value?.id ?? null) : column
}
