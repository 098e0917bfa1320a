import { z } from 'zod'
import { ruleIds } from './rule-ids'

const ruleIdSchema = z.enum(ruleIds)

export const severitySchema = z.enum(['required', 'recommended'])
export type Severity = z.infer<typeof severitySchema>

/** What a workspace says of a rule; one that it does not name has its own severity. */
export const checkSettingsSchema = z.record(z.string(), z.enum(['required', 'recommended', 'off']))
export type CheckSettings = z.infer<typeof checkSettingsSchema>

const offset = z.number().int().min(0)

/**
 * One thing that a check found.
 *
 * `path` is `title`, `alternativeTitle`, `summary`, `body`, or `body/` and the indexes of the nodes that lead to the
 * block; `@` and a name behind it is a text that the node keeps as an attribute (`body/3/1@text` a footnote). `range` is a place in the text of that block in UTF-16 units (a node that is no text is one of them), null
 * where the finding is about the whole. `fix` replaces `from` to `to` by `text`; it is there only where it is safe
 * to take unseen. `suggestions` are for a person to choose from.
 */
export const findingSchema = z.strictObject({
  rule: ruleIdSchema,
  severity: severitySchema,
  path: z.string(),
  range: z.strictObject({ from: offset, to: offset }).nullable(),
  quote: z.strictObject({ before: z.string(), text: z.string(), after: z.string() }).nullable(),
  fix: z.strictObject({ from: offset, to: offset, text: z.string() }).nullable(),
  suggestions: z.array(z.string()),
  note: z.string(),
})
export type Finding = z.infer<typeof findingSchema>
