import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Measure } from './in-own-process'
import { measureIn } from './in-own-process'
import { newWorkspaceFolder } from './interrupted'
import { fillFolder, writeExport } from './sources'

const real = resolve('../shared/input')
const inputs = ['lctt-old', 'lctt-header'].map((name) => join(real, 'markdown', name))
const realExport = join(real, 'wxr', 'themeunittestdata.wordpress.xml')
const exportBytes = 100 * 1024 * 1024

/**
 * Of the time that reading and parsing the same files takes by themselves, of the first import, and of the memory that a
 * tenth of the files takes; and the memory of the large export.
 */
const targets = { beside: 3, second: 1 / 3, growth: 1.25, exportMb: 400 }

/**
 * `npm run bench -- import [files]`: real articles in Markdown, repeated with a line that tells them apart, beside reading
 * and parsing them with the Markdown library alone; the same import a second time; a tenth and a half of them; and an
 * export of WordPress of 100 MB. Each in a process of its own.
 */
export async function run({ folder, options }: { folder: string; options: string[] }): Promise<boolean> {
  const count = Number(options[0] ?? 10_000)
  if (![...inputs, realExport].every(existsSync)) {
    console.error('There are no articles at ../shared/input to measure with.')
    return false
  }
  const disk = await mkdtemp(join(process.env.GALLEY_BENCH_DISK ?? tmpdir(), 'galley-import-'))
  const measure = measureIn(folder)
  try {
    const isFast = await measureSpeed(measure, disk, count)
    const isSmall = await measureExport(measure, disk)
    return isFast && isSmall
  } finally {
    await rm(disk, { recursive: true, force: true })
  }
}

/** Parsing alone is measured before and after, so that what else the machine does counts for both. */
async function measureSpeed(measure: Measure, disk: string, count: number): Promise<boolean> {
  const peaksMb: Record<number, number> = {}
  for (const files of [count / 10, count / 2].map(Math.round)) {
    const posts = await fillFolder(join(disk, `${files}`), inputs, files)
    const { peakMb } = await measure('import', posts, await newWorkspaceIn(disk, `w${files}`))
    peaksMb[files] = peakMb
  }
  const posts = await fillFolder(join(disk, `${count}`), inputs, count)
  const workspace = await newWorkspaceIn(disk, `w${count}`)
  const alone = await measure('parse', posts)
  const first = await measure('import', posts, workspace)
  const aloneAgain = await measure('parse', posts)
  const second = await measure('import', posts, workspace)
  peaksMb[count] = first.peakMb
  const aloneMs = Math.round((alone.ms + aloneAgain.ms) / 2)
  const [beside, again] = [first.ms / aloneMs, second.ms / first.ms]
  const growth = first.peakMb / (peaksMb[Math.round(count / 10)] ?? 1)
  const passed =
    first.created === count &&
    second.skipped === count &&
    beside <= targets.beside &&
    again <= targets.second &&
    growth <= targets.growth
  tell({
    bench: 'import',
    files: count,
    aloneMs,
    firstMs: first.ms,
    secondMs: second.ms,
    perSecond: Math.round((count / first.ms) * 1000),
    besideParsing: round(beside),
    secondToFirst: round(again),
    peaksMb,
    alonePeakMb: alone.peakMb,
    secondPeakMb: second.peakMb,
    growth: round(growth),
    passed,
  })
  return passed
}

async function measureExport(measure: Measure, disk: string): Promise<boolean> {
  const path = await writeExport(join(disk, 'export.xml'), realExport, exportBytes)
  const { ms, created, peakMb } = await measure('import', path, await newWorkspaceIn(disk, 'export'))
  const passed = created > 0 && peakMb <= targets.exportMb
  tell({ bench: 'import of an export', bytes: exportBytes, articles: created, ms, peakMb, passed })
  return passed
}

async function newWorkspaceIn(disk: string, name: string): Promise<string> {
  await mkdir(join(disk, name))
  return newWorkspaceFolder(join(disk, name))
}

function tell(line: object): void {
  console.log(JSON.stringify(line))
}

const round = (value: number) => Math.round(value * 100) / 100
