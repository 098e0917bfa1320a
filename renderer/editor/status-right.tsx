import { IconPencilQuestion } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useDeferredValue, useMemo } from 'react'
import { countText } from '../../shared/text/count'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { StatusKeys } from '../ui/shell/status-keys'
import { StatusItem } from '../ui/shell/status-line'
import type { Suggestions } from './suggestions/use-suggestions'
import type { BodyFacts } from './draft/body-facts'
import { WordGoal } from './goal/word-goal'
import { useAfterFrame } from './use-after-frame'

/** 选中 11 字 · 2,320 字 · 约 6 分钟, the keys of the screen and the time zone. */
export const StatusRight = ({
  article,
  editor,
  facts,
  suggestions,
  isReadOnly,
}: {
  article: string
  editor: Editor
  suggestions: Suggestions
  facts: BodyFacts
  isReadOnly: boolean
}) => {
  const t = useWords('editor')
  const s = useWords('suggestions')
  const format = useFormat()
  const selected = useAfterFrame(editor, ({ state }) =>
    state.doc.textBetween(state.selection.from, state.selection.to, '\n'),
  )
  const settled = useDeferredValue(selected)
  const selectedWords = useMemo(() => (settled === '' ? 0 : countText(settled).words), [settled])
  const hints = [
    { keys: ['Mod', 'S'], label: t('key.save') },
    { keys: ['Mod', 'K'], label: t('key.link') },
    { keys: ['Mod', 'Alt', '2'], label: t('key.heading') },
  ]
  return (
    <>
      {suggestions.isOn ? (
        <StatusItem icon={IconPencilQuestion} tone="warn">
          {s('mode')}
        </StatusItem>
      ) : null}
      {suggestions.cards.length > 0 ? (
        <StatusItem>{s('amount', { count: suggestions.cards.length })}</StatusItem>
      ) : null}
      {selectedWords > 0 ? (
        <StatusItem>{t('selected', { words: format.characters(selectedWords) })}</StatusItem>
      ) : null}
      <WordGoal article={article} facts={facts} />
      {isReadOnly ? null : <StatusKeys hints={hints} />}
      <StatusItem>{format.zone()}</StatusItem>
    </>
  )
}
