import { spawnSync } from 'node:child_process'
import { repository } from './running-app'

/** What `galley … --json` printed, and its exit code. */
export interface GalleyAnswer {
  code: number
  document: Record<string, unknown>
}

/** Runs the command line on a workspace or bundle, as another program would. */
export function galley(...args: string[]): GalleyAnswer {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/galley', ...args, '--json'], {
    cwd: repository,
    encoding: 'utf8',
  })
  try {
    return { code: status ?? -1, document: JSON.parse(stdout) as Record<string, unknown> }
  } catch {
    throw new Error(`galley ${args.join(' ')} printed no document:\n${stdout}\n${stderr}`)
  }
}

/** As `galley`, for a command that must succeed. */
export function galleyDone<Document>(...args: string[]): Document {
  const { code, document } = galley(...args)
  if (code !== 0) throw new Error(`galley ${args.join(' ')} ended with ${code}: ${JSON.stringify(document)}`)
  return document as Document
}
