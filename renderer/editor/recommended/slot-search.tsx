import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconLink, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ArticleSummary } from '../../../shared/domain/summary'
import type { SlotTarget } from '../../../shared/domain/recommendation'
import { useRequest } from '../../api/queries'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { StateMark } from '../../ui/parts/state-mark'
import { pageTarget } from './slot-operations'
import classes from './recommended.module.css'

const rest = 200
const pageOption = 'page'

type SlotSearchProps = {
  owner: string
  isDisabled: boolean
  onPin: (target: SlotTarget, title: string) => void
}

/** Finds an article by words or pinyin initials, or takes a pasted address; Enter pins what is marked. */
export const SlotSearch = ({ owner, isDisabled, onPin }: SlotSearchProps) => {
  const t = useWords('editor')
  const [typed, setTyped] = useState('')
  const [isComposing, setIsComposing] = useState(false)
  const [settled] = useDebouncedValue(typed.trim(), rest)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const page = pageTarget(typed)
  const query = page || isComposing ? '' : settled
  const found = useRequest('recommendation:search', { query, except: owner }, { enabled: query !== '' })
  const results = query === '' ? [] : (found.data ?? [])
  const pin = (value: string) => {
    const summary = results.find((each) => each.id === value)
    if (value === pageOption && page) onPin(page, '')
    else if (summary) onPin({ kind: 'article', article: summary.id }, summary.title)
    setTyped('')
    combobox.closeDropdown()
  }
  const isShown = page !== null || query !== ''
  const { selectFirstOption } = combobox
  const offered = page ? pageOption : results.map((each) => each.id).join()
  // Enter pins what stands first, as soon as it stands there.
  useEffect(() => {
    if (offered !== '') selectFirstOption()
  }, [offered, selectFirstOption])
  return (
    <Combobox store={combobox} onOptionSubmit={pin} disabled={isDisabled}>
      <Combobox.Target>
        <TextInput
          aria-label={t('slots.search')}
          placeholder={t('slots.search')}
          leftSection={<Icon of={IconSearch} size={14} />}
          value={typed}
          disabled={isDisabled}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onCompositionStart={() => setIsComposing(true)}
          onCompositionEnd={() => setIsComposing(false)}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isShown}>
        <Combobox.Options mah={320} className={classes.results}>
          {page ? (
            <Combobox.Option value={pageOption}>
              <span className={classes.result}>
                <Icon of={IconLink} size={14} />
                <span className="g-ellipsis">{t('slots.pinPage', { url: typed.trim() })}</span>
              </span>
            </Combobox.Option>
          ) : null}
          {results.map((summary) => (
            <Combobox.Option key={summary.id} value={summary.id}>
              <SearchResult summary={summary} />
            </Combobox.Option>
          ))}
          {!page && found.data && results.length === 0 ? (
            <Combobox.Empty>{t('slots.nothing')}</Combobox.Empty>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

const SearchResult = ({ summary }: { summary: ArticleSummary }) => (
  <span className={classes.result}>
    <span className="g-ellipsis">{summary.title}</span>
    <StateMark state={summary.status.state} stage={summary.status.stage} stages={summary.status.stages} />
  </span>
)
