import { serveReading } from './import/elsewhere/serve-reading'
import type { ToReader } from './import/elsewhere/reading-messages'
import { createParseFile } from './import/parse-file'
import { readers } from './import/readers'

/** The process in which files of imports are parsed: one made to harm ends it and nothing else. */
const port = process.parentPort
const handle = serveReading(createParseFile(readers), (message) => port.postMessage(message))
port.on('message', ({ data }: { data: ToReader }) => handle(data))
