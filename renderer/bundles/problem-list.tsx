import type { BundleVerification } from '../../shared/domain/bundle'
import { useWords } from '../i18n/use-words'
import classes from './bundles.module.css'

const shown = 8

/** What a verification found, file by file. */
export const ProblemList = ({ verification }: { verification: BundleVerification }) => {
  const t = useWords('bundles')
  const rest = verification.problems.length - shown
  return (
    <ul className={`g-text ${classes.problems}`}>
      {verification.problems.slice(0, shown).map(({ path, problem, detail }) => (
        <li key={`${path} ${problem}`}>
          <strong>{t(`problem.${problem}`)}</strong> <span className="g-mono">{path}</span>{' '}
          <span className="g-caption">{detail}</span>
        </li>
      ))}
      {rest > 0 ? <li className="g-caption">{t('check.more', { number: rest })}</li> : null}
    </ul>
  )
}
