import type { SourceFile } from '../format-reader'
import { ImportRefusal, overLimit } from '../import-limits'
import type { Parsed, ParseFile, ParseOptions } from '../parse-file'
import { toRefusal } from '../parse-file'
import type { Inbox } from './inbox'
import { createInbox } from './inbox'
import type { FromReader, ReadingLink } from './reading-messages'
import { aheadAtMost, ownBytes, toSent } from './reading-messages'
import { refusalOf } from './serve-reading'

/** How long a process waits for another file before it ends. */
const idleMs = 30_000
/** What is sent at once, so that copying it holds nobody. */
const pieceBytes = 512 * 1024

interface Process {
  link: ReadingLink
  inbox: Inbox<FromReader>
  idle?: NodeJS.Timeout
}

/**
 * Parses in other processes, one file at a time in each. A file that keeps its process busy for too long, or ends it, is
 * refused, and the next has a new one. `stop` ends those that wait.
 */
export function createParseElsewhere(open: () => ReadingLink): { parse: ParseFile; stop: () => void } {
  const free: Process[] = []

  function take(): Process {
    const waiting = free.pop()
    if (waiting) {
      clearTimeout(waiting.idle)
      return waiting
    }
    const opened: Process = { link: open(), inbox: createInbox() }
    opened.link.onMessage((message) => opened.inbox.put(message))
    opened.link.onEnd((reason) => {
      drop(opened)
      opened.inbox.fail(new ImportRefusal('stopped', reason))
    })
    return opened
  }

  function drop(process: Process): void {
    clearTimeout(process.idle)
    const at = free.indexOf(process)
    if (at >= 0) free.splice(at, 1)
  }

  function giveBack(process: Process): void {
    process.idle = setTimeout(() => {
      drop(process)
      process.link.end()
    }, idleMs).unref()
    free.push(process)
  }

  async function* parse(...[file, bytes, options]: Parameters<ParseFile>): ReturnType<typeof parseIn> {
    const process = take()
    let state: 'busy' | 'free' | 'ended' = 'busy'
    try {
      yield* parseIn(process, file, bytes, options)
      state = 'free'
    } catch (error) {
      // A file that was refused leaves the process as it was; one that was too much for it does not.
      state = error instanceof ImportRefusal && error.why !== 'stopped' ? 'free' : 'ended'
      if (state === 'ended') process.link.end()
      throw error
    } finally {
      if (state === 'free') giveBack(process)
      if (state === 'busy')
        void isStopped(process, options).then((isFree) => (isFree ? giveBack : drop)(process))
    }
  }

  return {
    parse,
    stop: () => {
      for (const process of free.splice(0)) process.link.end()
    },
  }
}

async function* parseIn(
  { link, inbox }: Process,
  file: SourceFile,
  bytes: Uint8Array | null,
  options: ParseOptions,
) {
  const { name, size } = file
  const pieces = createPieces(file)
  link.send({ parse: { name, size, bytes: bytes && ownBytes(bytes), options } })
  let taken = 0
  try {
    for (;;) {
      const message = await inTime(inbox, options)
      if ('done' in message) return
      if ('refused' in message) throw refusalOf(message.refused)
      if ('pull' in message) link.send(await pieces.next(message))
      else {
        yield 'article' in message ? (JSON.parse(message.article) as Parsed) : message.found
        taken += 1
        if (taken % (aheadAtMost / 2) === 0) link.send({ more: aheadAtMost / 2 })
      }
    }
  } finally {
    await pieces.close()
  }
}

/** Lets the process come to an end of what nobody wants any more; one that does not is ended. */
async function isStopped({ link, inbox }: Process, options: ParseOptions): Promise<boolean> {
  try {
    link.send({ stop: true })
    for (;;) {
      const message = await inTime(inbox, options)
      if ('done' in message || 'refused' in message) return true
    }
  } catch {
    link.end()
    return false
  }
}

/** The next message; a process that says nothing for too long while nothing is asked of us is given up. */
async function inTime(inbox: Inbox<FromReader>, { limits }: ParseOptions): Promise<FromReader> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    const found = `no sign of life for ${limits.parseSeconds} seconds`
    const giveUp = () => reject(overLimit(limits, 'parseSeconds', found, { why: 'stopped' }))
    timer = setTimeout(giveUp, limits.parseSeconds * 1000)
  })
  try {
    return await Promise.race([inbox.take(), silence])
  } finally {
    clearTimeout(timer)
  }
}

/** The pieces of a file that the process asks for. */
function createPieces(file: SourceFile) {
  let open: AsyncIterator<Uint8Array> | null = null
  const close = async () => {
    await open?.return?.()
    open = null
  }
  return {
    close,
    async next({ pull, isNew }: Extract<FromReader, { pull: unknown }>) {
      try {
        if (isNew || !open) {
          await close()
          open = piecesOf(file, pull)
        }
        const next = await open.next()
        return { piece: next.done === true ? null : ownBytes(next.value) }
      } catch (error) {
        return { failed: toSent(toRefusal(error)) }
      }
    },
  }
}

async function* piecesOf(file: SourceFile, what: 'bytes' | 'chunks'): AsyncGenerator<Uint8Array> {
  const whole = what === 'bytes' ? [await file.bytes()] : file.chunks()
  for await (const part of whole)
    for (let at = 0; at < part.length; at += pieceBytes) yield part.subarray(at, at + pieceBytes)
}
