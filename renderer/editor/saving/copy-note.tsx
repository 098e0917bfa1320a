import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AppError } from '../../../shared/errors'
import type { ConflictCopy, OpenedCopy } from '../../../shared/domain/conflict-copy'
import type { Choices } from '../../../shared/merge/choice'
import type { Versions } from '../../../shared/merge/clash'
import { settleClashes } from '../../../shared/merge/merge-article'
import type { Article } from '../../../shared/domain/article'
import { request } from '../../api/client'
import { ErrorNote } from '../../errors/error-note'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { Note } from '../../ui/parts/note'
import { ClashScreen } from '../clashes/clash-screen'
import { CompareDialog } from '../compare/compare-dialog'
import type { ArticleSession } from '../draft/article-session'
import type { TakenIn } from './take-in'

type CopyNoteProps = {
  session: ArticleSession
  copy: ConflictCopy
  onMerged: (takenIn: TakenIn) => void
}

type Shown = { kind: 'clashes'; versions: Versions<Article> } | { kind: 'texts' }

/** A copy that a synchroniser left of this article: it can be looked at, merged, and is put away then. */
export const CopyNote = (props: CopyNoteProps) => {
  const { session, copy } = props
  const t = useWords('merging')
  const format = useFormat()
  const at = format.moment(copy.at)
  const { opened, shown, setShown, chosen, error, clearError, merge, see, putAway, take } = useCopy(props)
  return (
    <>
      <Note
        tone="warn"
        icon={IconCopy}
        actions={
          <>
            <Button size="compact-xs" variant="filled" onClick={() => void merge()}>
              {t('copies.merge')}
            </Button>
            <Button size="compact-xs" onClick={() => void see()}>
              {t('copies.see')}
            </Button>
            <Button size="compact-xs" onClick={() => void putAway()}>
              {t('copies.putAway')}
            </Button>
          </>
        }
      >
        {copy.by
          ? t('copies.saidBy', { name: copy.name, by: copy.by, at })
          : t('copies.said', { name: copy.name, at })}
        {opened ? ` ${t(opened.basis === 'none' ? 'copies.noBase' : 'copies.nearest')}` : null}
      </Note>
      {error ? <ErrorNote error={error} onClose={clearError} /> : null}
      {shown?.kind === 'texts' && opened ? (
        <CompareDialog
          title={t('copies.title')}
          left={{ title: t('copies.now'), at: null, article: session.draft.article(), action: null }}
          right={{ title: t('copies.thisCopy'), at, article: opened.copy, action: null }}
          onClose={() => setShown(null)}
        />
      ) : null}
      {shown?.kind === 'clashes' && opened ? (
        <ClashScreen
          versions={shown.versions}
          chosen={chosen}
          theirs={t('copies.thisCopy')}
          error={error}
          onFinish={(choices) => take(opened, choices)}
          onClose={() => setShown(null)}
        />
      ) : null}
    </>
  )
}

function useCopy({ session, copy, onMerged }: CopyNoteProps) {
  const t = useWords('merging')
  const queries = useQueryClient()
  const [opened, setOpened] = useState<OpenedCopy | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const [choices, setChoices] = useState<Choices>(new Map())
  const [error, setError] = useState<AppError | null>(null)
  const open = async () => {
    const result = opened
      ? { ok: true as const, value: opened }
      : await request('conflict-copy:open', { file: copy.file })
    if (result.ok) setOpened(result.value)
    else setError(result.error)
    return result.ok ? result.value : null
  }
  const putAway = async () => {
    const away = await request('conflict-copy:put-away', { file: copy.file })
    if (!away.ok) return setError(away.error)
    await queries.invalidateQueries({ queryKey: ['conflict-copy:list'] })
    await queries.invalidateQueries({ queryKey: ['workspace:problems'] })
  }
  const take = async (text: OpenedCopy, chosen: Choices) => {
    const taken = await takeCopy(session, {
      text,
      copy,
      choices: chosen,
      names: { mine: t('kept.copy'), disk: t('kept.mine') },
    })
    if ('error' in taken) return setError(taken.error)
    if (taken.kind === 'clash') return setShown({ kind: 'clashes', versions: taken.versions })
    setShown(null)
    onMerged(taken.takenIn)
    await putAway()
  }
  const merge = async () => {
    const text = await open()
    if (text) await take(text, choices)
  }
  const see = async () => {
    if (await open()) setShown({ kind: 'texts' })
  }
  return {
    opened,
    shown,
    setShown,
    chosen: [choices, setChoices] as [Choices, (choices: Choices) => void],
    error,
    clearError: () => setError(null),
    merge,
    see,
    putAway,
    take,
  }
}

interface TakingCopy {
  text: OpenedCopy
  copy: ConflictCopy
  choices: Choices
  names: { mine: string; disk: string }
}

type Taken =
  { kind: 'taken'; takenIn: TakenIn } | { kind: 'clash'; versions: Versions<Article> } | { error: AppError }

/** Merges a copy into the text on the screen, after both were made revisions. */
async function takeCopy(session: ArticleSession, { text, copy, choices, names }: TakingCopy): Promise<Taken> {
  const versionsNow = () => ({ base: text.base, ours: session.draft.article(), theirs: text.copy })
  const clashes = () => settleClashes(versionsNow(), choices).clashes.filter(({ key }) => !choices.has(key))
  if (clashes().length > 0) return { kind: 'clash', versions: versionsNow() }
  const { outcome, value } = await session.queue.withFlushed((base) =>
    request('revision:keep-both', { id: session.id, base, mine: text.copy, names }),
  )
  if ('error' in outcome) return { error: outcome.error }
  if (value && !value.ok) return { error: value.error }
  await session.atRest()
  if (clashes().length > 0) return { kind: 'clash', versions: versionsNow() }
  const before = session.draft.article()
  const after = settleClashes(versionsNow(), choices).article
  session.draft.replace(after)
  return { kind: 'taken', takenIn: { origin: 'copy', before, after, at: copy.at } }
}
