import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createWorkspace } from '../../electron/store/create-workspace'
import { createJournal } from '../../electron/store/journal'
import type { WorkspaceStore } from '../../electron/store/store'
import { verifyDeskLog } from '../../electron/store/verify-desk-log'
import { openWorkspace } from '../../electron/store/workspace-store'
import type { Result } from '../../shared/result'
import type { Acknowledgement } from './protocol'
import { sequenceOf } from './protocol'

export interface CrashReport {
  rounds: number
  acknowledgedSaves: number
  acknowledgedDecisions: number
  lostSaves: number
  lostRevisions: number
  lostDecisions: number
  lostLogLines: number
  tornFiles: number
  brokenChains: number
  /** Rounds after which the journal did not give back what it had acknowledged. */
  journalLost: number
  /** Rounds after which the journal did not have what was typed a second before the kill, of those long enough. */
  journalLate: number
  journalRounds: number
  /** The longest time by which the journal was behind what was typed, in milliseconds. */
  journalBehindMs: number
}

interface Settings {
  worker: string
  /** An empty folder on the disk that is tested. */
  folder: string
  rounds: number
  /** The worker is killed at a random moment of this span after it started to write. */
  spanMs: [number, number]
}

const who = { device: '01JCHECK', program: 'galley crash check', version: '0.1.0' }

/** Lets a process write, kills it with SIGKILL, and looks whether everything that it was promised is there. */
export async function runCrashRounds({ worker, folder, rounds, spanMs }: Settings): Promise<CrashReport> {
  const workspace = join(folder, 'workspace')
  const journal = join(folder, 'journal')
  const wish = { folder: workspace, name: '断电测试', personName: '周青', timeZone: 'UTC', stages: 1 }
  await value(await createWorkspace(wish, who)).close()
  await mkdir(journal)
  const report = newReport(rounds)
  for (let round = 0; round < rounds; round += 1) {
    const lifeMs = spanMs[0] + Math.random() * (spanMs[1] - spanMs[0])
    const lines = await writeUntilKilled(
      [worker, workspace, journal, String((round + 1) * 1_000_000)],
      lifeMs,
    )
    await check({ workspace, journal, ...lines }, report)
  }
  return report
}

export function isWhole(report: CrashReport): boolean {
  const { lostSaves, lostRevisions, lostDecisions, lostLogLines, tornFiles, brokenChains } = report
  const losses = [lostSaves, lostRevisions, lostDecisions, lostLogLines, tornFiles, brokenChains]
  return [...losses, report.journalLost, report.journalLate].every((count) => count === 0)
}

function newReport(rounds: number): CrashReport {
  const saves = {
    acknowledgedSaves: 0,
    acknowledgedDecisions: 0,
    lostSaves: 0,
    lostRevisions: 0,
    lostDecisions: 0,
  }
  const files = { lostLogLines: 0, tornFiles: 0, brokenChains: 0 }
  return { rounds, ...saves, ...files, journalLost: 0, journalLate: 0, journalRounds: 0, journalBehindMs: 0 }
}

interface Written {
  told: Acknowledgement[]
  killedAt: number
}

async function writeUntilKilled(args: string[], lifeMs: number): Promise<Written> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const told: Acknowledgement[] = []
  let killedAt = 0
  const closed = once(child, 'close')
  for await (const line of createInterface({ input: child.stdout })) {
    const acknowledgement = parse(line)
    if (acknowledgement) told.push(acknowledgement)
    if (acknowledgement?.kind !== 'ready') continue
    setTimeout(() => {
      killedAt = Date.now()
      child.kill('SIGKILL')
    }, lifeMs)
  }
  await closed
  if (child.signalCode !== 'SIGKILL')
    throw new Error(`The writing process ended by itself: ${child.exitCode}`)
  return { told, killedAt }
}

/** The last line may be cut off by the kill; then it was not told. */
function parse(line: string): Acknowledgement | null {
  try {
    return JSON.parse(line) as Acknowledgement
  } catch {
    return null
  }
}

interface Round extends Written {
  workspace: string
  journal: string
}

async function check(round: Round, report: CrashReport): Promise<void> {
  const store = value(await openWorkspace(round.workspace, { ...who, access: 'write', requireWrite: true }))
  try {
    await checkSaves(store, round.told, report)
    await checkRecords(store, round.told, report)
    report.tornFiles += store.problems().length + (await leftovers(join(round.workspace, 'articles')))
    report.brokenChains += (await verifyDeskLog(round.workspace)).broken ? 1 : 0
    await checkJournal(round, report)
  } finally {
    await store.close()
  }
}

/** The last acknowledged save of each article is there, or one that was under way after it. */
async function checkSaves(
  store: WorkspaceStore,
  told: Acknowledgement[],
  report: CrashReport,
): Promise<void> {
  const last = new Map<string, Extract<Acknowledgement, { kind: 'saved' }>>()
  for (const each of told) if (each.kind === 'saved') last.set(each.id, each)
  report.acknowledgedSaves += told.filter((each) => each.kind === 'saved').length
  for (const { id, base, sequence } of last.values()) {
    const loaded = await store.articles.load(id)
    const isThere = loaded.ok && (loaded.value.base === base || sequenceOf(loaded.value.article) > sequence)
    if (!isThere || store.summaries.get(id) === null) report.lostSaves += 1
  }
}

async function checkRecords(
  store: WorkspaceStore,
  told: Acknowledgement[],
  report: CrashReport,
): Promise<void> {
  const logged = new Set((await store.deskLog.read()).map((line) => line.details.sequence))
  for (const each of told) {
    if (each.kind === 'revision' && !(await store.history.load(each.id, each.hash)).ok)
      report.lostRevisions += 1
    if (each.kind === 'logged' && !logged.has(each.sequence)) report.lostLogLines += 1
    if (each.kind !== 'decision') continue
    report.acknowledgedDecisions += 1
    const decisions = await store.decisions.list(each.id)
    if (!decisions.some(({ decision }) => decision.id === each.decision)) report.lostDecisions += 1
  }
}

async function checkJournal({ journal, told, killedAt }: Round, report: CrashReport): Promise<void> {
  const typed = told.filter((each) => each.kind === 'typing')
  const acknowledged = told.filter((each) => each.kind === 'journal').at(-1)
  const id = typed[0]?.id
  if (!id) return
  const entry = await createJournal(journal).read(id)
  const kept = entry ? sequenceOf(entry.article) : -1
  if (acknowledged && kept < acknowledged.sequence) report.journalLost += 1
  const missing = typed.find((each) => each.sequence > kept)
  report.journalBehindMs = Math.max(report.journalBehindMs, missing ? killedAt - missing.at : 0)
  const secondBefore = typed.filter((each) => each.at <= killedAt - 1000).at(-1)
  if (!secondBefore) return
  report.journalRounds += 1
  if (kept < secondBefore.sequence) report.journalLate += 1
}

async function leftovers(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmp')).length
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
