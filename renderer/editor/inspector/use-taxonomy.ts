import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Column } from '../../../shared/domain/column'
import { columnPath } from '../../../shared/domain/column'
import type { Tag } from '../../../shared/domain/tag'
import { success } from '../../../shared/result'
import { request } from '../../api/client'
import { useRequest } from '../../api/queries'
import { walkColumns } from './walk-columns'

const noColumns: Column[] = []
const noTags: Tag[] = []

/** Columns and tags of the workspace, their names, and the way to make a new one. */
export function useTaxonomy() {
  const queries = useQueryClient()
  const columns = useRequest('column:list', null).data ?? noColumns
  const tags = useRequest('tag:list', null).data ?? noTags
  return useMemo(() => {
    const columnsById = new Map(columns.map((column) => [column.id, column]))
    const tagsById = new Map(tags.map((tag) => [tag.id, tag.name]))
    return {
      columns,
      tags,
      pathText: (id: string | null) =>
        columnPath(columnsById, id)
          .map((column) => column.name)
          .join(' / '),
      tagName: (id: string) => tagsById.get(id) ?? id,
      /** Makes what is missing of a path such as 生活百科 / 厨房; the value is its last column. */
      async createColumn(path: string) {
        const found = walkColumns(columns, path)
        let { last } = found
        for (const name of found.missing) {
          const made = await request('column:create', { name, parent: last })
          if (!made.ok) return made
          queries.setQueryData(['column:list', null], (known: Column[] = []) => withOne(known, made.value))
          last = made.value.id
        }
        return success(last)
      },
      async createTag(name: string) {
        const made = await request('tag:create', { name })
        if (made.ok)
          queries.setQueryData(['tag:list', null], (known: Tag[] = []) => withOne(known, made.value))
        return made
      },
    }
  }, [columns, tags, queries])
}

function withOne<T extends { id: string }>(known: readonly T[], made: T): T[] {
  return [...known.filter((each) => each.id !== made.id), made]
}
