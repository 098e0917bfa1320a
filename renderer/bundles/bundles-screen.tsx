import { useState } from 'react'
import type { AppError } from '../../shared/errors'
import { request } from '../api/client'
import { ErrorNote } from '../errors/error-note'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { useKeys } from '../ui/keys/use-keys'
import { MainColumn, Panel } from '../ui/shell/panel'
import { ScreenHeader } from '../ui/shell/screen-header'
import type { BuildChoice, BundleForm } from './build-form'
import { BuildForm } from './build-form'
import { BuiltResult } from './built-result'
import { BundleHistory, CheckBundle } from './bundle-history'
import { BundlePreview } from './bundle-preview'
import classes from './bundles.module.css'
import { momentOfField } from './moment-of-field'
import type { BundleJobs } from './use-bundle-jobs'

type BundlesScreenProps = {
  jobs: BundleJobs
  choice: BuildChoice
  onChoiceChange: (choice: BuildChoice) => void
}

export const BundlesScreen = ({ jobs, choice, onChoiceChange }: BundlesScreenProps) => {
  const t = useWords('bundles')
  const { timeZone } = useFormat()
  const [error, setError] = useState<AppError | null>(null)
  const asOf = choice.moment === null ? null : momentOfField(choice.moment, timeZone)
  const chooseTarget = async () => {
    const chosen = await request('bundle:choose-target', { form: choice.form })
    setError(chosen.ok ? null : chosen.error)
    if (chosen.ok && chosen.value !== null) onChoiceChange({ ...choice, target: chosen.value })
  }
  const chooseBundle = async (form: BundleForm) => {
    const chosen = await request('bundle:choose-bundle', { form })
    setError(chosen.ok ? null : chosen.error)
    if (chosen.ok && chosen.value !== null) jobs.verify(chosen.value)
  }
  const reveal = async (path: string) => {
    const revealed = await request('bundle:reveal', { path })
    setError(revealed.ok ? null : revealed.error)
  }
  const build = () => {
    if (choice.target !== null && !jobs.running) jobs.build(choice.target, asOf)
  }
  useKeys({ 'mod+enter': build })
  return (
    <>
      <MainColumn>
        <ScreenHeader title={t('title')} note={t('build.title')} />
        <div className={classes.notes}>
          {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
          {jobs.error ? <ErrorNote error={jobs.error} onClose={jobs.clearError} /> : null}
        </div>
        <BuildForm
          choice={choice}
          onChange={onChoiceChange}
          onChooseTarget={() => void chooseTarget()}
          onBuild={build}
          jobs={jobs}
        />
        <BundlePreview asOf={asOf} />
      </MainColumn>
      <Panel label={t('history.title')} side="right" width={340} padding="bare">
        <BuiltResult built={jobs.built} jobs={jobs} onReveal={(path) => void reveal(path)} />
        <CheckBundle jobs={jobs} onChoose={(form) => void chooseBundle(form)} />
        <BundleHistory jobs={jobs} onReveal={(path) => void reveal(path)} />
      </Panel>
    </>
  )
}
