import { SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { baseUrlSchema } from '../../shared/domain/workspace'
import type { AppError } from '../../shared/errors'
import type { Input, OpenWorkspace } from '../../shared/ipc/contract'
import { request } from '../api/client'
import { ErrorNote } from '../errors/error-note'
import { timeZones } from '../i18n/time-zones'
import { useWords } from '../i18n/use-words'
import { Field } from '../ui/parts/field'
import { Note } from '../ui/parts/note'
import { SavedText } from './saved-text'
import classes from './settings.module.css'

const stageNames = ['one', 'two', 'three'] as const

/** What belongs to the publication and so to everybody who opens the workspace. */
export const PublicationSettings = ({ open }: { open: OpenWorkspace }) => {
  const t = useWords('settings')
  const { workspace, access } = open
  const [error, setError] = useState<AppError | null>(null)
  const isReadOnly = access.mode !== 'write'
  const update = async (change: Input<'workspace:update'>) => {
    const updated = await request('workspace:update', change)
    setError(updated.ok ? null : updated.error)
  }
  const saveUrl = (text: string) => void update({ publication: { baseUrl: text === '' ? null : text } })
  const isUrl = (text: string) => text === '' || baseUrlSchema.safeParse(text).success
  return (
    <section className={classes.section}>
      <h2>{t('publication')}</h2>
      {isReadOnly ? <Note tone="warn">{t('readOnly')}</Note> : null}
      {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
      <SavedText
        label={t('name.label')}
        value={workspace.publication.name}
        isReadOnly={isReadOnly}
        problemOf={(text) => (text === '' ? t('name.missing') : null)}
        onSave={(name) => void update({ publication: { name } })}
      />
      <SavedText
        label={t('baseUrl.label')}
        note={t('baseUrl.note')}
        placeholder="https://"
        value={workspace.publication.baseUrl ?? ''}
        isReadOnly={isReadOnly}
        problemOf={(text) => (isUrl(text) ? null : t('baseUrl.invalid'))}
        onSave={saveUrl}
      />
      <Field label={t('stages.label')} note={t('stages.note')}>
        <SegmentedControl
          className={classes.segments}
          aria-label={t('stages.label')}
          disabled={isReadOnly}
          data={stageNames.map((stage, index) => ({ value: String(index + 1), label: t(`stages.${stage}`) }))}
          value={String(workspace.stages)}
          onChange={(stages) => void update({ stages: Number(stages) })}
        />
      </Field>
      <Field label={t('timeZone.label')} note={t('timeZone.note')}>
        {(id) => (
          <Select
            id={id}
            className={classes.input}
            searchable
            allowDeselect={false}
            disabled={isReadOnly}
            data={timeZones()}
            value={workspace.timeZone}
            onChange={(timeZone) => timeZone && void update({ timeZone })}
          />
        )}
      </Field>
    </section>
  )
}
