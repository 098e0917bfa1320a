import { SegmentedControl } from '@mantine/core'
import type { Preferences } from '../../shared/domain/settings'
import { ErrorNote } from '../errors/error-note'
import { useWords } from '../i18n/use-words'
import { Field } from '../ui/parts/field'
import classes from './settings.module.css'
import { usePreferences } from './use-preferences'

export const DeviceSettings = ({ preferences }: { preferences: Preferences }) => {
  const t = useWords('settings')
  const { error, clearError, change } = usePreferences()
  return (
    <section className={classes.section}>
      <h2>{t('device')}</h2>
      {error ? <ErrorNote error={error} onClose={clearError} /> : null}
      <Field label={t('language.label')}>
        <SegmentedControl
          className={classes.segments}
          aria-label={t('language.label')}
          data={[
            { value: 'system', label: t('language.system') },
            { value: 'zh-CN', label: t('language.zh') },
            { value: 'en', label: t('language.en') },
          ]}
          value={preferences.locale}
          onChange={(locale) => change({ locale: locale as Preferences['locale'] })}
        />
      </Field>
      <Field label={t('theme.label')}>
        <SegmentedControl
          className={classes.segments}
          aria-label={t('theme.label')}
          data={(['system', 'light', 'dark'] as const).map((theme) => ({
            value: theme,
            label: t(`theme.${theme}`),
          }))}
          value={preferences.theme}
          onChange={(theme) => change({ theme: theme as Preferences['theme'] })}
        />
      </Field>
      <Field label={t('readingFace.label')} note={t('readingFace.note')}>
        <SegmentedControl
          className={classes.segments}
          aria-label={t('readingFace.label')}
          data={(['hei', 'song'] as const).map((face) => ({ value: face, label: t(`readingFace.${face}`) }))}
          value={preferences.readingFace}
          onChange={(face) => change({ readingFace: face as Preferences['readingFace'] })}
        />
        <p className={classes.sample} data-face={preferences.readingFace} lang="zh-CN">
          {t('sampleText')}
        </p>
      </Field>
    </section>
  )
}
