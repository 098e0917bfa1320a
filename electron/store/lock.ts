import { rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { LockHolder } from '../../shared/errors'
import { canonicalText, sha256 } from './canonical'
import { ageOf, createExclusively, createInPlace, readLock, replace } from './lock-file'
import { codeOf } from './write-error'

/** The right to write in a folder, kept alive by a heartbeat until it is released or somebody else took it. */
export interface WorkspaceLock {
  /** Whether the right is still ours; looks at the file when the last heartbeat is long ago, as after a sleep. */
  isOurs(): Promise<boolean>
  /** The same as far as is known at this moment. */
  isHeld(): boolean
  /** Who took it from us, when somebody did. */
  lostTo(): LockHolder | null
  release(): Promise<void>
}

export interface LockRequest {
  folder: string
  device: string
  program: string
  heartbeatMs: number
  /** After this long without a heartbeat a holder on another machine counts as dead. */
  deadAfterMs: number
}

export type LockOutcome = { taken: true; lock: WorkspaceLock } | { taken: false; holder: LockHolder }

// Folders held by this very process: a lock with our process id that is not in here was left by a process before us.
const heldHere = new Set<string>()

/** Takes the lock of a folder or says who has it. Throws the error of the system when the folder cannot be written. */
export async function acquireLock(request: LockRequest): Promise<LockOutcome> {
  const path = join(request.folder, 'lock.json')
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const holder = newHolder(request)
    if (await createExclusively(path, canonicalText(holder))) return take(path, holder, request)
    const current = await readLock(path)
    if (current === null) continue
    if (current.holder && !(await isDead(path, current.holder, request)))
      return { taken: false, holder: current.holder }
    if (!current.holder && current.ageMs < request.deadAfterMs) await wait(50)
    else if (await replaceDead(path, current.text, canonicalText(holder))) return take(path, holder, request)
    else await wait(20)
  }
  return { taken: false, holder: (await readLock(path))?.holder ?? unknownHolder(request) }
}

/** Who holds the lock of a folder by what the file says; null when nobody, or a process that is gone. */
export async function readHolder(request: LockRequest): Promise<LockHolder | null> {
  const holder = (await readLock(join(request.folder, 'lock.json')))?.holder ?? null
  const isGone = holder?.host === hostname() && !isAlive(holder.pid)
  return isGone || (holder && isSilent(holder, request)) ? null : holder
}

function newHolder({ device, program }: LockRequest): LockHolder {
  const at = new Date().toISOString()
  return { device, host: hostname(), pid: process.pid, program, since: at, heartbeat: at }
}

function unknownHolder(request: LockRequest): LockHolder {
  return { ...newHolder(request), device: '', host: '', pid: 0, program: '' }
}

/** A process of this machine is dead when its id is free; anything else is dead when its heartbeat does not come back. */
async function isDead(path: string, holder: LockHolder, request: LockRequest): Promise<boolean> {
  const isHere = holder.host === hostname()
  if (isHere && holder.pid === process.pid) return !heldHere.has(path)
  if (isHere && !isAlive(holder.pid)) return true
  if (!isSilent(holder, request)) return false
  // The machine may have slept, or the clocks of two machines differ: a live holder shows itself within a heartbeat.
  await wait(request.heartbeatMs * 1.5)
  const later = await readLock(path)
  return later?.holder?.heartbeat === holder.heartbeat
}

function isSilent(holder: LockHolder, request: LockRequest): boolean {
  return !(Math.abs(Date.now() - Date.parse(holder.heartbeat)) < request.deadAfterMs)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

const claimExpiresMs = 10_000

/**
 * Only who creates the claim on these exact bytes may replace them, so of many starters one wins. A claim whose
 * maker died gives way to a next one after ten seconds.
 */
async function replaceDead(path: string, dead: string, text: string): Promise<boolean> {
  const claims: string[] = []
  for (let turn = 0; turn < 100; turn += 1) {
    const claim = `${path}.${sha256(dead).slice(0, 12)}-${turn}.tmp`
    claims.push(claim)
    if (await createInPlace(claim, text)) break
    const age = await ageOf(claim)
    if (age === null || age < claimExpiresMs) return false
  }
  try {
    if ((await readLock(path))?.text !== dead) return false
    await replace(path, text)
    return true
  } finally {
    for (const claim of claims) await rm(claim, { force: true })
  }
}

function isSame(one: LockHolder, other: LockHolder): boolean {
  return (
    one.device === other.device &&
    one.host === other.host &&
    one.pid === other.pid &&
    one.since === other.since
  )
}

function take(path: string, first: LockHolder, request: LockRequest): LockOutcome {
  heldHere.add(path)
  const state = { holder: first, beatenAt: Date.now(), isHeld: true, lostTo: null as LockHolder | null }
  let beating: Promise<void> = Promise.resolve()
  const beat = () => {
    beating = beating.then(() => (state.isHeld ? beatOnce(path, state) : undefined))
    return beating
  }
  const timer = setInterval(() => void beat(), request.heartbeatMs)
  timer.unref()
  const release = async () => {
    clearInterval(timer)
    await beating
    if (!state.isHeld) return
    state.isHeld = false
    heldHere.delete(path)
    const current = await readLock(path).catch(() => null)
    if (current?.holder && isSame(current.holder, state.holder)) await rm(path, { force: true })
  }
  const isOurs = async () => {
    if (state.isHeld && Date.now() - state.beatenAt > request.heartbeatMs * 3) await beat()
    return state.isHeld
  }
  return { taken: true, lock: { isOurs, isHeld: () => state.isHeld, lostTo: () => state.lostTo, release } }
}

interface LockState {
  holder: LockHolder
  beatenAt: number
  isHeld: boolean
  lostTo: LockHolder | null
}

/** One heartbeat. A lock file that says another holder is a lost lock; one that vanished is made again. */
async function beatOnce(path: string, state: LockState): Promise<void> {
  try {
    const current = await readLock(path)
    const isTaken = current !== null && !(current.holder && isSame(current.holder, state.holder))
    const next = { ...state.holder, heartbeat: new Date().toISOString() }
    if (isTaken) return lose(path, state, current.holder)
    if (current === null && !(await createExclusively(path, canonicalText(next)))) {
      return lose(path, state, (await readLock(path))?.holder ?? null)
    }
    if (current !== null) await replace(path, canonicalText(next))
    state.holder = next
    state.beatenAt = Date.now()
  } catch {
    // A full or vanished disk: saving will say so; the next beat tries again.
  }
}

function lose(path: string, state: LockState, holder: LockHolder | null): void {
  state.isHeld = false
  state.lostTo = holder
  heldHere.delete(path)
}
