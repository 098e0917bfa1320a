import { Tabs } from '@mantine/core'
import { useState } from 'react'
import type { Preferences } from '../../shared/domain/settings'
import type { OpenWorkspace } from '../../shared/ipc/contract'
import { useWords } from '../i18n/use-words'
import { MainColumn } from '../ui/shell/panel'
import { ScreenHeader } from '../ui/shell/screen-header'
import { CheckSettingsPage } from './checks/check-settings-page'
import { DeviceSettings } from './device-settings'
import { MediaSettings } from './media-settings'
import { PeopleList } from './people-list'
import { PublicationSettings } from './publication-settings'
import classes from './settings.module.css'
import { WordListPage } from './word-list/word-list-page'

type SettingsScreenProps = { open: OpenWorkspace; preferences: Preferences; version: string }

const sections = ['general', 'checks', 'words'] as const
type Section = (typeof sections)[number]

export const SettingsScreen = (props: SettingsScreenProps) => {
  const t = useWords('settings')
  const [section, setSection] = useState<Section>('general')
  const isReadOnly = props.open.access.mode !== 'write'
  return (
    <MainColumn>
      <ScreenHeader title={t('title')} note={t('saved')} />
      <Tabs className={classes.tabs} value={section} onChange={(next) => setSection(next as Section)}>
        <Tabs.List>
          {sections.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`section.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="general" className={classes.page}>
          <GeneralSettings {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="checks" className={classes.panel}>
          {section === 'checks' ? <CheckSettingsPage isReadOnly={isReadOnly} /> : null}
        </Tabs.Panel>
        <Tabs.Panel value="words" className={classes.panel}>
          {section === 'words' ? <WordListPage isReadOnly={isReadOnly} /> : null}
        </Tabs.Panel>
      </Tabs>
    </MainColumn>
  )
}

const GeneralSettings = ({ open, preferences, version }: SettingsScreenProps) => {
  const t = useWords('settings')
  return (
    <>
      <DeviceSettings preferences={preferences} />
      <PublicationSettings open={open} />
      <MediaSettings open={open} />
      <PeopleList current={open.person.id} />
      <section className={classes.section}>
        <p className="g-caption">{t('folder')}</p>
        <p className="g-mono g-text">{open.folder}</p>
        <p className="g-caption">{t('version', { version })}</p>
      </section>
    </>
  )
}
