import { Button } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { compareBodies, isChange } from '../../../shared/merge/compare-bodies'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { Note } from '../../ui/parts/note'
import { CompareDialog } from '../compare/compare-dialog'
import { useFieldTexts } from '../compare/field-texts'
import type { ArticleSession } from '../draft/article-session'
import type { TakenIn } from './take-in'
import { takeBack } from './take-in'

type TakenInNoteProps = {
  session: ArticleSession
  takenIn: TakenIn
  isReadOnly: boolean
  onClose: () => void
}

/** What came into the text without asking, from where; it can be compared and taken back. */
export const TakenInNote = ({ session, takenIn, isReadOnly, onClose }: TakenInNoteProps) => {
  const t = useWords('merging')
  const format = useFormat()
  const what = useWhatCameIn(takenIn)
  const [isComparing, setIsComparing] = useState(false)
  const [isTakenBack, setIsTakenBack] = useState(false)
  const { origin, before, after, at } = takenIn
  const written = at ? format.moment(at, 'second') : ''
  const take = () => {
    takeBack(session, takenIn)
    setIsTakenBack(true)
  }
  return (
    <>
      <Note
        tone="info"
        icon={IconArrowMerge}
        actions={
          <>
            <Button size="compact-xs" onClick={() => setIsComparing(true)}>
              {t('taken.compare')}
            </Button>
            {isReadOnly || isTakenBack ? null : (
              <Button size="compact-xs" onClick={take}>
                {t('taken.takeBack')}
              </Button>
            )}
            <Button size="compact-xs" onClick={onClose}>
              {t('taken.close')}
            </Button>
          </>
        }
      >
        {isTakenBack ? t('taken.takenBack') : t(`taken.${origin}`, { at: written, what })}
      </Note>
      {isComparing ? (
        <CompareDialog
          title={t('taken.title')}
          left={{ title: t('taken.before'), at: null, article: before, action: null }}
          right={{ title: t('taken.after'), at: written || null, article: after, action: null }}
          onClose={() => setIsComparing(false)}
        />
      ) : null}
    </>
  )
}

/** The fields that changed by name, and the number of places in the body. */
function useWhatCameIn({ before, after }: TakenIn): string {
  const t = useWords('merging')
  const format = useFormat()
  const fields = useFieldTexts(before, after).filter((field) => field.before !== field.after)
  const count = useMemo(
    () => compareBodies(before.body, after.body, 'character').filter(isChange).length,
    [before, after],
  )
  const parts = [...fields.map(({ label }) => label), ...(count > 0 ? [t('what.blocks', { count })] : [])]
  return parts.length > 0 ? format.list(parts) : t('what.none')
}
