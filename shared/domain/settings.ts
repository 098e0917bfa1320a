import { z } from 'zod'
import { idSchema } from './identifier'

export const localeSchema = z.enum(['zh-CN', 'en'])
export type Locale = z.infer<typeof localeSchema>

/** Preferences of this device; `system` follows the operating system. */
export const preferencesSchema = z.strictObject({
  locale: z.enum(['system', 'zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  readingFace: z.enum(['hei', 'song']),
  /** How long an article shall become, in 字: what its editor intends, and no part of the article. */
  goals: z.record(idSchema, z.int().min(1).max(1_000_000)).optional(),
  /** How two texts are compared; absent until it was chosen. */
  comparison: z
    .strictObject({ view: z.enum(['columns', 'inline']), unit: z.enum(['word', 'character']) })
    .optional(),
})
export type Preferences = z.infer<typeof preferencesSchema>

export const defaultPreferences: Preferences = { locale: 'system', theme: 'system', readingFace: 'hei' }

const mostGoals = 300

/** The goals with another one, or with one less; the oldest give way. */
export function withGoal(
  goals: Preferences['goals'],
  article: string,
  words: number | null,
): Preferences['goals'] {
  const others = Object.entries(goals ?? {}).filter(([id]) => id !== article)
  return Object.fromEntries(words === null ? others : [...others.slice(1 - mostGoals), [article, words]])
}
