import { nativeTheme } from 'electron'
import type { Locale, Preferences } from '../../shared/domain/settings'
import type { EventPayload } from '../../shared/ipc/contract'
import type { DeviceStore } from '../store/device-store'
import { setMenu } from './menu'
import type { Switches } from './switches'

export interface AppearanceOptions {
  device: DeviceStore
  switches: Pick<Switches, 'locale' | 'theme'>
  systemLocale: Locale
  ask: (what: EventPayload<'window:asked'>['for']) => void
  openWindow: () => void
}

/** Language and theme as they count now: those of the device, unless the command line asks for others. */
export function createAppearance({ device, switches, systemLocale, ask, openWindow }: AppearanceOptions) {
  let asked = switches

  function preferences(): Preferences {
    const kept = device.get().preferences
    return { ...kept, locale: asked.locale ?? kept.locale, theme: asked.theme ?? kept.theme }
  }

  function show({ theme, locale }: Preferences): void {
    nativeTheme.themeSource = theme
    setMenu(locale === 'system' ? systemLocale : locale, ask, openWindow)
  }

  show(preferences())
  return {
    preferences,
    applyPreferences(next: Preferences): void {
      // A choice made by hand is stronger than the switch that the program was started with.
      asked = { locale: null, theme: null }
      show(next)
    },
  }
}
