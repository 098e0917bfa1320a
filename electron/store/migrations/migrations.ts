import type { Fields, Migration } from './migration'
import { articleBody } from './0001-article-body'
import { workspaceStages } from './0001-workspace-stages'

/** Every step of every format. A new step is one file and one line here. */
export const migrations: readonly Migration[] = inOrder([articleBody, workspaceStages])

/** Refuses a list in which a format does not go 1, 2, 3: such a program must not start. */
export function inOrder(steps: readonly Migration[]): readonly Migration[] {
  const last = new Map<string, number>()
  for (const { format, to } of steps) {
    const expected = (last.get(format) ?? 0) + 1
    if (to !== expected) throw new Error(`Migrations of ${format}: step ${expected} is missing, found ${to}`)
    last.set(format, to)
  }
  return steps
}

/** Refuses a format whose version no list of steps leads to. */
export function requireSteps(
  format: string,
  version: number,
  steps: readonly Migration[] = migrations,
): void {
  const reached = steps.filter((step) => step.format === format).at(-1)?.to
  const needed = reached ?? 1
  if (version !== needed)
    throw new Error(`${format} is at version ${version}, its migrations lead to ${needed}`)
}

/** Takes the fields from their version up to `version`; the steps that ran are told to `onStep`. */
export function migrate(
  format: string,
  fields: Fields,
  version: number,
  onStep: (step: Migration) => void = () => undefined,
): Fields {
  let current = fields
  for (const step of migrations) {
    if (step.format !== format || step.to <= Number(current.version) || step.to > version) continue
    current = step.up(current)
    onStep(step)
  }
  return current
}
