import { utilityProcess } from 'electron'
import type { FromReader, ReadingLink } from '../import/elsewhere/reading-messages'

/** A process of its own that parses; see `electron/reader.ts`. */
export function openReadingProcess(entry: string): ReadingLink {
  const started = utilityProcess.fork(entry, [], { serviceName: 'Galley reader' })
  // Out of memory, for one; `exit` follows and tells it. Without a listener it would be an error of this process.
  started.on('error', () => {})
  return {
    send: (message) => started.postMessage(message),
    onMessage: (handle) => started.on('message', (message: FromReader) => handle(message)),
    onEnd: (handle) => started.once('exit', (code) => handle(`its reader ended with code ${code}`)),
    end: () => void started.kill(),
  }
}
