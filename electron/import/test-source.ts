import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FormatReader, ReadContext, SourceFile } from './format-reader'
import type { Found, FoundArticle } from './found-article'
import { defaultLimits } from './import-limits'

/** Files from the wild that are not part of the project; tests that read them skip where they are not there. */
export const wildInputs = resolve(import.meta.dirname, '../../../shared/input')

export function hasWildInputs(...folders: string[]): boolean {
  return folders.every((folder) => existsSync(join(wildInputs, folder)))
}

export function wildFiles(folder: string): string[] {
  const path = join(wildInputs, folder)
  return existsSync(path)
    ? readdirSync(path)
        .sort()
        .map((name) => join(path, name))
    : []
}

export const readContext: ReadContext = { limits: defaultLimits, timeZone: 'Asia/Shanghai' }

/** Bytes or text as a file of an import, given in pieces of odd lengths. */
export function sourceOf(content: string | Uint8Array, name = 'a', pieceLength = 4099): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    size: bytes.length,
    bytes: () => Promise.resolve(bytes),
    async *chunks() {
      for (let at = 0; at < bytes.length; at += pieceLength)
        yield Promise.resolve(bytes.subarray(at, at + pieceLength))
    },
  }
}

export function wildSource(path: string): SourceFile {
  const file = join(wildInputs, path)
  return { ...sourceOf(readFileSync(file), path, 65_536), size: statSync(file).size }
}

export async function readAll(
  reader: FormatReader,
  file: SourceFile,
  context = readContext,
): Promise<Found[]> {
  const found: Found[] = []
  for await (const each of reader.read(file, context)) found.push(each)
  return found
}

export function articlesOf(found: readonly Found[]): FoundArticle[] {
  return found.flatMap((each) => (each.kind === 'article' ? [each.article] : []))
}
