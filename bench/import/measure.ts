import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { importServices } from '../../electron/cli/import-services'
import { runImport } from '../../electron/import/import-run'
import { openWorkspace } from '../../electron/store/workspace-store'
import type { Measured } from './in-own-process'
import { peakMemoryMb } from './peak-memory'

/** One piece of work in a process of its own, so that its memory is its own: parses a folder, or imports what there is. */
const [task = '', path = '', workspace = ''] = process.argv.slice(2)
const who = { device: '01JCHECK', program: 'galley import bench', version: '0.1.0' }

async function parseAlone(folder: string): Promise<{ created: number; skipped: number }> {
  let created = 0
  for (const name of readdirSync(folder)) {
    const text = await readFile(join(folder, name), 'utf8')
    if (micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }).length > 0) created += 1
  }
  return { created, skipped: 0 }
}

async function importAll(): Promise<{ created: number; skipped: number }> {
  const opened = await openWorkspace(workspace, { ...who, access: 'write', requireWrite: true })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const store = opened.value
  const [by = ''] = store.people.all().keys()
  const imported = await runImport(importServices(store), { paths: [path], by })
  await store.close()
  if (!imported.ok) throw new Error(JSON.stringify(imported.error))
  return { created: imported.value.created.length, skipped: imported.value.skipped.length }
}

const start = performance.now()
const counts = task === 'parse' ? await parseAlone(path) : await importAll()
const ms = Math.round(performance.now() - start)
const measured: Measured = { ms, ...counts, peakMb: peakMemoryMb() }
process.stdout.write(JSON.stringify(measured))
