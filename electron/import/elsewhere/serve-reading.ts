import type { SourceFile } from '../format-reader'
import { ImportRefusal, overLimit } from '../import-limits'
import type { ParseFile, Parsed } from '../parse-file'
import { toRefusal } from '../parse-file'
import type { Inbox } from './inbox'
import { createInbox } from './inbox'
import type { FileToParse, FromReader, SentRefusal, ToReader } from './reading-messages'
import { aheadAtMost, ownBytes, toSent } from './reading-messages'

interface Work {
  post: (message: FromReader) => void
  /** Answers to `pull`. */
  pieces: Inbox<{ piece: Uint8Array | null } | { failed: SentRefusal }>
  /** A token for each that may be sent. */
  turns: Inbox<true>
  stop: AbortController
}

/** Parses one file after the other for the program: the other end of a `ReadingLink`. */
export function serveReading(
  parse: ParseFile,
  post: (message: FromReader) => void,
): (message: ToReader) => void {
  let work: Work | null = null
  return (message) => {
    if ('parse' in message) {
      work = { post, pieces: createInbox(), turns: createInbox(), stop: new AbortController() }
      for (let turn = 0; turn < aheadAtMost; turn += 1) work.turns.put(true)
      void parseOne(parse, message.parse, work)
    } else if ('more' in message) for (let turn = 0; turn < message.more; turn += 1) work?.turns.put(true)
    else if ('stop' in message) {
      work?.stop.abort()
      work?.turns.fail(new Stopped())
      work?.pieces.fail(new Stopped())
    } else work?.pieces.put(message)
  }
}

class Stopped extends Error {}

async function parseOne(parse: ParseFile, given: FileToParse, work: Work): Promise<void> {
  const { post, turns, stop } = work
  try {
    for await (const parsed of parse(pulledFile(given, work), given.bytes, given.options, stop.signal)) {
      await turns.take()
      post(messageOf(parsed))
    }
    post({ done: true })
  } catch (error) {
    post(error instanceof Stopped ? { done: true } : { refused: toSent(toRefusal(error)) })
  }
}

function messageOf(parsed: Parsed): FromReader {
  if (parsed.kind === 'picture') return { found: { ...parsed, bytes: ownBytes(parsed.bytes) } }
  return parsed.kind === 'article' ? { article: JSON.stringify(parsed) } : { found: parsed }
}

/** The file as readers know it, piece by piece from the program, which has the limits of the disk and of archives. */
function pulledFile({ name, size, options: { limits } }: FileToParse, { post, pieces }: Work): SourceFile {
  async function* pull(what: 'bytes' | 'chunks'): AsyncGenerator<Uint8Array> {
    for (let isNew = true; ; isNew = false) {
      post({ pull: what, isNew })
      const answer = await pieces.take()
      if ('failed' in answer) throw refusalOf(answer.failed)
      if (answer.piece === null) return
      yield answer.piece
    }
  }
  return {
    name,
    size,
    chunks: () => pull('chunks'),
    bytes: async () => {
      if (size > limits.fileBytes) throw overLimit(limits, 'fileBytes', `${size} bytes`)
      const parts: Uint8Array[] = []
      for await (const part of pull('bytes')) parts.push(part)
      return Buffer.concat(parts)
    },
  }
}

export function refusalOf({ why, detail, line }: SentRefusal): ImportRefusal {
  return new ImportRefusal(why, detail, line)
}
