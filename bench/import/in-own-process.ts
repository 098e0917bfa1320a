import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface Measured {
  ms: number
  created: number
  skipped: number
  /** The most memory that the process ever had. */
  peakMb: number
}

export type Measure = (task: 'parse' | 'import', path: string, workspace?: string) => Promise<Measured>

/** Runs `measure.mjs` of the folder of bundled modules. */
export function measureIn(modules: string): Measure {
  return async (task, path, workspace = '') => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(modules, 'measure.mjs'),
      task,
      path,
      workspace,
    ])
    return JSON.parse(stdout) as Measured
  }
}
