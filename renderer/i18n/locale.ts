import type { Locale } from '../../shared/domain/settings'

export type { Locale }

export const locales = ['zh-CN', 'en'] as const satisfies readonly Locale[]

export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value)
