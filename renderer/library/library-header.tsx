import { Button, Menu } from '@mantine/core'
import { IconArrowsSort, IconFileImport, IconPlus } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import { SearchField } from '../ui/parts/search-field'
import { ScreenHeader } from '../ui/shell/screen-header'
import classes from './library.module.css'
import { SearchHelp } from './search-help'
import type { LibraryView } from './library-view'
import { librarySorts } from './library-view'

type LibraryHeaderProps = {
  view: LibraryView
  onChange: (view: LibraryView) => void
  count: number
  words: number
  /** Nothing was written yet: the empty list has the one act of the screen, and not this. */
  isEmpty: boolean
  filterBox: RefObject<HTMLInputElement | null>
  /** Why nothing can be written, or null. */
  readOnly: string | null
  onNew: () => void
  onImport: () => void
}

export const LibraryHeader = (props: LibraryHeaderProps) => {
  const { view, onChange, count, words, isEmpty, filterBox, readOnly, onNew, onImport } = props
  const t = useWords('library')
  const c = useWords('common')
  const { characters } = useFormat()
  const setQuery = (query: string) => onChange({ ...view, filter: { ...view.filter, query } })
  const because = readOnly ? ` · ${readOnly}` : ''
  return (
    <ScreenHeader
      title={view.filter.state === 'deleted' ? t('title.deleted') : t('title.all')}
      note={`${t('count', { count })} · ${characters(words)}`}
      actions={
        <>
          <Button leftSection={<Icon of={IconFileImport} />} onClick={onImport} disabled={readOnly !== null}>
            {c('action.import')}
            {because}
          </Button>
          <Button
            variant={isEmpty ? 'default' : 'filled'}
            leftSection={<Icon of={IconPlus} />}
            onClick={onNew}
            disabled={readOnly !== null}
          >
            {c('action.newArticle')}
            {because}
          </Button>
        </>
      }
    >
      <SearchField
        ref={filterBox}
        className={classes.filterBox}
        label={t('filter.label')}
        placeholder={t('filter.placeholder')}
        clearLabel={t('filter.clear')}
        value={view.filter.query}
        onChange={setQuery}
      />
      <SearchHelp />
      <span className={classes.space} />
      <SortMenu view={view} onChange={onChange} />
    </ScreenHeader>
  )
}

const SortMenu = ({ view, onChange }: Pick<LibraryHeaderProps, 'view' | 'onChange'>) => {
  const t = useWords('library')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          leftSection={<Icon of={IconArrowsSort} />}
          aria-label={`${t('sort.label')}: ${t(`sort.${view.sort}`)}`}
        >
          {t(`sort.${view.sort}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {librarySorts.map((sort) => (
          <Menu.Item
            key={sort}
            role="menuitemradio"
            aria-checked={sort === view.sort}
            onClick={() => onChange({ ...view, sort })}
          >
            {t(`sort.${sort}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
