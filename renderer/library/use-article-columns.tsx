import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import type { SearchWord } from '../../shared/domain/search-query'
import type { Tag } from '../../shared/domain/tag'
import type { ArticleSummary } from '../../shared/domain/summary'
import { useFormat } from '../i18n/format-provider'
import { useLocale, useWords } from '../i18n/use-words'
import { StateMark } from '../ui/parts/state-mark'
import { TagPill } from '../ui/parts/tag-pill'
import type { RowColumn } from '../ui/rows/virtual-rows-props'
import { ArticleHit } from './article-hit'
import { ArticleTime } from './article-time'
import { ArticleTitle } from './article-title'
import type { ColumnMap } from './filter-articles'
import classes from './library.module.css'
import type { LibrarySort } from './library-view'

// Below these widths of the window the list would have to be scrolled sideways to reach the time.
const roomForTags = '(min-width: 1130px)'
const roomForAuthor = '(min-width: 1020px)'

const useRoom = (query: string) => useMediaQuery(query, true, { getInitialValueInEffect: false })

/** The columns of the list. Names of tags and columns that are not known are left out, never shown as ids. */
export function useArticleColumns(
  columns: ColumnMap,
  tags: ReadonlyMap<string, Tag>,
  sort: LibrarySort,
  /** What was looked for in the texts, or null. */
  words: SearchWord[] | null,
): RowColumn<ArticleSummary>[] {
  const t = useWords('library')
  const { number, list } = useFormat()
  const locale = useLocale()
  const hasTags = useRoom(roomForTags)
  const hasAuthor = useRoom(roomForAuthor)
  const all = useMemo<RowColumn<ArticleSummary>[]>(
    () => [
      {
        id: 'state',
        header: t('head.state'),
        // Names of states are longer in English.
        width: locale === 'en' ? '112px' : '84px',
        render: (row) => (
          <StateMark state={row.status.state} stage={row.status.stage} stages={row.status.stages} />
        ),
      },
      {
        id: 'title',
        header: t('head.title'),
        width: 'minmax(220px, 3fr)',
        render: (row) =>
          words ? <ArticleHit article={row} words={words} /> : <ArticleTitle article={row} />,
      },
      {
        id: 'column',
        header: t('head.column'),
        width: '76px',
        render: ({ column }) => <span className="g-ellipsis">{columns.get(column ?? '')?.name ?? ''}</span>,
      },
      {
        id: 'tags',
        header: t('head.tags'),
        width: 'minmax(96px, 1fr)',
        render: ({ tags: ids }) => tagsOf(ids, tags, list),
      },
      {
        id: 'words',
        header: t('head.words'),
        width: '48px',
        align: 'end',
        render: ({ words }) => number(words),
      },
      {
        id: 'author',
        header: t('head.author'),
        width: '68px',
        render: ({ author }) => <span className="g-ellipsis g-ink-2">{author}</span>,
      },
      {
        id: 'time',
        header: t('head.time'),
        width: '116px',
        render: (row) => <ArticleTime article={row} sort={sort} />,
      },
    ],
    [columns, tags, sort, words, t, number, list, locale],
  )
  return useMemo(
    () => all.filter(({ id }) => (hasTags || id !== 'tags') && (hasAuthor || id !== 'author')),
    [all, hasTags, hasAuthor],
  )
}

const tagsOf = (
  ids: readonly string[],
  tags: ReadonlyMap<string, Tag>,
  list: (names: string[]) => string,
) => {
  const shown = ids.flatMap((id) => tags.get(id) ?? [])
  return (
    <span className={classes.tags} title={list(shown.map(({ name }) => name))}>
      {shown.map(({ id, name }) => (
        <TagPill key={id}>{name}</TagPill>
      ))}
    </span>
  )
}
