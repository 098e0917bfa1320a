import { Button, Menu } from '@mantine/core'
import { IconLanguage, IconSun } from '@tabler/icons-react'
import type { Preferences } from '../../shared/domain/settings'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import { usePreferences } from './use-preferences'

const languageWords = { system: 'system', 'zh-CN': 'zh', en: 'en' } as const

/** Language and appearance where no workspace is open. */
export const QuickPreferences = ({ preferences }: { preferences: Preferences }) => {
  const t = useWords('settings')
  const { change } = usePreferences()
  return (
    <>
      <Menu position="top-end">
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('language.label')}
            leftSection={<Icon of={IconLanguage} size={14} />}
          >
            {t(`language.${languageWords[preferences.locale]}`)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['system', 'zh-CN', 'en'] as const).map((locale) => (
            <Menu.Item key={locale} onClick={() => change({ locale })}>
              {t(`language.${languageWords[locale]}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="top-end">
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('theme.label')}
            leftSection={<Icon of={IconSun} size={14} />}
          >
            {t(`theme.${preferences.theme}`)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['system', 'light', 'dark'] as const).map((theme) => (
            <Menu.Item key={theme} onClick={() => change({ theme })}>
              {t(`theme.${theme}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
