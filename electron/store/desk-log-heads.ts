import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { hashSchema } from '../../shared/domain/identifier'
import { canonicalText } from './canonical'
import { temporaryPath } from './durable-write'

const headSchema = z.strictObject({ lines: z.number().int().min(1), sha256: hashSchema })
const headsSchema = z.strictObject({
  format: z.literal('galley/desk-log-heads'),
  version: z.literal(1),
  /** By month, such as 2026-03. */
  files: z.record(z.string().regex(/^\d{4}-\d\d$/), headSchema),
})

/** How many lines a file of the desk log had, and the SHA-256 of the last of them: what it cannot be shorter than. */
export type DeskLogHead = z.infer<typeof headSchema>
export type DeskLogHeads = Record<string, DeskLogHead>

/** `desk-log/heads/<device>.json`, relative to the workspace. */
export function headsPath(device: string): string {
  return `desk-log/heads/${device}.json`
}

/** Null where the bytes are no heads. */
export function parseHeads(bytes: Uint8Array): DeskLogHeads | null {
  try {
    return headsSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).files
  } catch {
    return null
  }
}

/** None where there is no file, or none that can be read: a chain without a head is one that nobody promised anything of. */
export async function loadHeads(folder: string, device: string): Promise<DeskLogHeads> {
  const bytes = await readFile(join(folder, headsPath(device))).catch(() => null)
  return (bytes && parseHeads(bytes)) ?? {}
}

/**
 * Written after the line is on the disk, and not waited for with a sync: a head from before is true as well. So a write
 * that fails is nobody's trouble.
 */
export async function saveHeads(folder: string, device: string, heads: DeskLogHeads): Promise<void> {
  const path = join(folder, headsPath(device))
  const temporary = temporaryPath(path)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(temporary, headsText(heads), { flag: 'wx' })
    await rename(temporary, path)
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

export function headsText(files: DeskLogHeads): string {
  const sorted = Object.fromEntries(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)))
  return canonicalText({ format: 'galley/desk-log-heads', version: 1, files: sorted })
}
