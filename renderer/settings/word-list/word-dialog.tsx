import { Button, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { foldWord } from '../../../shared/domain/checks/word-matcher'
import type { WordEntry } from '../../../shared/domain/word-list'
import type { AppError } from '../../../shared/errors'
import { ErrorNote } from '../../errors/error-note'
import { useWords } from '../../i18n/use-words'
import { isComposing } from '../../ui/keys/is-composing'
import { Field } from '../../ui/parts/field'
import { FocusBack } from '../../ui/parts/focus-back'
import type { WordListActs } from './use-word-list'
import { useWordList } from './use-word-list'
import classes from './word-list.module.css'

type WordDialogProps = {
  /** The word that is asked for: its entry is changed where the list has one, and added where it has none. */
  word: string
  isReadOnly: boolean
  onClose: () => void
}

/** One entry of the house word list, wherever one comes from. */
export const WordDialog = ({ word, isReadOnly, onClose }: WordDialogProps) => {
  const t = useWords('wordList')
  const list = useWordList()
  const [asked, setAsked] = useState(word)
  if (!list.words) return null
  const entries = list.words.map(({ entry }) => entry)
  const entry = entries.find((each) => foldWord(each.wrong) === foldWord(asked)) ?? null
  return (
    <Modal opened onClose={onClose} title={t(entry ? 'dialog.edit' : 'dialog.add')} size={460}>
      <FocusBack />
      <WordForm
        // What is being written belongs to the entry that was opened, also when it is changed elsewhere.
        key={asked}
        first={entry}
        {...{ word: asked, entries, list, isReadOnly, onClose }}
        onOpen={setAsked}
      />
    </Modal>
  )
}

type WordFormProps = WordDialogProps & {
  first: WordEntry | null
  entries: readonly WordEntry[]
  list: WordListActs
  onOpen: (word: string) => void
}

const toEntry = (wrong: string, right: string, kind: WordEntry['kind'], note: string): WordEntry => ({
  wrong: wrong.trim(),
  right: [...new Set(right.split('\n').map((line) => line.trim()))].filter((line) => line !== ''),
  note: note.trim(),
  kind,
})

/** What is being written of an entry, and the ways to end it. */
function useWordForm({ word, first, entries, list, isReadOnly, onClose }: WordFormProps) {
  const [before] = useState(first)
  const [wrong, setWrong] = useState(before?.wrong ?? word)
  const [right, setRight] = useState(before?.right.join('\n') ?? '')
  const [kind, setKind] = useState<WordEntry['kind']>(before?.kind ?? 'misspelt')
  const [note, setNote] = useState(before?.note ?? '')
  const [isAsked, setAsked] = useState(false)
  const [failed, setFailed] = useState<AppError | null>(null)
  const next = toEntry(wrong, right, kind, note)
  const isMissing = next.wrong === ''
  const twin = entries.find(
    (each) =>
      foldWord(each.wrong) === foldWord(next.wrong) && foldWord(each.wrong) !== foldWord(before?.wrong ?? ''),
  )
  const end = (refused: AppError | null) => (refused ? setFailed(refused) : onClose())
  const save = async () => {
    setAsked(true)
    if (!isMissing && !twin && !isReadOnly) end(await list.change([{ from: before, to: next }]))
  }
  const remove = async () => end(before && (await list.remove(before)))
  const isToldMissing = isAsked && isMissing
  return {
    before,
    wrong,
    setWrong,
    right,
    setRight,
    kind,
    setKind,
    note,
    setNote,
    twin,
    isToldMissing,
    failed,
    save,
    remove,
  }
}

const WordForm = (props: WordFormProps) => {
  const { word, isReadOnly, onOpen, onClose } = props
  const t = useWords('wordList')
  const form = useWordForm(props)
  const { twin } = form
  const wrongIs = twin ? (
    <>
      {t('dialog.exists', { word: twin.wrong })}{' '}
      <Button size="compact-xs" onClick={() => onOpen(twin.wrong)}>
        {t('dialog.openThat')}
      </Button>
    </>
  ) : null
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void form.save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
      }}
    >
      {form.failed ? <ErrorNote error={form.failed} /> : null}
      <Field label={t('dialog.wrong')} error={form.isToldMissing ? t('dialog.wrongMissing') : wrongIs}>
        {(id) => (
          <TextInput
            id={id}
            data-autofocus={word === '' || undefined}
            disabled={isReadOnly}
            value={form.wrong}
            onChange={(event) => form.setWrong(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={t('dialog.right')} note={t('dialog.rightNote')}>
        {(id) => (
          <Textarea
            id={id}
            data-autofocus={word !== '' || undefined}
            autosize
            minRows={2}
            maxRows={6}
            disabled={isReadOnly}
            value={form.right}
            onChange={(event) => form.setRight(event.currentTarget.value)}
          />
        )}
      </Field>
      <KindAndNote form={form} isReadOnly={isReadOnly} />
      <div className={classes.formActs}>
        {form.before && !isReadOnly ? (
          <Button variant="subtle" onClick={() => void form.remove()}>
            {t('dialog.remove')}
          </Button>
        ) : null}
        <span className={classes.space} />
        <Button onClick={onClose}>{t('dialog.cancel')}</Button>
        {isReadOnly ? null : (
          <Button type="submit" variant="filled">
            {t('dialog.save')}
          </Button>
        )}
      </div>
    </form>
  )
}

type KindAndNoteProps = { form: ReturnType<typeof useWordForm>; isReadOnly: boolean }

const KindAndNote = ({ form, isReadOnly }: KindAndNoteProps) => {
  const t = useWords('wordList')
  return (
    <>
      <Field label={t('dialog.kind')} note={t(`dialog.kindNote.${form.kind}`)}>
        <SegmentedControl
          className={classes.segments}
          aria-label={t('dialog.kind')}
          disabled={isReadOnly}
          data={(['misspelt', 'forbidden'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={form.kind}
          onChange={(value) => form.setKind(value as WordEntry['kind'])}
        />
      </Field>
      <Field label={t('dialog.note')}>
        {(id) => (
          <TextInput
            id={id}
            placeholder={t('dialog.notePlaceholder')}
            disabled={isReadOnly}
            value={form.note}
            onChange={(event) => form.setNote(event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  )
}
