import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { ArticleSummary } from '../../shared/domain/summary'
import type { SearchWord } from '../../shared/domain/search-query'
import type { OpenWorkspace } from '../../shared/ipc/contract'
import { useRequest } from '../api/queries'
import { ErrorNote } from '../errors/error-note'
import { useFormat } from '../i18n/format-provider'
import { useLocale, useWords } from '../i18n/use-words'
import { useKeys } from '../ui/keys/use-keys'
import { SkeletonRows } from '../ui/parts/skeleton-rows'
import { VirtualRows } from '../ui/rows/virtual-rows'
import { MainColumn } from '../ui/shell/panel'
import { countFacets, filterArticles } from './filter-articles'
import { LibraryFilters } from './library-filters'
import { LibraryHeader } from './library-header'
import classes from './library.module.css'
import type { LibraryFilter, LibraryView } from './library-view'
import { NothingShown } from './nothing-shown'
import { ProblemsNote } from './problems-note'
import { RowMenu } from './row-menu'
import { sortArticles } from './sort-articles'
import { SearchNote } from './search-note'
import type { Search } from './use-search'
import { useSearch } from './use-search'
import { useArticleColumns } from './use-article-columns'
import { useDays } from './use-days'
import { useKeptScroll } from './use-kept-scroll'
import { useRowMoves } from './use-row-moves'
import { useWarmInitials } from './use-warm-initials'

type LibraryScreenProps = {
  workspace: OpenWorkspace
  view: LibraryView
  onViewChange: (view: LibraryView) => void
  /** Called when the screen is left, with the place of the list. */
  onScrollKept: (scrollTop: number) => void
  /** With `words`, it opens where they stand in the text. */
  onOpen: (id: string, words?: readonly SearchWord[]) => void
  onNew: () => void
  onImport: () => void
}

const keyOf = ({ id }: ArticleSummary) => id
const none: never[] = []

const byId = <Item extends { id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]))

function useShown(
  articles: readonly ArticleSummary[],
  view: LibraryView,
  columns: ReturnType<typeof useTaxonomy>['columns'],
  found: Search['found'],
) {
  const locale = useLocale()
  // Typing stays quick in a long list: the rows follow the letters.
  const typed = useDeferredValue(view.filter)
  const places = found?.places ?? null
  // The index has looked for the words already; titles alone are looked at until it answers.
  const filter = useMemo(() => (places ? { ...typed, query: '' } : typed), [typed, places])
  const hits = useMemo(
    () => (places ? articles.filter(({ id }) => places.has(id)) : articles),
    [articles, places],
  )
  const shown = useMemo(() => filterArticles(hits, filter, columns), [hits, filter, columns])
  const rows = useMemo(
    () =>
      places
        ? [...shown].sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0))
        : sortArticles(shown, view.sort, locale),
    [shown, places, view.sort, locale],
  )
  const counts = useMemo(() => countFacets(hits, filter, columns), [hits, filter, columns])
  return { rows, counts, words: rows.reduce((sum, { words }) => sum + words, 0) }
}

function useTaxonomy() {
  const columnList = useRequest('column:list', null).data ?? (none as never[])
  const tagList = useRequest('tag:list', null).data ?? (none as never[])
  const columns = useMemo(() => byId(columnList), [columnList])
  const tags = useMemo(() => byId(tagList), [tagList])
  return { columnList, tagList, columns, tags }
}

function useAccess({ access }: OpenWorkspace) {
  const t = useWords('library')
  const canWrite = access.mode === 'write'
  return { canWrite, readOnly: canWrite ? null : t('refusal.readOnly') }
}

export const LibraryScreen = (props: LibraryScreenProps) => {
  const { workspace, view, onViewChange, onOpen, onNew, onImport } = props
  const list = useRequest('article:list', null)
  const problems = useRequest('workspace:problems', null)
  const copies = useRequest('conflict-copy:list', null)
  const { columnList, tagList, columns, tags } = useTaxonomy()
  const search = useSearch(view.filter.query, view.filter.state !== 'deleted')
  const { rows, counts, words } = useShown(list.data ?? none, view, columns, search.found)
  useWarmInitials(list.data ?? none)
  const moves = useRowMoves(workspace)
  const filterBox = useRef<HTMLInputElement>(null)
  const frame = useKeptScroll(list.isSuccess, view.scrollTop, props.onScrollKept)
  const { canWrite, readOnly } = useAccess(workspace)
  const setFilter = (filter: LibraryFilter) => onViewChange({ ...view, filter })
  const current = rows.find(({ id }) => id === view.current)
  const move: MoveRow = (article, kind) => {
    if (moves.refusal(article, kind) !== null) return
    // The row leaves the list: the keyboard goes on from the one that takes its place.
    const place = rows.indexOf(article)
    onViewChange({ ...view, current: (rows[place + 1] ?? rows[place - 1])?.id ?? null })
    void moves.carryOut(article, kind)
  }
  const remove = () => (current && !current.status.deleted ? move(current, 'delete') : undefined)
  useKeys({
    n: canWrite ? onNew : undefined,
    '/': () => filterBox.current?.focus(),
    delete: remove,
    'mod+backspace': remove,
  })
  const nothing = (
    <NothingShown
      {...{ filter: view.filter, onChange: setFilter, columns, tags }}
      {...{ canWrite, onNew, onImport }}
    />
  )
  return (
    <>
      <LibraryFilters
        filter={view.filter}
        onChange={setFilter}
        counts={counts}
        columns={columnList}
        tags={tagList}
      />
      <MainColumn>
        <LibraryHeader
          view={view}
          onChange={onViewChange}
          count={rows.length}
          words={words}
          isEmpty={list.data?.length === 0}
          filterBox={filterBox}
          readOnly={readOnly}
          onNew={onNew}
          onImport={onImport}
        />
        <div className={classes.notes}>
          {moves.error ? <ErrorNote error={moves.error} onClose={moves.clearError} /> : null}
          <SearchNote {...search} />
          {list.error ? <ErrorNote error={list.error.appError} onRetry={() => void list.refetch()} /> : null}
        </div>
        <ProblemsNote
          problems={problems.data ?? none}
          folder={workspace.folder}
          copies={copies.data ?? none}
          onOpenArticle={onOpen}
        />
        <div ref={frame} className={classes.list}>
          {list.isPending ? <SkeletonRows count={12} /> : null}
          {list.data ? (
            <ArticleRows
              {...props}
              {...{ rows, columns, tags, moves, move, nothing, onOpen }}
              found={search.found}
            />
          ) : null}
        </div>
      </MainColumn>
    </>
  )
}

type MoveRow = (article: ArticleSummary, kind: 'delete' | 'undelete') => void

type ArticleRowsProps = LibraryScreenProps &
  Pick<ReturnType<typeof useTaxonomy>, 'columns' | 'tags'> & {
    rows: readonly ArticleSummary[]
    found: Search['found']
    moves: ReturnType<typeof useRowMoves>
    move: MoveRow
    nothing: React.ReactNode
  }

const ArticleRows = ({
  view,
  onViewChange,
  rows,
  found,
  columns,
  tags,
  moves,
  move,
  nothing,
  onOpen,
}: ArticleRowsProps) => {
  const t = useWords('library')
  const { moment } = useFormat()
  const [menu, setMenu] = useState<{ article: ArticleSummary; at: { x: number; y: number } } | null>(null)
  const rowColumns = useArticleColumns(columns, tags, view.sort, found?.words ?? null)
  const days = useDays()
  const groupOf = view.sort === 'recent' && !found ? days.groupOf : undefined
  const open = (id: string) => {
    const article = rows.find((row) => row.id === id)
    if (article && !article.status.deleted) onOpen(id, found?.words)
  }
  return (
    <>
      <VirtualRows
        label={t('listLabel')}
        rows={rows}
        keyOf={keyOf}
        columns={rowColumns}
        rowHeight={found ? 58 : undefined}
        groupOf={groupOf}
        renderGroup={(group, count) => (
          <>
            <b>{moment(days.momentOf(group), 'heading')}</b> {t('count', { count })}
          </>
        )}
        current={view.current}
        onCurrentChange={(id) => onViewChange({ ...view, current: id })}
        onOpen={open}
        keys="screen"
        onContextMenu={(id, at) => {
          const article = rows.find((row) => row.id === id)
          if (article) setMenu({ article, at })
        }}
        empty={nothing}
      />
      {menu ? (
        <RowMenu
          article={menu.article}
          at={menu.at}
          refusal={moves.refusal}
          onOpen={open}
          onOpenWindow={(id) => void moves.openWindow(id)}
          onMove={move}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </>
  )
}
