import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isWhole, runCrashRounds } from './rounds'

/** `npm run bench -- crash [rounds]`: kill -9 in the middle of writing, 200 times unless told otherwise. */
export async function run({ folder, options }: { folder: string; options: string[] }): Promise<boolean> {
  const rounds = Number(options[0] ?? 200)
  const disk = await mkdtemp(join(process.env.GALLEY_BENCH_DISK ?? tmpdir(), 'galley-crash-'))
  try {
    const report = await runCrashRounds({
      worker: join(folder, 'worker.mjs'),
      folder: disk,
      rounds,
      spanMs: [50, 2400],
    })
    console.log(JSON.stringify({ bench: 'crash', ...report, passed: isWhole(report) }))
    return isWhole(report)
  } finally {
    await rm(disk, { recursive: true, force: true })
  }
}
