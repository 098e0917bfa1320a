import { IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import classes from './import.module.css'

const steps = ['choose', 'plan', 'run', 'report'] as const
type Step = (typeof steps)[number]

/** The line over every part of an import: where one is on the way, and the acts of that place. */
export const ImportHead = ({ at, children }: { at: Step; children?: ReactNode }) => {
  const t = useWords('importing')
  const place = steps.indexOf(at)
  return (
    <header className={classes.head}>
      <h1>{t('title')}</h1>
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li
            key={step}
            aria-current={index === place ? 'step' : undefined}
            data-done={index < place || undefined}
          >
            {index < place ? (
              <Icon of={IconCircleCheck} />
            ) : (
              <span className={classes.stepNumber}>{index + 1}</span>
            )}
            <span className={classes.stepName}>{t(`steps.${step}`)}</span>
          </li>
        ))}
      </ol>
      <span className={classes.space} />
      {children}
    </header>
  )
}
