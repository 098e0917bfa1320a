import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import plan from './plan.module.css'
import type { PlanPlace } from './use-import-jobs'
import { useSourceNames } from './use-source-names'

/** What was chosen, and what there is in it. */
export const PlanSummary = ({ place }: { place: PlanPlace }) => {
  const t = useWords('importing')
  const { number } = useFormat()
  const sourcesText = useSourceNames()
  const { files, formats, pictures } = place.plan
  const told = [
    pictures.here > 0 ? t('plan.picturesHere', { number: number(pictures.here) }) : '',
    pictures.remote > 0 ? t('plan.picturesRemote', { number: number(pictures.remote) }) : '',
    pictures.missing > 0 ? t('plan.picturesMissing', { number: number(pictures.missing) }) : '',
  ].filter((part) => part !== '')
  return (
    <header className={plan.summary} aria-label={t('plan.from')}>
      <div className={plan.summaryLine}>
        <strong className={`g-text ${plan.cut}`} title={place.request.paths.join('\n')}>
          {sourcesText(place.request.paths)}
        </strong>
        <span className="g-ink-3">{t('plan.files', { count: files })}</span>
      </div>
      <div className="g-caption">
        {formats.map(({ name, count }) => `${t(`format.${name}`)} ${number(count)}`).join(' · ')}
      </div>
      {told.length > 0 ? (
        <div className="g-caption">{t('plan.pictures', { parts: told.join(t('plan.and')) })}</div>
      ) : null}
    </header>
  )
}
