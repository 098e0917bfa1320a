import { IconCircle, IconCircleCheck, IconProgress } from '@tabler/icons-react'
import { useWords } from '../i18n/use-words'
import { useFormat } from '../i18n/format-provider'
import { Icon } from '../ui/parts/icon'
import { ProgressLine } from '../ui/parts/progress-line'
import classes from './bundles.module.css'
import type { RunningJob } from './use-bundle-jobs'

const steps = ['collect', 'embargo', 'pages', 'media', 'seal', 'verify'] as const
type Step = (typeof steps)[number]

const isStep = (name: string): name is Step => (steps as readonly string[]).includes(name)

/** How far the job is: the step, what of it is done, and which steps are behind and ahead. */
export const BuildSteps = ({ running }: { running: RunningJob }) => {
  const t = useWords('bundles')
  const { number } = useFormat()
  const { progress, work } = running
  const step = work === 'verify' ? 'verify' : (progress?.step ?? 'collect')
  const at = isStep(step) ? steps.indexOf(step) : -1
  const name = isStep(step) ? t(`step.${step}`) : t('step.other', { step })
  return (
    <>
      <ProgressLine
        name={t('progress')}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        label={
          <>
            <strong>{name}</strong> {progress ? `${number(progress.done)} / ${number(progress.total)}` : null}{' '}
            <span className="g-ink-3">{progress?.what}</span>
          </>
        }
      />
      <ol className={classes.steps}>
        {steps.map((each, index) => (
          <li key={each} aria-current={index === at ? 'step' : undefined} data-done={index < at || undefined}>
            <Icon of={index < at ? IconCircleCheck : index === at ? IconProgress : IconCircle} />
            {t(`step.${each}`)}
          </li>
        ))}
      </ol>
    </>
  )
}
