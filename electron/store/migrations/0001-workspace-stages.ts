import type { Migration } from './migration'
import { onlyKeys } from './migration'

/** Version 0 had one review stage and no time zone of its own: `{ format, version, minimumProgram, id, publication }`. */
export const workspaceStages: Migration = {
  format: 'galley/workspace',
  to: 1,
  up: (old) => {
    onlyKeys(old, ['format', 'version', 'minimumProgram', 'id', 'publication'])
    return { ...old, version: 1, timeZone: 'Asia/Shanghai', stages: 1 }
  },
}
