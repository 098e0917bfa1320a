import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { bundle } from '../bundle.mjs'

test('kill -9 in the middle of writing loses nothing that was acknowledged, eight times', async () => {
  const modules = await bundle({ rounds: 'bench/crash/rounds.ts', worker: 'bench/crash/worker.ts' })
  const folder = mkdtempSync(join(tmpdir(), 'galley-crash-'))
  try {
    const { runCrashRounds } = await import(pathToFileURL(join(modules, 'rounds.mjs')).href)
    const worker = join(modules, 'worker.mjs')
    const report = await runCrashRounds({ worker, folder, rounds: 8, spanMs: [50, 1800] })
    expect(report).toEqual({
      rounds: 8,
      acknowledgedSaves: expect.any(Number),
      acknowledgedDecisions: expect.any(Number),
      lostSaves: 0,
      lostRevisions: 0,
      lostDecisions: 0,
      lostLogLines: 0,
      tornFiles: 0,
      brokenChains: 0,
      journalLost: 0,
      journalLate: 0,
      journalRounds: expect.any(Number),
      journalBehindMs: expect.any(Number),
    })
    expect(report.acknowledgedSaves).toBeGreaterThan(8)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(modules, { recursive: true, force: true })
  }
}, 120_000)
