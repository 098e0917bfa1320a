import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { ulid } from 'ulid'

export interface Log {
  /** Writes an unexpected exception and gives the short reference that the user sees. */
  bug(where: string, error: unknown): string
}

/** The program's own log: exceptions that nobody expected, never the text of an article. */
export function createLog(path: string): Log {
  mkdirSync(dirname(path), { recursive: true })
  return {
    bug(where, error) {
      const reference = ulid().slice(-8)
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      const line = `${new Date().toISOString()} ${reference} ${where}\n${text}\n`
      try {
        appendFileSync(path, line)
      } catch {
        // A full disk must not turn the report of one failure into another.
      }
      process.stderr.write(line)
      return reference
    },
  }
}
