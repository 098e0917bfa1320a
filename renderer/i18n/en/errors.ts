import type { Translated } from '../word-tree'
import type { errors as source } from '../zh-CN/errors'

export const errors: Translated<typeof source> = {
  broken: 'This screen could not be drawn',
  brokenNext: 'What was written and saved is there. Open the window again, or go to the library.',
  detail: 'The program says: {{message}}',
  reopen: 'Open the window again',
}
