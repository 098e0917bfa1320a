import { Button, SegmentedControl } from '@mantine/core'
import { IconBook2, IconFileExport, IconFileImport, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { foldWord } from '../../../shared/domain/checks/word-matcher'
import type { AppError } from '../../../shared/errors'
import { createCollator } from '../../../shared/text/collate'
import { request } from '../../api/client'
import { ErrorNote } from '../../errors/error-note'
import { useLocale, useWords } from '../../i18n/use-words'
import { useKeys } from '../../ui/keys/use-keys'
import { EmptyState } from '../../ui/parts/empty-state'
import { Icon } from '../../ui/parts/icon'
import { Note } from '../../ui/parts/note'
import { VirtualRows } from '../../ui/rows/virtual-rows'
import { PageSearch } from '../page-search'
import { ImportWords } from './import-words'
import { useWordColumns } from './use-word-columns'
import type { ListedWord } from './use-word-list'
import { useWordList } from './use-word-list'
import { WordDialog } from './word-dialog'
import classes from './word-list.module.css'

const kinds = ['all', 'misspelt', 'forbidden', 'problems'] as const
type Kind = (typeof kinds)[number]

const keyOf = ({ key }: ListedWord) => key

/** The house word list as a table. */
export const WordListPage = ({ isReadOnly }: { isReadOnly: boolean }) => {
  const t = useWords('wordList')
  const list = useWordList()
  const [query, setQuery] = useState('')
  const [kind, setKind] = useState<Kind>('all')
  const [asked, setAsked] = useState<string | null>(null)
  const [isImporting, setImporting] = useState(false)
  const [exported, setExported] = useState<{ path: string } | AppError | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const columns = useWordColumns()
  const rows = useShownWords(list.words, query, kind)
  const remove = () => {
    const word = rows.find(({ key }) => key === current)
    if (word && !isReadOnly) void list.remove(word.entry)
  }
  useKeys({
    n: isReadOnly ? undefined : () => setAsked(''),
    delete: remove,
    'mod+backspace': remove,
  })
  const save = async () => {
    const written = await request('word-list:write-file', null)
    setExported(written.ok ? written.value : written.error)
  }
  if (!list.words) return null
  return (
    <div className={classes.page}>
      <WordListHead
        {...{ query, setQuery, kind, setKind, isReadOnly }}
        count={rows.length}
        isEmpty={list.words.length === 0}
        onExport={() => void save()}
        onImport={() => setImporting(true)}
        onAdd={() => setAsked('')}
      />
      <div className={classes.notes}>
        {isReadOnly ? <Note tone="warn">{t('readOnly')}</Note> : null}
        {list.error ? <ErrorNote error={list.error} onClose={list.clearError} /> : null}
        {exported ? <ExportNote exported={exported} onClose={() => setExported(null)} /> : null}
      </div>
      <VirtualRows
        label={t('rows')}
        rows={rows}
        keyOf={keyOf}
        columns={columns}
        current={current}
        onCurrentChange={setCurrent}
        opensOn="double-click"
        onOpen={(key) => setAsked(rows.find((each) => each.key === key)?.entry.wrong ?? null)}
        keys="screen"
        empty={<NothingListed isFiltered={list.words.length > 0} />}
      />
      {asked === null ? null : (
        <WordDialog key={asked} word={asked} isReadOnly={isReadOnly} onClose={() => setAsked(null)} />
      )}
      {isImporting ? <ImportWords list={list} onClose={() => setImporting(false)} /> : null}
    </div>
  )
}

type WordListHeadProps = {
  query: string
  setQuery: (query: string) => void
  kind: Kind
  setKind: (kind: Kind) => void
  count: number
  isEmpty: boolean
  isReadOnly: boolean
  onExport: () => void
  onImport: () => void
  onAdd: () => void
}

const WordListHead = (props: WordListHeadProps) => {
  const { query, setQuery, kind, setKind, count, isEmpty, isReadOnly, onExport, onImport, onAdd } = props
  const t = useWords('wordList')
  return (
    <div className={classes.head}>
      <PageSearch
        className={classes.search}
        label={t('search')}
        clearLabel={t('clear')}
        value={query}
        onChange={setQuery}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('head.kind')}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onChange={(value) => setKind(value as Kind)}
      />
      <span className="g-caption">{t('count', { count })}</span>
      <span className={classes.space} />
      <Button leftSection={<Icon of={IconFileExport} />} disabled={isEmpty} onClick={onExport}>
        {t('export')}
      </Button>
      <Button leftSection={<Icon of={IconFileImport} />} disabled={isReadOnly} onClick={onImport}>
        {t('import')}
      </Button>
      <Button variant="filled" leftSection={<Icon of={IconPlus} />} disabled={isReadOnly} onClick={onAdd}>
        {t('add')}
      </Button>
    </div>
  )
}

function useShownWords(words: readonly ListedWord[] | null, query: string, kind: Kind): ListedWord[] {
  const locale = useLocale()
  const sorted = useMemo(() => {
    const compare = createCollator(locale)
    return [...(words ?? [])].sort((one, other) => compare(one.entry.wrong, other.entry.wrong))
  }, [words, locale])
  const meant = foldWord(useDeferredValue(query).trim())
  return useMemo(
    () =>
      sorted.filter(({ entry, problems }) => {
        if (kind === 'problems' && problems.length === 0) return false
        if (kind !== 'all' && kind !== 'problems' && entry.kind !== kind) return false
        return [entry.wrong, ...entry.right, entry.note].some((text) => foldWord(text).includes(meant))
      }),
    [sorted, kind, meant],
  )
}

const NothingListed = ({ isFiltered }: { isFiltered: boolean }) => {
  const t = useWords('wordList')
  return (
    <EmptyState icon={IconBook2} title={t(isFiltered ? 'empty.filtered' : 'empty.title')}>
      {t(isFiltered ? 'empty.filteredNext' : 'empty.next')}
    </EmptyState>
  )
}

type ExportNoteProps = { exported: { path: string } | AppError; onClose: () => void }

const ExportNote = ({ exported, onClose }: ExportNoteProps) => {
  const t = useWords('wordList')
  const c = useWords('common')
  if ('kind' in exported) return <ErrorNote error={exported} onClose={onClose} />
  return (
    <Note
      tone="ok"
      actions={
        <Button size="compact-xs" variant="subtle" onClick={onClose}>
          {c('action.close')}
        </Button>
      }
    >
      <span className="g-text">{t('exported', { path: exported.path })}</span>
    </Note>
  )
}
