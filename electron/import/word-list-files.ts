import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { WordEntry } from '../../shared/domain/word-list'
import { toWordListCsv } from '../../shared/domain/word-list-text'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { toWriteError } from '../store/write-error'
import { decodeText } from './decode'

/** The text of a file with words, in whichever encoding a spreadsheet saved it. */
export async function readWordListFile(path: string): Promise<Result<{ name: string; text: string }>> {
  const name = basename(path)
  try {
    const decoded = decodeText(await readFile(path), name)
    return decoded.ok ? success({ name, text: decoded.value.text }) : decoded
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return failure({ kind: 'import-refused', source: name, why: 'unreadable', detail })
  }
}

/** Writes the list for a spreadsheet; the byte order mark tells it that the text is UTF-8. */
export async function writeWordListFile(path: string, entries: readonly WordEntry[]): Promise<Result<null>> {
  try {
    await writeFile(path, `\ufeff${toWordListCsv(entries)}`)
    return success(null)
  } catch (error) {
    return failure(toWriteError(path, error))
  }
}
