import { z } from 'zod'

export const localeSchema = z.enum(['zh-CN', 'en'])
export type Locale = z.infer<typeof localeSchema>

/** Preferences of this device; `system` follows the operating system. */
export const preferencesSchema = z.strictObject({
  locale: z.enum(['system', 'zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  readingFace: z.enum(['hei', 'song']),
})
export type Preferences = z.infer<typeof preferencesSchema>

export const defaultPreferences: Preferences = { locale: 'system', theme: 'system', readingFace: 'hei' }
