import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { IconFolder, IconPackageExport, IconSquare } from '@tabler/icons-react'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { Field } from '../ui/parts/field'
import { Icon } from '../ui/parts/icon'
import { BuildSteps } from './build-steps'
import classes from './bundles.module.css'
import { fieldOfMoment } from './moment-of-field'
import type { BundleJobs } from './use-bundle-jobs'

export type BundleForm = 'folder' | 'zip'

/** What the next build is asked for; kept while other screens are open. `moment` is a field's value, null for now. */
export interface BuildChoice {
  moment: string | null
  form: BundleForm
  target: string | null
}

export const firstChoice: BuildChoice = { moment: null, form: 'folder', target: null }

type BuildFormProps = {
  choice: BuildChoice
  onChange: (choice: BuildChoice) => void
  onChooseTarget: () => void
  onBuild: () => void
  jobs: BundleJobs
}

export const BuildForm = ({ choice, onChange, onChooseTarget, onBuild, jobs }: BuildFormProps) => {
  const t = useWords('bundles')
  const { timeZone, zone } = useFormat()
  const { moment, form, target } = choice
  const isMoment = moment !== null
  return (
    <div className={classes.form}>
      <Field label={t('build.asOf')}>
        <div className={classes.line}>
          <SegmentedControl
            className={classes.segments}
            aria-label={t('build.asOf')}
            data={[
              { value: 'now', label: t('build.now') },
              { value: 'at', label: t('build.at') },
            ]}
            value={isMoment ? 'at' : 'now'}
            onChange={(value) =>
              onChange({ ...choice, moment: value === 'at' ? fieldOfMoment(new Date(), timeZone) : null })
            }
          />
          {isMoment ? (
            <>
              <TextInput
                type="datetime-local"
                size="xs"
                aria-label={t('build.moment')}
                value={moment}
                onChange={(event) => onChange({ ...choice, moment: event.currentTarget.value })}
              />
              <span className="g-caption">{zone()}</span>
            </>
          ) : null}
        </div>
      </Field>
      <Field label={t('build.form')}>
        <SegmentedControl
          className={classes.segments}
          aria-label={t('build.form')}
          data={[
            { value: 'folder', label: t('build.folder') },
            { value: 'zip', label: t('build.zip') },
          ]}
          value={form}
          onChange={(value) =>
            onChange({ ...choice, form: value === 'zip' ? 'zip' : 'folder', target: null })
          }
        />
      </Field>
      <Field label={t('build.target')} note={t('build.insideNote')}>
        <div className={classes.line}>
          <Button leftSection={<Icon of={IconFolder} />} onClick={onChooseTarget}>
            {t('build.choose')}
          </Button>
          {target === null ? (
            <span className="g-ink-3">{t('build.notChosen')}</span>
          ) : (
            <span className={`g-mono g-text ${classes.path}`}>{target}</span>
          )}
        </div>
      </Field>
      <BuildAct jobs={jobs} hasTarget={target !== null} onBuild={onBuild} />
    </div>
  )
}

const BuildAct = ({
  jobs,
  hasTarget,
  onBuild,
}: {
  jobs: BundleJobs
  hasTarget: boolean
  onBuild: () => void
}) => {
  const t = useWords('bundles')
  const { running } = jobs
  if (running)
    return (
      <div className={classes.running}>
        <BuildSteps running={running} />
        <Button
          leftSection={<Icon of={IconSquare} size={14} />}
          onClick={jobs.stop}
          disabled={running.isStopping}
        >
          {running.isStopping ? t('build.stopping') : t('build.stop')}
        </Button>
      </div>
    )
  return (
    <div className={classes.line}>
      <Button
        size="lg"
        variant={hasTarget ? 'filled' : 'wait'}
        leftSection={<Icon of={IconPackageExport} />}
        onClick={hasTarget ? onBuild : undefined}
        aria-disabled={!hasTarget}
      >
        {hasTarget ? t('build.start') : t('build.startMissing')}
      </Button>
    </div>
  )
}
