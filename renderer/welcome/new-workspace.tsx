import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useState } from 'react'
import type { Input } from '../../shared/ipc/contract'
import { useFormat } from '../i18n/format-provider'
import { timeZones } from '../i18n/time-zones'
import { useWords } from '../i18n/use-words'
import { isComposing } from '../ui/keys/is-composing'
import { Field } from '../ui/parts/field'
import { Icon } from '../ui/parts/icon'
import classes from './welcome.module.css'

type NewWorkspaceProps = {
  isBusy: boolean
  onChooseFolder: () => Promise<string | null>
  onCreate: (input: Input<'workspace:create'>) => void
  onBack: () => void
}

const stageNames = ['one', 'two', 'three'] as const

/** The Enter that ends a composition must not make a workspace. */
const keepComposition = (event: React.KeyboardEvent) => {
  if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
}

/** Names a publication and the folder that it lives in. Says what is still missing in the button's own place. */
export const NewWorkspace = ({ isBusy, onChooseFolder, onCreate, onBack }: NewWorkspaceProps) => {
  const t = useWords('welcome')
  const [folder, setFolder] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [person, setPerson] = useState('')
  const [stages, setStages] = useState(3)
  const [timeZone, setTimeZone] = useState(() => timeZones()[0] ?? 'UTC')
  const missing = [
    folder ? null : t('form.folder'),
    name.trim() ? null : t('form.publication'),
    person.trim() ? null : t('form.person'),
  ].filter((field) => field !== null)
  const create = () => {
    if (folder && missing.length === 0)
      onCreate({ folder, name: name.trim(), person: person.trim(), stages, timeZone })
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        create()
      }}
      onKeyDown={keepComposition}
    >
      <h2>{t('form.title')}</h2>
      <Field form="above" label={t('form.folder')} note={t('form.folderNote')}>
        <div className={classes.folder}>
          <Button
            autoFocus
            leftSection={<Icon of={IconFolder} />}
            onClick={() => void onChooseFolder().then((chosen) => chosen !== null && setFolder(chosen))}
          >
            {t('form.choose')}
          </Button>
          {folder === null ? (
            <span className="g-ink-3">{t('form.notChosen')}</span>
          ) : (
            <span className="g-mono g-text g-ellipsis">{folder}</span>
          )}
        </div>
      </Field>
      <Field form="above" label={t('form.publication')} note={t('form.publicationNote')}>
        {(id) => (
          <TextInput
            id={id}
            size="md"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={200}
          />
        )}
      </Field>
      <Field form="above" label={t('form.person')} note={t('form.personNote')}>
        {(id) => (
          <TextInput
            id={id}
            size="md"
            value={person}
            onChange={(event) => setPerson(event.currentTarget.value)}
            maxLength={100}
          />
        )}
      </Field>
      <RulesFields {...{ stages, setStages, timeZone, setTimeZone }} />
      <CreateActs missing={missing} isBusy={isBusy} onBack={onBack} />
    </form>
  )
}

type RulesFieldsProps = {
  stages: number
  setStages: (stages: number) => void
  timeZone: string
  setTimeZone: (zone: string) => void
}

const RulesFields = ({ stages, setStages, timeZone, setTimeZone }: RulesFieldsProps) => {
  const t = useWords('welcome')
  return (
    <>
      <Field
        form="above"
        label={t('form.stages')}
        note={t(`form.stagesNote.${stageNames[stages - 1] ?? 'three'}`)}
      >
        <SegmentedControl
          className={classes.segments}
          aria-label={t('form.stages')}
          data={stageNames.map((stage, index) => ({
            value: String(index + 1),
            label: t(`form.stage.${stage}`),
          }))}
          value={String(stages)}
          onChange={(value) => setStages(Number(value))}
        />
      </Field>
      <Field form="above" label={t('form.timeZone')} note={t('form.timeZoneNote')}>
        {(id) => (
          <Select
            id={id}
            size="md"
            searchable
            allowDeselect={false}
            data={timeZones()}
            value={timeZone}
            onChange={(zone) => zone && setTimeZone(zone)}
          />
        )}
      </Field>
    </>
  )
}

type CreateActsProps = Pick<NewWorkspaceProps, 'isBusy' | 'onBack'> & { missing: readonly string[] }

const CreateActs = ({ missing, isBusy, onBack }: CreateActsProps) => {
  const t = useWords('welcome')
  const { list } = useFormat()
  return (
    <div className={classes.acts}>
      <Button size="lg" onClick={onBack} disabled={isBusy}>
        {t('form.back')}
      </Button>
      <Button
        size="lg"
        type="submit"
        variant={missing.length === 0 ? 'filled' : 'wait'}
        aria-disabled={missing.length > 0}
        loading={isBusy}
      >
        {t('form.create')}
      </Button>
      {missing.length > 0 ? (
        <span className="g-caption">{t('form.missing', { fields: list(missing) })}</span>
      ) : null}
    </div>
  )
}
