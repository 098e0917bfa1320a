import type { Preferences } from '../../shared/domain/settings'
import type { OpenWorkspace } from '../../shared/ipc/contract'
import { useWords } from '../i18n/use-words'
import { MainColumn } from '../ui/shell/panel'
import { ScreenHeader } from '../ui/shell/screen-header'
import { DeviceSettings } from './device-settings'
import { PeopleList } from './people-list'
import { PublicationSettings } from './publication-settings'
import classes from './settings.module.css'

type SettingsScreenProps = { open: OpenWorkspace; preferences: Preferences; version: string }

export const SettingsScreen = ({ open, preferences, version }: SettingsScreenProps) => {
  const t = useWords('settings')
  return (
    <MainColumn>
      <ScreenHeader title={t('title')} note={t('saved')} />
      <div className={classes.page}>
        <DeviceSettings preferences={preferences} />
        <PublicationSettings open={open} />
        <PeopleList current={open.person.id} />
        <section className={classes.section}>
          <p className="g-caption">{t('folder')}</p>
          <p className="g-mono g-text">{open.folder}</p>
          <p className="g-caption">{t('version', { version })}</p>
        </section>
      </div>
    </MainColumn>
  )
}
